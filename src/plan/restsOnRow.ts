import type { SheetOverrides } from '../../workers/model/sheet.ts';
import { restsOn } from '../../workers/renewal/sheet/rests-on.ts';
import { SHEET } from '../project/sheet.ts';
import type { FigureRow } from './figureRows.ts';

/** The assumptions that a row rests on, and those that are illustrative and not set by the person. */
export function restsOnRow(
  { figure, facility }: Pick<FigureRow, 'figure' | 'facility'>,
  overrides: SheetOverrides,
) {
  const { all, illustrative } = restsOn(SHEET, figure === 'capacity' ? 'publicM2' : figure, overrides);
  if (facility === null) return { all, illustrative };
  const ofOthers = ({ id }: { id: string }) =>
    id.startsWith('facility.') && !id.startsWith(`facility.${facility}.`);
  return {
    all: all.filter((one) => !ofOthers(one)),
    illustrative: illustrative.filter((one) => !ofOthers(one)),
  };
}
