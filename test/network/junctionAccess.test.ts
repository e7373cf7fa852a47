import { describe, expect, test } from 'vitest';
import { type AccessMeasure, DECAY_DEFAULTS, type JunctionAccessInput } from '../../workers/model/access.ts';
import { quietContext } from '../../workers/model/job.ts';
import { junctionAccess } from '../../workers/network/junctionAccess.ts';
import { measureAccess } from '../../workers/network/measureAccess.ts';
import { expectClose, linesOf, seeded } from './samples.ts';

const SIDE = 20;

/** A town of uneven blocks, as columns and as lines with the same junctions. */
function town() {
  const random = seeded(8);
  const place = Array.from({ length: SIDE * SIDE }, (_, i) => [
    (i % SIDE) * 100 + random() * 40,
    Math.floor(i / SIDE) * 100 + random() * 40,
  ]);
  const pairs: [number, number][] = [];
  for (let i = 0; i < SIDE * SIDE; i++) {
    if (i % SIDE < SIDE - 1) pairs.push([i, i + 1]);
    if (i + SIDE < SIDE * SIDE) pairs.push([i, i + SIDE]);
  }
  const graph = {
    junctions: SIDE * SIDE,
    from: Uint32Array.from(pairs, ([a]) => a),
    to: Uint32Array.from(pairs, ([, b]) => b),
    lengthM: Float64Array.from(pairs, ([a, b]) =>
      Math.hypot(place[a][0] - place[b][0], place[a][1] - place[b][1]),
    ),
  };
  const facilities = Int32Array.from({ length: 30 }, () => Math.floor(random() * SIDE * SIDE));
  const supply = Float64Array.from(facilities, (_, f) => 1 + (f % 5));
  const demand = Float64Array.from(place, (_, i) => i % 7);
  return {
    place,
    graph,
    facilities,
    supply,
    demand,
    lines: linesOf(...pairs.map(([a, b]) => [place[a], place[b]])),
  };
}

const MEASURES: AccessMeasure[] = [
  { measure: 'nearest' },
  { measure: 'count', cutoffMinutes: 8 },
  { measure: 'gravity', decay: DECAY_DEFAULTS.exponential, cutoffMinutes: 10 },
  { measure: 'gravity', decay: DECAY_DEFAULTS.logistic },
  { measure: '2sfca', cutoffMinutes: 8 },
  { measure: '3sfca', cutoffMinutes: 8 },
];

describe('access on a graph given as columns', () => {
  test.each(MEASURES)('$measure: is that of the same streets given as lines', async (what) => {
    const { place, graph, facilities, supply, demand, lines } = town();
    const input: JunctionAccessInput = {
      graph,
      origins: null,
      facilities,
      supply,
      demand,
      speedKmh: 4.8,
      what,
    };
    const onJunctions = await junctionAccess(input, quietContext());
    const onLines = await measureAccess(
      {
        streets: lines,
        origins: Float64Array.from(place.flat()),
        facilities: {
          xy: Float64Array.from([...facilities].flatMap((j) => place[j])),
          kind: new Uint16Array(30),
          kinds: ['any'],
          capacity: supply,
        },
        people: demand,
        speedKmh: 4.8,
        snapM: 0,
        maxJoinM: 1,
        what,
      },
      quietContext(),
    );
    expectClose(onJunctions.values, onLines.values[0]);
    expectClose(onJunctions.supplyRatio, onLines.supplyRatio, 1e-9);
  });

  test.each(MEASURES.slice(0, 4))(
    '$measure: ranges of origins put together are the whole, to the last bit',
    async (what) => {
      const { graph, supply } = town();
      // Every junction both supplies and demands.
      const input: JunctionAccessInput = {
        graph,
        origins: null,
        facilities: null,
        supply: Float64Array.from({ length: SIDE * SIDE }, (_, j) => supply[j % 30] / 3),
        speedKmh: 4.8,
        what,
      };
      const valuesOf = async (range: [number, number]) =>
        Array.from((await junctionAccess({ ...input, range }, quietContext())).values);
      const whole = await valuesOf([0, SIDE * SIDE]);
      expect([
        ...(await valuesOf([0, 137])),
        ...(await valuesOf([137, 138])),
        ...(await valuesOf([138, 400])),
      ]).toEqual(whole);
      expectClose((await junctionAccess(input, quietContext())).values, whole, 1e-12);
    },
  );

  test.each(MEASURES.slice(0, 5))(
    '$measure: how junctions are numbered does not matter, on a large graph either',
    async (what) => {
      const side = 150;
      const random = seeded(77);
      const pairs: [number, number, number][] = [];
      for (let i = 0; i < side * side; i++) {
        if (i % side < side - 1) pairs.push([i, i + 1, 80 + 80 * random()]);
        if (i + side < side * side) pairs.push([i, i + side, 80 + 80 * random()]);
      }
      // 7919 is prime and shares nothing with the number of junctions, so that this is a numbering too.
      const numbered = (i: number) => (i * 7919) % (side * side);
      const graphOf = (number: (i: number) => number) => ({
        junctions: side * side,
        from: Uint32Array.from(pairs, ([a]) => number(a)),
        to: Uint32Array.from(pairs, ([, b]) => number(b)),
        lengthM: Float64Array.from(pairs, ([, , metres]) => metres),
      });
      const places = Int32Array.from({ length: 60 }, () => Math.floor(random() * side * side));
      const valuesOf = async (number: (i: number) => number, range?: [number, number]) => {
        const [graph, facilities] = [graphOf(number), places.map(number)];
        const origins = Int32Array.from({ length: side * side }, (_, i) => number(i));
        return (
          await junctionAccess({ graph, origins, facilities, speedKmh: 4.8, what, range }, quietContext())
        ).values;
      };
      const expected = await valuesOf((i) => i);
      expectClose(await valuesOf(numbered), expected, 1e-12);
      if (!what.measure.endsWith('sfca'))
        expectClose(await valuesOf(numbered, [50, 90]), expected.slice(50, 90), 1e-12);
    },
  );

  test('a range of origins is refused where origins share what facilities offer', async () => {
    const { graph, facilities } = town();
    const what = { measure: '2sfca', cutoffMinutes: 8 } as const;
    const input = {
      graph,
      origins: null,
      facilities,
      speedKmh: 4.8,
      what,
      range: [0, 10] as [number, number],
    };
    await expect(junctionAccess(input, quietContext())).rejects.toMatchObject({ code: 'range-of-catchment' });
  });

  test('an edge may be longer one way, or closed', async () => {
    const graph = {
      junctions: 3,
      from: Uint32Array.of(0, 1),
      to: Uint32Array.of(1, 2),
      lengthM: Float64Array.of(80, 160),
      backLengthM: Float64Array.of(240, Infinity),
    };
    const input: JunctionAccessInput = {
      graph,
      origins: null,
      facilities: Int32Array.of(1),
      speedKmh: 4.8,
      what: { measure: 'nearest' },
    };
    expectClose((await junctionAccess(input, quietContext())).values, [1, 0, Number.NaN]);
    expectClose((await junctionAccess({ ...input, facilities: Int32Array.of(0) }, quietContext())).values, [
      0,
      3,
      Number.NaN,
    ]);
    const what = { measure: 'count', cutoffMinutes: 3 } as const;
    expectClose(
      (await junctionAccess({ ...input, facilities: null, what }, quietContext())).values,
      [3, 3, 1],
    );
  });

  test('no facilities is an input error', async () => {
    const { graph } = town();
    const what = { measure: 'nearest' } as const;
    const input = { graph, origins: null, facilities: new Int32Array(0), speedKmh: 4.8, what };
    await expect(junctionAccess(input, quietContext())).rejects.toMatchObject({ code: 'no-facilities' });
  });
});
