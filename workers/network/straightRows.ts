import { ROUNDING } from './decay.ts';
import { Row, type Rows, type Visit } from './rows.ts';
import { segmentGrid } from './segmentGrid.ts';
import type { Steps } from './steps.ts';

/** Points of places as they stand. */
export interface StraightPlaces {
  /** Metres, interleaved. */
  xy: Float64Array;
  /** Point range of each place; absent where place i is point i. */
  starts?: Uint32Array;
}

export interface StraightRowsInput {
  origins: StraightPlaces;
  facilities: StraightPlaces;
  cutoffMinutes: number;
  minutesPerMetre: number;
  side: Rows['side'];
}

const SLICE = 1 << 16;

/** Who is within the cutoff of whom as the crow flies. Points without finite coordinates are near nothing. */
export function straightRows(input: StraightRowsInput): Rows {
  const { side, minutesPerMetre } = input;
  const [sources, targets] =
    side === 'origins' ? [input.origins, input.facilities] : [input.facilities, input.origins];
  const radiusM = (input.cutoffMinutes / minutesPerMetre) * (1 + ROUNDING);
  const { grid, placeOf } = gridOf(targets);
  const { ends, minX, minY, cellM, width, height, cellStarts, items } = grid;
  // A point on the border of two cells is in both.
  const row = new Row(countOf(targets), true);

  function addNear(x: number, y: number): void {
    const firstColumn = Math.max(0, Math.floor((x - radiusM - minX) / cellM));
    const lastColumn = Math.min(width - 1, Math.floor((x + radiusM - minX) / cellM));
    const lastRow = Math.min(height - 1, Math.floor((y + radiusM - minY) / cellM));
    for (let r = Math.max(0, Math.floor((y - radiusM - minY) / cellM)); r <= lastRow; r++) {
      for (let k = cellStarts[r * width + firstColumn]; k < cellStarts[r * width + lastColumn + 1]; k++) {
        const dx = ends[4 * items[k]] - x;
        const dy = ends[4 * items[k] + 1] - y;
        const metres = Math.sqrt(dx * dx + dy * dy);
        if (metres <= radiusM) row.add(placeOf[items[k]], metres * minutesPerMetre);
      }
    }
  }

  function* each(visit: Visit): Steps<void> {
    let work = 0;
    for (let source = 0; source < countOf(sources); source++) {
      row.clear();
      for (let p = pointAt(sources, source); p < pointAt(sources, source + 1); p++) {
        const x = sources.xy[2 * p];
        const y = sources.xy[2 * p + 1];
        if (Number.isFinite(x + y)) addNear(x, y);
      }
      visit(source, row.targets, row.minutes, 0, row.count);
      work += row.count + 16;
      if (work >= SLICE) {
        work = 0;
        yield source + 1;
      }
    }
  }
  return { side, origins: countOf(input.origins), facilities: countOf(input.facilities), each };
}

function countOf({ xy, starts }: StraightPlaces): number {
  return starts ? starts.length - 1 : xy.length / 2;
}

function pointAt({ starts }: StraightPlaces, place: number): number {
  return starts ? starts[place] : place;
}

function gridOf(places: StraightPlaces) {
  const ends: number[] = [];
  const placeOf: number[] = [];
  for (let place = 0; place < countOf(places); place++) {
    for (let p = pointAt(places, place); p < pointAt(places, place + 1); p++) {
      const x = places.xy[2 * p];
      const y = places.xy[2 * p + 1];
      if (!Number.isFinite(x + y)) continue;
      ends.push(x, y, x, y);
      placeOf.push(place);
    }
  }
  return { grid: segmentGrid(Float64Array.from(ends)), placeOf: Int32Array.from(placeOf) };
}
