import { useMemo } from 'react';
import type { ScenarioTornado } from '../../../workers/compare/sureness-session.ts';
import { useUnit } from '../../plan/assume/useUnit.ts';
import { SHEET } from '../../project/sheet.ts';
import { useNumbers } from '../../words/numbers.ts';
import { useTongue } from '../../words/tongue.ts';
import type { ComparedFigure } from '../compareRows.ts';
import type { TornadoAsk } from './runs.ts';

/** What an assumption does to a figure; NaN where there is no value then. */
export interface Bar {
  id: string;
  name: string;
  /** The ends of its range with their unit. */
  lowText: string;
  highText: string;
  low: number;
  high: number;
  /** How far the figure goes either way, all in all. */
  span: number;
}

/** The bars of one figure, the widest first; null where the run does not have that figure. */
export function useTornadoBars(
  done: { ask: TornadoAsk; result: ScenarioTornado } | null,
  { id }: ComparedFigure,
): { base: number; bars: Bar[] } | null {
  const numbers = useNumbers();
  const tongue = useTongue();
  const unit = useUnit();
  return useMemo(() => {
    const f = done ? done.result.figures.indexOf(id) : -1;
    if (!done || f < 0) return null;
    const { base, low, high, order } = done.result;
    const bars = order[f].map((a): Bar => {
      const input = done.ask.inputs[a];
      const assumption = SHEET.assumptions.find((one) => one.id === input.id)!;
      const text = (value: number) => `${numbers.short(value)} ${unit(assumption.unit)}`.trim();
      return {
        id: input.id,
        name: assumption.name[tongue],
        ...{ lowText: text(input.low), highText: text(input.high) },
        ...{ low: low[a][f], high: high[a][f], span: Math.abs(high[a][f] - low[a][f]) },
      };
    });
    return { base: base[f], bars };
  }, [done, id, numbers, tongue, unit]);
}
