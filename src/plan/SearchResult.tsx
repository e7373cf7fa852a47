import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../workers/model/goals.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import { isAnswer, searchPlan, setFollowing, useSearch } from '../project/planSearch.ts';
import { useResults } from '../project/results.ts';
import { useNumbers } from '../words/numbers.ts';
import { sentenceOfError } from '../words/sentence.ts';
import { useTongue } from '../words/tongue.ts';
import { limitUnitOf, useGainWords, useLineName, writeThreshold } from './limitWords.ts';

const EXACT_SECONDS = 60;

/** What the search found, how near it is to the best there can be, and why nothing fits where nothing does; `bare`: without what starts it. */
export function SearchResult({ scenario, bare = false }: { scenario: Scenario; bare?: boolean }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const lineName = useLineName();
  const tongue = useTongue();
  const plan = useResults((results) => results.plan);
  const { following, found, clash, problem } = useSearch();
  const isOfThis = found?.scenario === scenario.id;
  const result = isOfThis ? found.result : null;
  const isFresh = isAnswer(found, scenario, plan?.key);
  const words = useGainWords(scenario.goal.weights, result?.ideal ?? {});
  const measure = (goal: Goal, value: number): string => {
    if (goal === 'commute') return t('search.minutes', { value: numbers.one(-value) });
    return goal === 'access' ? numbers.percent(value) : numbers.two(value);
  };
  const lineOf = (id: string) => scenario.redLines.find((line) => line.id === id.split('.')[0]);
  return (
    <Stack gap="xs">
      <Group gap={6} display={bare ? 'none' : undefined}>
        <Button size="xs" disabled={!plan} onClick={() => setFollowing(!following)} aria-pressed={following}>
          {t(following ? 'search.stop' : 'search.start')}
        </Button>
        {result?.feasible && result.measured.length === 0 && (
          <Button size="xs" variant="default" onClick={() => void searchPlan(EXACT_SECONDS)}>
            {t('search.exact')}
          </Button>
        )}
      </Group>
      {problem && <Alert color="red">{sentenceOfError(problem)}</Alert>}
      <div role="status" data-testid="search-result">
        {!result && <Text size="sm">{t('search.none')}</Text>}
        {result && !isFresh && <Text size="sm">{t('search.stale')}</Text>}
        {result && isFresh && result.feasible && (
          <>
            {result.measured.length === 0 ? (
              <>
                <Text size="xl" fw={700}>
                  {result.gap < 1e-5
                    ? t('search.proved')
                    : t('search.gap', { gap: numbers.two(Math.ceil(result.gap * 1e4) / 100) })}
                </Text>
                <Text size="sm">
                  {t('search.found', {
                    count: Object.keys(result.plan).length,
                    value: words(result.objective),
                    bound: words(result.bound),
                  })}
                </Text>
              </>
            ) : (
              <>
                {result.measured.map(({ goal, before, after }) => (
                  <Text key={goal} size="lg" fw={650}>
                    {t('search.measured', {
                      goal: t(`goal.${goal}`),
                      before: measure(goal, before),
                      after: measure(goal, after),
                    })}
                  </Text>
                ))}
                <Text size="sm">{t('search.improved', { count: Object.keys(result.plan).length })}</Text>
              </>
            )}
            {result.notLimits.length > 0 && !bare && (
              <Text size="xs" c="dimmed">
                {t('search.notLimits', {
                  lines: result.notLimits
                    .flatMap((id) => {
                      const line = lineOf(id);
                      // Lines of single parcels hold by what is offered there.
                      return line && line.scope !== 'parcel' ? [line.name[tongue]] : [];
                    })
                    .join('; '),
                })}
              </Text>
            )}
          </>
        )}
        {result && isFresh && !result.feasible && (
          <Alert color="orange" title={t('search.nothingFits')}>
            {clash ? (
              <List size="sm">
                {clash.limits.map(({ id, relaxBy }) => {
                  const line = lineOf(id);
                  const year = id.split('.')[1];
                  const name = line ? lineName(line) : id;
                  const by =
                    line && ['share', 'ratio'].includes(limitUnitOf(line.quantity))
                      ? numbers.short(relaxBy)
                      : writeThreshold(line ? limitUnitOf(line.quantity) : 'count', relaxBy, numbers);
                  return (
                    <List.Item key={id}>
                      {year ? t('search.inYear', { name, year }) : name}:{' '}
                      {Number.isFinite(relaxBy) ? t('search.relax', { by }) : t('search.relaxNever')}
                    </List.Item>
                  );
                })}
              </List>
            ) : (
              t('search.noClash')
            )}
          </Alert>
        )}
      </div>
    </Stack>
  );
}
