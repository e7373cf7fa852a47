import {
  DEFAULT_RED_LINES,
  type RedLine,
  type RedLineQuantity,
  scopesOf,
} from '../../workers/model/red-lines.ts';
import { en } from '../words/en.ts';
import { zh } from '../words/zh.ts';
import { editScenario } from './scenarios.ts';

/** Changes one red line of the open scenario; one step of undo. */
export function setRedLine(id: string, change: Partial<RedLine>): void {
  editScenario((scenario) => ({
    ...scenario,
    redLines: scenario.redLines.map((line) => (line.id === id ? { ...line, ...change } : line)),
  }));
}

/** A row of the person's own, named for its quantity in both languages, off until it has a threshold. */
function ownRedLine(lines: RedLine[], quantity: RedLineQuantity): RedLine {
  let n = 1;
  while (lines.some(({ id }) => id === `own${n}`)) n++;
  const key = quantity.replace('.', '_') as keyof typeof en.redLines.quantity;
  return {
    id: `own${n}`,
    name: { en: en.redLines.quantity[key], zh: zh.redLines.quantity[key] },
    quantity,
    operator: 'atMost',
    threshold: null,
    scope: scopesOf(quantity)[0],
    source: { en: '', zh: '' },
  };
}

export function addRedLine(quantity: RedLineQuantity): void {
  editScenario((scenario) => ({
    ...scenario,
    redLines: [...scenario.redLines, ownRedLine(scenario.redLines, quantity)],
  }));
}

export function removeRedLine(id: string): void {
  editScenario((scenario) => ({ ...scenario, redLines: scenario.redLines.filter((line) => line.id !== id) }));
}

export function resetRedLines(): void {
  editScenario((scenario) => ({ ...scenario, redLines: DEFAULT_RED_LINES }));
}

/** Rows that come with every scenario are switched off, not removed. */
export function isOwn({ id }: RedLine): boolean {
  return !DEFAULT_RED_LINES.some((line) => line.id === id);
}

/** What a row that is switched on begins with: its threshold of the defaults, or nothing known to begin with. */
export function usualThreshold({ id }: RedLine): number | null {
  return DEFAULT_RED_LINES.find((line) => line.id === id)?.threshold ?? null;
}
