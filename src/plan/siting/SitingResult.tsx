import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../workers/model/scenario.ts';
import type { PlanSited, PlanSiteInput } from '../../../workers/renewal/session-siting.ts';
import {
  isInPlan,
  isSameChoice,
  isSameQuestion,
  sitedDecisions,
  type sitingQuestion,
  useSiting,
} from '../../project/planSiting.ts';
import { useResults } from '../../project/results.ts';
import { decideAndLock } from '../../project/scenarios.ts';
import { look, useView } from '../../project/view.ts';
import { useKindName } from '../../words/kinds.ts';
import { nameOfParcel } from '../../words/names.ts';
import { useNumbers } from '../../words/numbers.ts';
import { sentenceOfError } from '../../words/sentence.ts';
import { useTongue } from '../../words/tongue.ts';
import { writeThreshold } from '../limitWords.ts';

interface Props {
  scenario: Scenario;
  question: ReturnType<typeof sitingQuestion>;
  year: number;
}

/** What the parcels bring, how near that is to the best there can be, and the way into the plan. */
export function SitingResult({ scenario, question, year }: Props) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { found, phase, problem } = useSiting();
  const isOfThis = found?.question.scenario === scenario.id;
  const result = isOfThis ? found.result : null;
  const isIn = result !== null && result.chosen.length > 0 && isInPlan(result, scenario.plan);
  const isLocked = isIn && result.chosen.every(({ id }) => scenario.locked.includes(id));
  const isFresh = isOfThis && isSameQuestion(found.question, question);
  const isOld = isOfThis && !isFresh && !(isIn && isSameChoice(found.question, question));
  const asked = found?.question;
  return (
    <Stack gap="xs">
      {problem && <Alert color="red">{sentenceOfError(problem)}</Alert>}
      <div role="status" data-testid="siting-result">
        {phase === 'stopped' && <Text size="sm">{t('siting.stopped')}</Text>}
        {!result && phase === 'rest' && !problem && <Text size="sm">{t('siting.none')}</Text>}
        {isOld && (
          <Text size="xs" c="orange">
            {t('siting.stale')}
          </Text>
        )}
        {result && asked && (
          <>
            <Headline result={result} what={asked.what} rule={asked.goal.type} />
            {result.chosen.length > 0 && (
              <Text size="sm">
                {result.gap < 1e-5
                  ? t('siting.proved')
                  : t('siting.gap', { gap: numbers.two(Math.ceil(result.gap * 1e4) / 100) })}
              </Text>
            )}
          </>
        )}
        {isIn && <Text size="sm">{t(isLocked ? 'siting.isInLocked' : 'siting.isIn')}</Text>}
      </div>
      {result && asked && result.chosen.length > 0 && (
        <>
          <Figures result={result} />
          <Steps result={result} rule={asked.goal.type} />
          <Remarks result={result} question={asked} />
          <Button
            size="xs"
            variant="default"
            style={{ alignSelf: 'start' }}
            disabled={!isFresh || isIn}
            onClick={() => decideAndLock(sitedDecisions(result, year))}
          >
            {t('siting.put', { year })}
          </Button>
        </>
      )}
    </Stack>
  );
}

function useWhatName(): (what: PlanSiteInput['what']) => string {
  const { t } = useTranslation();
  const kindName = useKindName();
  return (what) => (what.use === 'green' ? t('siting.park') : kindName(what.facility)).toLowerCase();
}

function Headline({
  result,
  what,
  rule,
}: {
  result: PlanSited;
  what: PlanSiteInput['what'];
  rule: PlanSiteInput['goal']['type'];
}) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const whatName = useWhatName();
  const count = result.chosen.length;
  const kind = whatName(what);
  if (count === 0) return <Text size="sm">{t('siting.nothing', { kind })}</Text>;
  return (
    <Text size="md" fw={700}>
      {rule === 'coverage'
        ? t('siting.covers', {
            count,
            kind,
            minutes: numbers.short(result.withinMin),
            more: numbers.whole(result.covered.after - result.covered.before),
          })
        : t('siting.shortens', {
            count,
            kind,
            before: numbers.one(result.walk.before),
            after: numbers.one(result.walk.after),
          })}
    </Text>
  );
}

function Figures({ result }: { result: PlanSited }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { covered, walk, people, withinMin, limitMin } = result;
  const write = (value: number) => (
    <>
      {numbers.whole(value)}
      <span className="flip">{numbers.percent(value / people)}</span>
    </>
  );
  return (
    <table className="plain-table names">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('siting.before')}</th>
          <th scope="col">{t('siting.after')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('siting.coveredRow', { minutes: numbers.short(withinMin) })}</th>
          <td>{write(covered.before)}</td>
          <td>{write(covered.after)}</td>
        </tr>
        <tr>
          <th scope="row">
            {t('siting.walk')}
            <span className="flip">{t('siting.walkCap', { limit: numbers.short(limitMin) })}</span>
          </th>
          <td>{numbers.one(walk.before)}</td>
          <td>{numbers.one(walk.after)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** The parcels in their order, each with what it adds. */
function Steps({ result, rule }: { result: PlanSited; rule: PlanSiteInput['goal']['type'] }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const tongue = useTongue();
  const parcels = useResults((results) => results.district?.parcels);
  const selected = useView((view) => view.selected);
  if (!parcels) return null;
  const write = rule === 'coverage' ? numbers.whole : numbers.two;
  return (
    <table className="plain-table names" data-testid="siting-steps">
      <thead>
        <tr>
          <th scope="col">{t('siting.parcel')}</th>
          <th scope="col">{t('siting.cost')}</th>
          <th scope="col">{t(rule === 'coverage' ? 'siting.reached' : 'siting.walk')}</th>
        </tr>
      </thead>
      <tbody>
        {result.chosen.map(({ parcel, id, work, cost, capacity }, i) => (
          <tr key={id}>
            <th scope="row">
              {i + 1}.{' '}
              <button
                type="button"
                className="link-button"
                aria-pressed={parcel === selected}
                onClick={() => look({ selected: parcel })}
              >
                {nameOfParcel(parcels, parcel, tongue)}
              </button>
              <span className="flip">
                {t(`action.${work.action}`)}
                {capacity > 0 && ` · ${t('siting.capacity', { capacity: numbers.whole(capacity) })}`}
              </span>
            </th>
            <td>{writeThreshold('money', cost, numbers)}</td>
            <td>{write(result.steps[i + 1])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the numbers leave out. */
function Remarks({ result, question }: { result: PlanSited; question: PlanSiteInput }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { chosen, existing, planned, leaving, gap, bound, candidates } = result;
  const lines = [
    t('siting.counted', { existing: numbers.whole(existing), planned: numbers.whole(planned) }),
    ...(chosen.length < question.count
      ? [t(candidates < question.count ? 'siting.noMoreParcels' : 'siting.noMoreGain')]
      : []),
    ...(gap >= 1e-5
      ? [
          t(question.goal.type === 'coverage' ? 'siting.boundPeople' : 'siting.boundWalk', {
            count: chosen.length,
            bound: question.goal.type === 'coverage' ? numbers.whole(bound) : numbers.two(bound),
          }),
        ]
      : []),
    ...(question.what.use === 'public' ? [t('siting.noCapacity')] : []),
    ...(leaving >= 0.5 ? [t('siting.leaving', { people: numbers.whole(leaving) })] : []),
  ];
  return (
    <List size="xs" c="dimmed">
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  );
}
