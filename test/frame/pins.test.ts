import { describe, expect, it } from 'vitest';
import { thinned } from '../../src/map/lasso.ts';
import { pinsOf } from '../../src/project/pins.ts';
import { type Comment, commentSchema } from '../../workers/model/comments.ts';
import type { Parcels } from '../../workers/model/district.ts';

const parcels = {
  ids: ['a', 'b', 'a'],
  centreLonLat: Float64Array.of(1, 2, 3, 4, 5, 6),
} as Parcels;
const at = (place?: Comment['place']): Comment => commentSchema.parse({ id: 'x', text: 'x', place });

describe('where comments are on the map', () => {
  it('points as they are, areas at the middle of their corners, parcels at their inner point', () => {
    const ring: [number, number][] = [
      [0, 0],
      [4, 0],
      [4, 2],
      [0, 2],
    ];
    const { anchors, parcelRows, gone } = pinsOf(
      [
        at({ type: 'point', at: [7, 8] }),
        at({ type: 'area', ring }),
        at({ type: 'parcel', parcel: 'a' }),
        at({ type: 'parcel', parcel: 'gone' }),
        at(),
      ],
      parcels,
    );
    expect([...anchors]).toEqual([7, 8, 2, 1, 1, 2, ...new Array(4).fill(Number.NaN)]);
    expect([...parcelRows]).toEqual([-1, -1, 0, -1, -1]);
    expect(gone).toBe(1);
  });

  it('a line drawn by hand keeps corners that move on', () => {
    expect(
      thinned([
        [0, 0],
        [3, 0],
        [6, 0],
        [10, 0],
        [10, 9],
      ]),
    ).toEqual([
      [0, 0],
      [10, 0],
      [10, 9],
    ]);
  });
});
