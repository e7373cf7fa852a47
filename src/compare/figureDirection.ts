import type { Direction } from '../../workers/model/ranking.ts';
import type { FigureRow } from '../plan/figureRows.ts';

const HIGHER: string[] = [
  'jobs',
  'publicM2',
  'newPublicM2',
  'greenM2',
  'newGreenM2',
  'capacity',
  'revenue',
  'cashSoFar',
  'npv',
  'access',
  'mix',
] satisfies FigureRow['figure'][];

const LOWER: string[] = [
  'displaced',
  'elsewhere',
  'deepestDeficit',
  'yearlyKg',
  'embodiedKg',
  'carbonKg',
  'walkMinutes',
  'withoutReach',
  'commuteMinutes',
  'gini',
  'rentRise',
] satisfies FigureRow['figure'][];

/**
 * Which way a figure is good; undefined where that is a question of aims, as with people, floor to sell or money put in: such figures are
 * compared without a verdict.
 */
export function directionOf(figure: FigureRow['figure']): Direction | undefined {
  if (HIGHER.includes(figure)) return 'higher';
  return LOWER.includes(figure) ? 'lower' : undefined;
}
