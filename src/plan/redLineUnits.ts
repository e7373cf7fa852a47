import type { RedLineQuantity } from '../../workers/model/red-lines.ts';
import type { AnyFigure, FigureUnit } from './figureRows.ts';
import { unitOfFigure } from './figureRows.ts';

/** What a red line's quantity is counted in. */
export function unitOfQuantity(quantity: RedLineQuantity): FigureUnit {
  switch (quantity) {
    case 'demolishedShare':
    case 'rehousedShare':
    case 'publicShare':
    case 'consensus':
      return 'share';
    case 'builtOverDemolished':
      return 'ratio';
    case 'deficit':
      return 'money';
    case 'heritageM2':
      return 'm2';
    case 'aboveLimitM':
    case 'heightM':
      return 'metres';
  }
  return unitOfFigure(quantity as AnyFigure);
}
