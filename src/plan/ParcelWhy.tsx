import { Loader, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../workers/model/scenario.ts';
import type { PlanWhy } from '../../workers/renewal/session-search.ts';
import { isCancelled, runJob } from '../project/engine/engine.ts';
import { PLAN_ROOM } from '../project/planning.ts';
import { isAnswer, useSearch } from '../project/planSearch.ts';
import { useResults } from '../project/results.ts';
import { useScenario } from '../project/scenarios.ts';
import { useNumbers } from '../words/numbers.ts';
import { sentenceOfError } from '../words/sentence.ts';
import { limitUnitOf, searchedUnit, useGainWords, useLineName, writeThreshold } from './limitWords.ts';
import { useWorkName } from './works.ts';

/** Why the search decided so about a parcel: what it brings, what it uses, what would change the answer. */
export function ParcelWhy({ parcel }: { parcel: number }) {
  const { t } = useTranslation();
  const scenario = useScenario();
  const plan = useResults((results) => results.plan);
  const found = useSearch((search) => search.found);
  const [answer, setAnswer] = useState<{ parcel: number; why: PlanWhy | Error } | null>(null);
  const key = plan?.key;
  const isFresh =
    scenario !== null &&
    key !== undefined &&
    found?.result.feasible === true &&
    isAnswer(found, scenario, key);
  useEffect(() => {
    if (!isFresh || !found || key === undefined) return;
    let isWanted = true;
    runJob('planWhy', 'planWhy', { key, parcel }, PLAN_ROOM).then(
      (why) => isWanted && setAnswer({ parcel, why }),
      (error: unknown) => isWanted && !isCancelled(error) && setAnswer({ parcel, why: error as Error }),
    );
    return () => {
      isWanted = false;
    };
  }, [isFresh, found, key, parcel]);
  if (!scenario || !found || !isFresh) return null;
  const why = answer?.parcel === parcel ? answer.why : null;
  return (
    <section className="parcel-why" aria-label={t('why.title')} data-testid="parcel-why">
      <Text size="xs" fw={650}>
        {t('why.title')}
      </Text>
      {why === null && <Loader size="xs" aria-label={t('frame.loading')} />}
      {why instanceof Error && <Text size="sm">{sentenceOfError(why)}</Text>}
      {why !== null && !(why instanceof Error) && (
        <Sentences
          why={why}
          scenario={scenario}
          ideal={found.result.ideal}
          isMeasured={found.result.measured.length > 0}
        />
      )}
    </section>
  );
}

function Sentences({
  why,
  scenario,
  ideal,
  isMeasured,
}: {
  why: PlanWhy;
  scenario: Scenario;
  ideal: Parameters<typeof useGainWords>[1];
  /** Goals that are no sums decided too: prices alone do not tell. */
  isMeasured: boolean;
}) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const decisionText = useWorkName();
  const lineName = useLineName();
  const words = useGainWords(scenario.goal.weights, ideal);
  const cost = why.gain - why.reduced;
  const lineOf = (id: string) => scenario.redLines.find((line) => line.id === id.split('.')[0]);
  const limitName = (id: string) => {
    const line = lineOf(id);
    const year = id.split('.')[1];
    const name = line ? lineName(line) : id;
    return year ? t('search.inYear', { name, year }) : name;
  };
  /** A threshold in its own unit; of a share or a ratio how much more or less room it would leave, since its threshold is no sum. */
  const turnText = (side: 'below' | 'above', most: number, decision: string) => {
    const { limit, most: now } = why.flip!;
    const line = lineOf(limit);
    const unit = line ? limitUnitOf(line.quantity) : 'count';
    if (line && (unit === 'share' || unit === 'ratio')) {
      const by = `${numbers.short(Math.abs(most - now))} ${t(`oneMore.${searchedUnit(line.quantity)}`)}`;
      return t(side === 'above' ? 'why.moreRoom' : 'why.lessRoom', { limit: limitName(limit), by, decision });
    }
    // A rule of at least is turned for the search.
    const isTurned = line?.operator === 'atLeast';
    const value = writeThreshold(unit, isTurned ? -most : most, numbers);
    return t((side === 'above') !== isTurned ? 'why.above' : 'why.below', {
      limit: limitName(limit),
      most: value,
      decision,
    });
  };
  const [most] = why.uses
    .filter(({ cost: one }) => one !== 0)
    .toSorted((a, b) => Math.abs(b.cost) - Math.abs(a.cost));
  return (
    <Stack gap={4}>
      <Text size="sm">
        {why.chosen
          ? t(why.gain < 0 ? 'why.chosenCost' : 'why.chosen', {
              decision: decisionText(why.chosen),
              gain: words(Math.abs(why.gain)),
            })
          : t('why.kept')}
      </Text>
      {why.chosen && most && (
        <Text size="sm">
          {t(cost < 0 ? 'why.frees' : 'why.uses', {
            cost: words(Math.abs(cost)),
            limit: limitName(most.limit),
          })}
        </Text>
      )}
      {why.runnerUp && (
        <Text size="sm">
          {why.margin < 0
            ? t(isMeasured ? 'why.measured' : 'why.fits', { other: decisionText(why.runnerUp.decision) })
            : t('why.runnerUp', {
                other: decisionText(why.runnerUp.decision),
                margin: words(why.margin),
              })}
        </Text>
      )}
      {why.flip &&
        (['below', 'above'] as const).map((side) => {
          const turn = why.flip?.[side];
          return turn ? (
            <Text key={side} size="sm">
              {turnText(side, turn.most, decisionText(turn.decision))}
            </Text>
          ) : null;
        })}
    </Stack>
  );
}
