import i18next from 'i18next';
import { runJob } from '../project/engine/engine.ts';
import { nameOfProject, save, saveCsv } from '../table/takeAway.ts';
import { tongueOf } from '../words/tongue.ts';
import { assumptionColumns, comparedColumns, type Names, scenarioColumns } from './comparedColumns.ts';
import type { Comparison } from './comparison.ts';

/** The table of figures as CSV, all figures of the chosen scenarios. */
export async function takeComparedCsv(comparison: Comparison, names: Names): Promise<void> {
  const columns = comparedColumns(comparison, names);
  await saveCsv(columns, comparison.figures.length, `${nameOfProject()}-comparison.csv`);
}

/** The same as a workbook: figures, a row per scenario, and the assumptions that differ. */
export async function takeComparedXlsx(comparison: Comparison, names: Names): Promise<void> {
  const assumptions = assumptionColumns(
    comparison,
    tongueOf(i18next.language),
    i18next.t('compare.yearsOfPlan'),
  );
  const sheets = [
    { name: 'figures', columns: comparedColumns(comparison, names), rows: comparison.figures.length },
    { name: 'scenarios', columns: scenarioColumns(comparison, names), rows: comparison.scenarios.length + 1 },
    { name: 'assumptions', columns: assumptions, rows: rowsOf(assumptions) },
  ];
  save(await runJob('takeCompared', 'writeXlsx', { sheets }), `${nameOfProject()}-comparison.xlsx`);
}

function rowsOf([{ column }]: ReturnType<typeof assumptionColumns>): number {
  return column.type === 'text' ? column.codes.length : column.values.length;
}
