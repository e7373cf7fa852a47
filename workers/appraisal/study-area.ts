import { gridFor } from '../density/grid.ts';
import { coverOf, maskOf } from '../density/scanlines.ts';
import type { MeasureInput } from '../model/appraisal.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Grid } from '../model/grid.ts';

/** The cells that all indicators of an appraisal share. */
export interface StudyArea {
  /** Values all 0. */
  grid: Grid;
  /** 1 where a cell's centre is in the study area: these are graded. */
  inside: Uint8Array;
  /** For each parcel its cell, −1 where no part of that cell is in the study area. */
  parcelCells: Int32Array;
}

/** @throws study-empty where no cell centre is inside */
export function studyAreaOf({ study, bounds, cellM, parcelsXy }: MeasureInput): StudyArea {
  const grid = gridFor(bounds, cellM);
  const inside = maskOf(study, grid);
  if (!inside.includes(1))
    throw new ReweaveError('study-empty', { got: study.polygonStarts.length - 1, cell: cellM });
  const cover = coverOf(study, grid);
  const parcelCells = Int32Array.from({ length: parcelsXy.length / 2 }, (_, p) => {
    const column = Math.floor((parcelsXy[2 * p] - grid.originX) / cellM);
    const row = Math.floor((parcelsXy[2 * p + 1] - grid.originY) / cellM);
    const inGrid = column >= 0 && column < grid.width && row >= 0 && row < grid.height;
    const cell = row * grid.width + column;
    return inGrid && cover[cell] > 0 ? cell : -1;
  });
  return { grid, inside, parcelCells };
}
