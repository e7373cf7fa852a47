import type { ReportBlock } from '../../../../workers/model/report.ts';
import type { ReportWords } from '../words.ts';
import type { ReportSource } from './source.ts';

export const info = (text: string): ReportBlock => ({ type: 'note', tone: 'info', text });
export const warning = (text: string): ReportBlock => ({ type: 'note', tone: 'warning', text });

/** What a section says where no district is open. */
export const nothingOpen = ({ t }: ReportWords): ReportBlock[] => [info(t('report.none.district'))];

/** What a section about scenarios says where it has none to tell of; null where it has. */
export function withoutScenarios({ document, results, compared }: ReportSource, words: ReportWords) {
  const { t } = words;
  if (!results.district) return nothingOpen(words);
  if (document.plans.scenarios.length === 0) return [info(t('report.none.scenarios'))];
  const problem = results.problems.compared;
  if (compared === null) return [problem ? warning(words.error(problem)) : info(t('report.none.measuring'))];
  return compared.length === 0 ? [info(t('report.none.chosen'))] : null;
}

/** One line for each scenario that could not be measured, so that it is not simply absent. */
export function failedOnes({ compared }: ReportSource, { t, error }: ReportWords): ReportBlock[] {
  return (compared ?? []).flatMap(({ scenario, problem }) =>
    problem ? [warning(t('report.none.failed', { name: scenario.name, got: error(problem) }))] : [],
  );
}
