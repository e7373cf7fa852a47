import { useMemo } from 'react';
import { GRADES, gradeOf } from '../../workers/appraisal/grades.ts';
import type { MeasuredSurface } from '../../workers/model/appraisal.ts';
import type { DensityResult } from '../../workers/model/density.ts';
import type { District } from '../../workers/model/district.ts';
import type { Grid } from '../../workers/model/grid.ts';
import { unproject } from '../../workers/model/projection.ts';
import { surfaceUnitOf } from '../project/densityUnits.ts';
import { type Results, useResults } from '../project/results.ts';
import { useView } from '../project/view.ts';
import { type Classes, classOf, equalClasses } from './classes.ts';
import { type Corner, paintGrid } from './layers/surface.ts';
import { rampColours } from './palette.ts';

/** A surface ready to be drawn. */
export interface Surface {
  id: string;
  classes: Classes;
  unit: MeasuredSurface['unit'] | ReturnType<typeof surfaceUnitOf> | 'commentsPerKm2';
  image: ImageData;
  corners: [Corner, Corner, Corner, Corner];
}

export function useSurface(): Surface | null {
  const id = useView((view) => view.surface);
  const district = useResults((results) => results.district);
  const density = useResults((results) => results.density);
  const measured = useResults((results) => results.measured);
  const said = useResults((results) => results.said);
  return useMemo(
    () => (district && id ? surfaceOf(id, district, { density, measured, said }) : null),
    [id, district, density, measured, said],
  );
}

function surfaceOf(
  id: string,
  district: District,
  { density, measured, said }: Pick<Results, 'density' | 'measured' | 'said'>,
): Surface | null {
  const asDensity = ({ grid, max }: DensityResult, unit: Surface['unit']): Surface => {
    const classes = equalClasses(max, 'amount', 7);
    const image = paintGrid(grid, (value) => classOf(classes.edges, value), classes.colours, true);
    return { id, classes, unit, image, corners: cornersOf(grid, district) };
  };
  if (id === 'density') return density && asDensity(density.result, surfaceUnitOf(density.choice));
  if (id === 'said') return said?.surface ? asDensity(said.surface.result, 'commentsPerKm2') : null;
  const indicator = measured?.find((one) => one.id === id);
  if (!indicator?.grid) return null;
  const { grid, breaks, unit } = indicator;
  const byGrade = rampColours('score', GRADES);
  const image = paintGrid(grid, (value) => gradeOf(value, breaks) - 1, byGrade, false);
  const colours = breaks.flipped ? byGrade.toReversed() : byGrade;
  const classes = { edges: [breaks.min, ...breaks.upper, breaks.max], colours };
  return { id, classes, unit, image, corners: cornersOf(grid, district) };
}

/** Lower left, upper left, upper right, lower right, degrees: a grid in metres lies slightly turned on the map. */
function cornersOf(grid: Grid, district: District): Surface['corners'] {
  const { originX: x, originY: y } = grid;
  const right = x + grid.width * grid.cellM;
  const top = y + grid.height * grid.cellM;
  const at = unproject(district.projection.definition, Float64Array.of(x, y, x, top, right, top, right, y));
  return [0, 1, 2, 3].map((i) => [at[2 * i], at[2 * i + 1]]) as Surface['corners'];
}
