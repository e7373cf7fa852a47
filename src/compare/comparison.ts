import { compareScenarios } from '../../workers/compare/table.ts';
import type { CompareTable } from '../../workers/model/compare.ts';
import type { Note } from '../../workers/model/notes.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import type { Compared } from '../project/compared.ts';
import { type ComparedFigure, compareInput, type MeasuredScenario } from './compareRows.ts';

export const HERE = 'here';

/** A scenario of this project or of another, and the district that it is of. */
export interface Entry extends Compared {
  district: string;
}

export interface Comparison {
  figures: ComparedFigure[];
  scenarios: Scenario[];
  /** What was found while each was measured. */
  notes: Note[][];
  /** What changes are counted from: null is today. */
  base: Scenario | null;
  table: CompareTable;
}

/** The chosen scenarios that could be measured beside each other; null where there are none. */
export function comparisonOf(entries: Entry[], left: string[], base: string): Comparison | null {
  const measured = entries
    .filter(({ scenario }) => !left.includes(scenario.id))
    .filter((one): one is Entry & MeasuredScenario => one.result !== null);
  if (measured.length === 0) return null;
  const { figures, scenarios } = compareInput(measured);
  const against = measured.find(({ scenario }) => scenario.id === base)?.scenario ?? null;
  return {
    figures,
    scenarios: measured.map(({ scenario }) => scenario),
    notes: measured.map(({ result }) => result.evaluation.notes),
    base: against,
    table: compareScenarios(figures, scenarios, against ? { scenario: against.id } : 'today'),
  };
}
