import { Button, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../workers/model/scenario.ts';
import { type Agreement, type GroupFare, PARTIES } from '../../workers/model/stakeholders.ts';
import { Unfold } from '../diagnose/Unfold.tsx';
import { useResults } from '../project/results.ts';
import { showLens } from '../project/view.ts';
import { wantedOf } from '../project/wanted.ts';
import { useNumbers } from '../words/numbers.ts';
import { AgreeButton } from './AgreeCard.tsx';
import { TalksPart } from './TalksPart.tsx';
import './results.css';

/** Who agrees with the plan, who gains and loses, and what talks would bring. */
export function AgreeTopic({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const agreement = useResults((results) => results.planAssessed?.agreement);
  if (!agreement) return <Loader size="sm" aria-label={t('figures.waiting')} />;
  if (agreement.parcels.length === 0) return <Text size="sm">{t('agree.nothing')}</Text>;
  const wanted = wantedOf(scenario);
  const { consensus, shares, surplus, accepts } = agreement;
  const isReached = consensus >= wanted - 1e-12;
  const voices = (share: Float64Array) => share.filter((one) => !Number.isNaN(one)).length;
  return (
    <Stack gap="sm" data-testid="agree">
      <Text size="sm" c="dimmed">
        {t('agree.intro')}
      </Text>
      <div>
        <Group gap={8} align="baseline">
          <Text fz="1.8rem" fw={700} component="span" data-testid="consensus">
            <AgreeButton>{numbers.percent(consensus)}</AgreeButton>
          </Text>
          <Text size="sm">{t('agree.consensus')}</Text>
        </Group>
        <div className="agree-bar">
          <Progress
            value={100 * consensus}
            color={isReached ? 'teal' : 'orange'}
            size="lg"
            aria-label={t('agree.consensus')}
          />
          <span className="agree-wanted" style={{ left: `${100 * wanted}%` }} />
        </div>
        <Text size="sm" role="status">
          {isReached
            ? t('agree.reached', { wanted: numbers.percent(wanted) })
            : t('agree.missing', {
                wanted: numbers.percent(wanted),
                missing: numbers.one(100 * (wanted - consensus)),
              })}
        </Text>
      </div>
      <table className="figure-table" aria-label={t('agree.parties')}>
        <thead>
          <tr>
            <th scope="col">{t('agree.party')}</th>
            <th scope="col">{t('agree.voices')}</th>
            <th scope="col">{t('agree.accepts')}</th>
            <th scope="col">{t('agree.surplus')}</th>
          </tr>
        </thead>
        <tbody>
          {PARTIES.map((party) => (
            <tr key={party}>
              <th scope="row">{t(`agree.name.${party}`)}</th>
              <td>{numbers.whole(voices(accepts[party]))}</td>
              <td>{Number.isNaN(shares[party]) ? t('agree.noPart') : numbers.percent(shares[party])}</td>
              <td>{numbers.short(surplus[party])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm">
        {t('agree.winners', {
          winners: numbers.whole(agreement.winners),
          losers: numbers.whole(agreement.losers),
        })}
      </Text>
      <Button
        size="xs"
        variant="default"
        style={{ alignSelf: 'start' }}
        onClick={() => showLens('plan:accept')}
      >
        {t('agree.showMap')}
      </Button>
      <Unfold label={t('agree.groups')}>
        <FareTable agreement={agreement} />
      </Unfold>
      <TalksPart scenario={scenario} />
    </Stack>
  );
}

function FareTable({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { byIncome, byTenure, byAge } = agreement;
  const rows: [string, GroupFare][] = [
    ...byIncome.map((fare, quarter): [string, GroupFare] => [t(`agree.income.${quarter}`), fare]),
    [t('agree.group.owners'), byTenure.owners],
    [t('agree.group.tenants'), byTenure.tenants],
    [t('agree.group.old'), byAge.old],
    [t('agree.group.younger'), byAge.younger],
  ];
  return (
    <table className="figure-table" aria-label={t('agree.groups')}>
      <thead>
        <tr>
          <th scope="col">{t('agree.who')}</th>
          <th scope="col">{t('agree.households')}</th>
          <th scope="col">{t('agree.lose')}</th>
          <th scope="col">{t('agree.meanGain')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, { households, losers, gain }]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{numbers.whole(households)}</td>
            <td>{households > 0 ? numbers.percent(losers / households) : t('missing')}</td>
            <td>{Number.isNaN(gain) ? t('missing') : numbers.short(gain)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
