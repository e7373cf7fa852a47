import { describe, expect, it } from 'vitest';
import { areaFields, peopleByField } from '../../workers/consult/heard/people-by-field.ts';
import { saidWhere } from '../../workers/consult/heard/said-where.ts';
import { stancesByGroup, UNTOLD } from '../../workers/consult/heard/stances.ts';
import { weightedShare } from '../../workers/consult/heard/weighted-share.ts';
import { type Comment, commentSchema } from '../../workers/model/comments.ts';
import { quietContext } from '../../workers/model/job.ts';

const NAN = Number.NaN;
/** Two squares of 100 m side by side, the second with a hole of 40 m in its middle. */
const ring = (x: number, y: number, side: number) => [
  ...[x, y, x + side, y, x + side, y + side],
  ...[x, y + side, x, y],
];
const parcels = {
  xy: Float64Array.from([...ring(0, 0, 100), ...ring(100, 0, 100), ...ring(130, 30, 40)]),
  ringStarts: Uint32Array.of(0, 5, 10, 15),
  polygonStarts: Uint32Array.of(0, 1, 3),
  featureStarts: Uint32Array.of(0, 1, 2),
};
const said = (places: [number, number][], parcel: number[]) =>
  saidWhere(
    {
      lonLat: Float64Array.from(places.flat()),
      parcel: Int32Array.from(parcel),
      projection: 'plane',
      parcels,
      people: Float64Array.of(50, NAN),
      surface: {
        bounds: [0, 0, 200, 100],
        cellM: 2,
        mask: { xy: parcels.xy, ringStarts: parcels.ringStarts, polygonStarts: parcels.polygonStarts },
      },
    },
    quietContext(),
  );

describe('how much was said where', () => {
  it('counts points on the parcel that they lie in, parcels by their row, and tells the rest', async () => {
    const places: [number, number][] = [
      ...([
        [10, 10],
        [90, 90],
        [110, 10],
        [150, 50],
        [300, 300],
      ] as [number, number][]),
      ...([
        [50, 50],
        [NAN, NAN],
      ] as [number, number][]),
    ];
    // In the first, in the first, in the second, in its hole, outside, pinned on the second, without a place.
    const { counts, perHead, unplaced, outside, surface } = await said(places, [-1, -1, -1, -1, -1, 1, -1]);
    expect([...counts]).toEqual([2, 2]);
    expect([...perHead]).toEqual([2 / 50, NAN]);
    expect({ unplaced, outside }).toEqual({ unplaced: 3, outside: 2 });
    expect(surface!.bandwidthM).toBeGreaterThan(4);
  });

  it('draws a surface whose mass is that of the comments where none is near an edge', async () => {
    const places = Array.from({ length: 25 }, (_, i): [number, number] => [
      40 + (i % 5) * 5,
      40 + Math.floor(i / 5) * 5,
    ]);
    const { surface } = await said(
      places,
      places.map(() => -1),
    );
    const { grid } = surface!.result;
    const mass = grid.values.reduce((sum, v) => sum + (Number.isNaN(v) ? 0 : v), 0) * (grid.cellM ** 2 / 1e6);
    expect(mass).toBeCloseTo(25, 0);
  });

  it('has no surface where nothing or only one place was spoken of', async () => {
    expect((await said([], [])).surface).toBeNull();
    expect(
      (
        await said(
          [
            [10, 10],
            [10, 10],
          ],
          [-1, -1],
        )
      ).surface,
    ).toBeNull();
  });
});

describe('people by a field of the parcels', () => {
  const text = (codes: number[], dictionary: string[]) =>
    ({ type: 'text', codes: Int32Array.from(codes), dictionary }) as const;
  const fields = [
    { name: 'area', column: text([0, 1, 0, -1, 2], ['north', 'south', 'east']) },
    { name: 'one', column: text([0, 0, 0, 0, 0], ['same']) },
    { name: 'size', column: { type: 'number', values: new Float64Array(5) } as const },
  ];
  const people = Float64Array.of(10, NAN, 5, 100, 0);

  it('are summed where they are told; an area where nobody tells is unknown, never 0', () => {
    expect(peopleByField({ fields, people }, 'area')).toEqual([
      { id: 'north', people: 15 },
      { id: 'south', people: null },
      { id: 'east', people: 0 },
    ]);
    expect(peopleByField({ fields, people }, 'size')).toBeNull();
    expect(peopleByField({ fields, people }, 'gone')).toBeNull();
  });

  it('are offered for text fields with more than one value', () => {
    expect(areaFields({ fields })).toEqual(['area']);
  });
});

describe('who is for a plan', () => {
  const comment = (stance: Comment['stance'], tenure?: string): Comment =>
    commentSchema.parse({ id: 'x', text: 'x', stance, group: { tenure } });
  const comments = [
    ...Array.from({ length: 8 }, (_, i) => comment(i < 2 ? 'for' : 'against', 'owner')),
    ...Array.from({ length: 2 }, () => comment('for', 'tenant')),
    ...[comment('for'), comment('neither', 'owner'), comment(undefined, 'tenant')],
  ];
  const { groups, neither, silent } = stancesByGroup(comments, 'tenure', { owner: 500, tenant: 500 });

  it('is counted among those for or against, and who told no group is kept apart', () => {
    expect(groups).toEqual([
      { id: 'owner', people: 500, answers: 8, yes: 2 },
      { id: 'tenant', people: 500, answers: 2, yes: 2 },
      { id: UNTOLD, people: NAN, answers: 1, yes: 1 },
    ]);
    expect({ neither, silent }).toEqual({ neither: 1, silent: 1 });
  });

  it('and weighed by the people: half of 2/8 and half of 2/2, by hand', () => {
    const { plain, weighted, unweighted } = weightedShare(groups);
    expect(plain.share).toBeCloseTo(5 / 11, 12);
    expect(weighted.share).toBeCloseTo(0.5 * (2 / 8) + 0.5 * 1, 12);
    expect(unweighted).toBe(1);
  });
});
