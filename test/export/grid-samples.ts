import type { Grid } from '../../workers/model/grid.ts';
import { randomFrom } from '../density/reference.ts';

/** A grid somewhere in UTM zone 19, filled by a function of the cell's centre. */
export function gridOf(
  width: number,
  height: number,
  cellM: number,
  value: (x: number, y: number) => number,
): Grid {
  const [originX, originY] = [325_000.25, 4_690_000.5];
  const values = Float32Array.from({ length: width * height }, (_, k) =>
    value(originX + ((k % width) + 0.5) * cellM, originY + (Math.floor(k / width) + 0.5) * cellM),
  );
  return { originX, originY, cellM, width, height, values };
}

/** Any values, some of them missing, some of them awkward. */
export function randomGrid(width: number, height: number, seed: number): Grid {
  const random = randomFrom(seed);
  const awkward = [0, 3.4, 1e-30, 3e38, 1 / 3, 16_777_217, Number.NaN];
  return gridOf(width, height, 12.5, () =>
    random() < 0.3 ? awkward[Math.floor(random() * awkward.length)] : random() * 1000,
  );
}
