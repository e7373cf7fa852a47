import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { District } from '../../workers/model/district.ts';
import { essentialKinds } from '../../workers/network/essentialKinds.ts';
import { Notes } from '../load/Notes.tsx';
import { useResults } from '../project/results.ts';
import { edit, useProject } from '../project/store.ts';
import { look, useView } from '../project/view.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { useKindName } from '../words/kinds.ts';
import { useNumbers } from '../words/numbers.ts';
import { KindList } from './KindList.tsx';
import { NumberButton } from './NumberButton.tsx';
import { ReachChoice } from './ReachChoice.tsx';

/** Minutes on foot to the nearest of each kind, and the shares of residents within 5, 10 and 15 minutes. */
export function AccessTopic({ district }: { district: District }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const kindName = useKindName();
  const choice = useProject((state) => state.document.access);
  const access = useResults((results) => results.access);
  const completeness = useResults((results) => results.completeness);
  const lens = useView((view) => view.lens);
  const { facilities } = district;
  const lensTo = (kind: string) => `access:${choice.reach.measure === 'nearest' ? 'to' : 'by'}:${kind}`;
  if (!facilities) return <Text size="sm">{t('access.noFacilities')}</Text>;
  const essential = essentialKinds(facilities.kinds, choice.essential);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('access.intro')}
      </Text>
      {!district.streets && <Alert color="orange">{t('access.straight')}</Alert>}
      {access && completeness && (
        <>
          <Text size="xs" c="dimmed">
            {t(`access.unit.${completeness.unit}`, {
              total: numbers.whole(completeness.total),
              without: numbers.whole(completeness.withoutPeople),
            })}
          </Text>
          <table className="plain-table" data-testid="completeness">
            <thead>
              <tr>
                <th>{t('access.kind')}</th>
                <th>{t('access.median')}</th>
                {completeness.limitsMinutes.map((limit) => (
                  <th key={limit}>{t('access.within', { limit })}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {completeness.of.map((kind, k) => {
                const row = completeness.kinds[k];
                return (
                  <tr key={kind}>
                    <th scope="row">
                      <button
                        type="button"
                        className="link-button"
                        aria-pressed={lens === lensTo(kind)}
                        onClick={() => look({ lens: lensTo(kind), surface: null })}
                      >
                        {kindName(kind)}
                      </button>
                    </th>
                    <td>
                      <NumberButton card={{ kind: 'access', facility: kind }}>
                        {Number.isNaN(row.medianMinutes) ? '–' : numbers.one(row.medianMinutes)}
                      </NumberButton>
                    </td>
                    {row.share.map((share, i) => (
                      <td key={completeness.limitsMinutes[i]}>
                        <NumberButton card={{ kind: 'access', facility: kind }}>
                          {shareText(share, numbers.percent)}
                        </NumberButton>
                      </td>
                    ))}
                  </tr>
                );
              })}
              <tr className="total-row">
                <th scope="row">
                  <button
                    type="button"
                    className="link-button"
                    aria-pressed={lens === 'access:needs'}
                    onClick={() => look({ lens: 'access:needs', surface: null })}
                  >
                    {t('access.all')}
                  </button>
                </th>
                <td />
                {completeness.all.map((share, i) => (
                  <td key={completeness.limitsMinutes[i]}>
                    <NumberButton card={{ kind: 'access', facility: null }}>
                      {shareText(share, numbers.percent)}
                    </NumberButton>
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
          <section aria-label={t('access.network')}>
            <Text size="xs" fw={600}>
              {t('access.network')}
            </Text>
            {access.network && (
              <Text size="xs" data-testid="network-summary">
                {t('access.networkFacts', {
                  segments: numbers.whole(access.network.segments),
                  junctions: numbers.whole(access.network.junctions),
                  km: numbers.one(access.network.lengthM / 1000),
                  components: numbers.whole(access.network.components),
                })}
                {access.network.components > 1 &&
                  ` ${t('access.parts', { share: numbers.percent(access.network.largestComponentShare) })}`}
              </Text>
            )}
            <Text size="xs">
              {t('access.joined', {
                parcels: numbers.whole(access.unjoinedOrigins),
                facilities: numbers.whole(access.unjoinedFacilities),
                off: numbers.whole(access.originsOffMain),
              })}
            </Text>
            <Notes notes={access.notes} none="" />
          </section>
        </>
      )}
      <ReachChoice />
      <KindList
        label={t('access.essential')}
        facilities={facilities}
        chosen={essential.length === facilities.kinds.length ? null : essential}
        onChange={(kinds) =>
          edit((document) => ({
            ...document,
            access: { ...document.access, essential: kinds ?? facilities.kinds },
          }))
        }
      />
      <NumberField
        label={t('access.speed')}
        unit="km/h"
        decimals={1}
        min={0.5}
        max={30}
        value={choice.speedKmh}
        onCommit={(speedKmh) =>
          edit((document) => ({ ...document, access: { ...document.access, speedKmh } }))
        }
      />
    </Stack>
  );
}

const shareText = (share: number, percent: (share: number) => string) =>
  Number.isNaN(share) ? '–' : percent(share);
