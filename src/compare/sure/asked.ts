import type { UncertainInput } from '../../../workers/model/compare.ts';
import type { Scenario } from '../../../workers/model/scenario.ts';
import { type RestingFigure, restsOn } from '../../../workers/renewal/sheet/rests-on.ts';
import { restsOnRow } from '../../plan/restsOnRow.ts';
import { sheetOf } from '../../project/assumptions.ts';
import { SHEET } from '../../project/sheet.ts';
import type { ComparedFigure } from '../compareRows.ts';
import { type Measured, ofHere } from '../useMeasured.ts';

/** Red lines are met or not: between values of an assumption they have no size that could be moved. */
const canMove = ({ unit }: ComparedFigure) => unit !== 'lines';

/** Assumptions as a scenario has them, with their ranges. */
function inputsOf(scenario: Scenario, ids: ReadonlySet<string>): UncertainInput[] {
  return sheetOf(scenario)
    .assumptions.filter(({ id }) => ids.has(id))
    .map(({ id, value, low, high }) => ({ id, value, low, high }));
}

const idsOf = (assumptions: { id: string }[]) => new Set(assumptions.map(({ id }) => id));

/** The assumptions that a figure rests on. */
export function inputsOfFigure(scenario: Scenario, { name }: ComparedFigure): UncertainInput[] {
  const { all } = 'agreed' in name ? restsOn(SHEET, 'consensus') : restsOnRow(name, {});
  return inputsOf(scenario, idsOf(all));
}

/** Two figures that between them rest on all that any does. */
const BETWEEN_THEM: RestingFigure[] = ['consensus', 'commuteMinutes'];

/** The assumptions that any figure rests on: not those that only say what may be done where. */
export function inputsOfAll(scenario: Scenario): UncertainInput[] {
  return inputsOf(scenario, idsOf(BETWEEN_THEM.flatMap((figure) => restsOn(SHEET, figure).all)));
}

/** The scenario and the figure that are looked at: the first ones where those asked for are not there. */
export function chosenIn(measured: Measured, look: { scenario: string | null; figure: string }) {
  const here = ofHere(measured);
  const entry = here.find(({ scenario }) => scenario.id === look.scenario) ?? here[0];
  const figures = measured.figures.filter(canMove);
  const figure = figures.find(({ id }) => id === look.figure) ?? figures[0];
  return { here, entry, figures, figure };
}
