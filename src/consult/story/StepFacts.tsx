import { Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StoryStep } from '../../../workers/model/story.ts';
import { Chart } from '../../charts/Chart.tsx';
import { useProject } from '../../project/store.ts';
import { sentenceOfError } from '../../words/sentence.ts';
import { type Facts, useFactsOf } from './facts.ts';
import { useStepResult } from './stepResult.ts';

/** What stands beside the map of a step, live: it follows the scenario. */
export function StepFacts({ step, chartHeight = 200 }: { step: StoryStep; chartHeight?: number }) {
  const { t } = useTranslation();
  const scenarios = useProject(({ document }) => document.plans.scenarios);
  const factsOf = useFactsOf();
  const compared = useStepResult(step);
  if (step.shows === null) return null;
  if (!scenarios.some(({ id }) => id === step.view.scenario)) {
    return (
      <Text className="story-problem">
        {t(step.view.scenario === null ? 'story.factsNoScenario' : 'story.factsGone')}
      </Text>
    );
  }
  if (!compared) return <Loader size="sm" aria-label={t('figures.waiting')} />;
  if (!compared.result) return <Text className="story-problem">{sentenceOfError(compared.problem)}</Text>;
  return (
    <FactsView facts={factsOf(step.shows, compared.scenario, compared.result)} chartHeight={chartHeight} />
  );
}

function FactsView({ facts, chartHeight }: { facts: Facts; chartHeight: number }) {
  const { title, big, option } = facts;
  const table = <FactsTable facts={facts} />;
  return (
    <section className="story-facts" aria-label={title} data-testid="story-facts">
      <p className="story-big">
        <span>{big.name}</span>
        <b>
          {big.value} {big.unit && <small>{big.unit}</small>}
        </b>
        {big.change && <span>{big.change}</span>}
      </p>
      {option ? <Chart label={title} option={option} height={chartHeight} table={table} /> : table}
    </section>
  );
}

function FactsTable({ facts: { title, head, rows } }: { facts: Facts }) {
  return (
    <table className="hall-table" aria-label={title}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is named by its column.
              <td key={i}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
