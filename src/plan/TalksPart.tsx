import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../workers/model/scenario.ts';
import { LEVERS, type Levers } from '../../workers/model/stakeholders.ts';
import { holdTalks, type TalksHeld, useTalks } from '../project/planTalks.ts';
import { useResults } from '../project/results.ts';
import { editScenario } from '../project/scenarios.ts';
import { SHEET } from '../project/sheet.ts';
import { wantedOf } from '../project/wanted.ts';
import { useNumbers } from '../words/numbers.ts';
import { sentenceOfError } from '../words/sentence.ts';
import { TalksChart } from './TalksChart.tsx';

const ON_SITE = 'onSiteShare';

/** Talks in rounds, each step kept: which lever moved, how far, what it cost, and who accepts then. */
export function TalksPart({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation();
  const { held, isRunning, problem } = useTalks();
  const prepared = useResults((results) => results.plan);
  const isOld =
    held !== null &&
    (held.plan !== scenario.plan || held.prepared !== prepared || held.wanted !== wantedOf(scenario));
  return (
    <section aria-label={t('agree.talks')}>
      <Text size="sm" fw={650}>
        {t('agree.talks')}
      </Text>
      <Text size="xs" c="dimmed" mb={4}>
        {t('agree.talksIntro')}
      </Text>
      <Button size="xs" loading={isRunning} onClick={() => void holdTalks(scenario)}>
        {t('agree.hold')}
      </Button>
      {problem !== null && (
        <Alert color="red" mt={6}>
          {sentenceOfError(problem)}
        </Alert>
      )}
      {held && isOld && (
        <Text size="xs" mt={6} role="status">
          {t('agree.oldTalks')}
        </Text>
      )}
      {held && !isOld && <Path held={held} scenario={scenario} />}
    </section>
  );
}

function Path({ held, scenario }: { held: TalksHeld; scenario: Scenario }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { path, agreed } = held.talks;
  const last = path[path.length - 1];
  return (
    <Stack gap={6} mt={6} data-testid="talks">
      <Text size="sm" role="status">
        {t(agreed ? (path.length === 1 ? 'agree.atOnce' : 'agree.agreed') : 'agree.notAgreed', {
          rounds: path.length - 1,
          share: numbers.percent(last.consensus),
        })}
      </Text>
      <ol className="talk-path" start={0}>
        {path.map(({ round, lever, levers, cost, consensus, shares }) => (
          <li key={round} data-round={round}>
            <Group gap={6} justify="space-between" wrap="nowrap" align="baseline">
              <span>
                {lever === null
                  ? t('agree.asItIs')
                  : t('agree.step', {
                      lever: t(`agree.lever.${lever}`),
                      to: numbers.percent(levers[lever]),
                      cost: numbers.short(cost),
                    })}
              </span>
              <strong>{numbers.percent(consensus)}</strong>
            </Group>
            <Text size="xs" c="dimmed">
              {(['residents', 'developer', 'government'] as const)
                .filter((party) => !Number.isNaN(shares[party]))
                .map((party) => `${t(`agree.name.${party}`)} ${numbers.percent(shares[party])}`)
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ol>
      {path.length > 1 && <TalksChart path={path} wanted={held.wanted} />}
      {path.length > 1 && <Terms levers={last.levers} scenario={scenario} />}
    </Stack>
  );
}

/** What of the agreed terms the assumptions can hold exactly, and what they cannot. */
function Terms({ levers, scenario }: { levers: Levers; scenario: Scenario }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const now = scenario.assumptions[ON_SITE] ?? SHEET.assumptions.find(({ id }) => id === ON_SITE)!.value;
  const then = Math.min(1, now + levers.onSite);
  const others = LEVERS.filter((lever) => lever !== 'onSite' && levers[lever] > 0);
  return (
    <Stack gap={4}>
      {levers.onSite > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ alignSelf: 'start' }}
          onClick={() =>
            editScenario((one) => ({
              ...one,
              assumptions: { ...one.assumptions, [ON_SITE]: Number(then.toFixed(6)) },
            }))
          }
        >
          {t('agree.take', { from: numbers.percent(now), to: numbers.percent(then) })}
        </Button>
      )}
      {others.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('agree.notTaken', { levers: others.map((lever) => t(`agree.lever.${lever}`)).join(', ') })}
        </Text>
      )}
    </Stack>
  );
}
