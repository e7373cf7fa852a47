import { useMemo } from 'react';
import type { CompareScenario } from '../../workers/model/compare.ts';
import { useCompareChoice } from './compareChoice.ts';
import { type ComparedFigure, compareInput, type MeasuredScenario } from './compareRows.ts';
import { type Entry, HERE } from './comparison.ts';

/** The chosen scenarios that were measured, with their figures and values in the same order. */
export interface Measured {
  entries: (Entry & MeasuredScenario)[];
  figures: ComparedFigure[];
  scenarios: CompareScenario[];
}

/** Null where none is chosen and measured. */
export function useMeasured(entries: Entry[] | null): Measured | null {
  const left = useCompareChoice((choice) => choice.left);
  return useMemo(() => {
    if (!entries) return null;
    const measured = entries
      .filter(({ scenario }) => !left.includes(scenario.id))
      .filter((one): one is Entry & MeasuredScenario => one.result !== null);
    return measured.length === 0 ? null : { entries: measured, ...compareInput(measured) };
  }, [entries, left]);
}

/** Of the chosen scenarios those of this project's district. */
export const ofHere = ({ entries }: Measured) => entries.filter(({ district }) => district === HERE);
