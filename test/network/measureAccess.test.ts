import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AccessMeasure,
  DECAY_DEFAULTS,
  E2SFCA_ZONES,
  type MeasureAccessInput,
} from '../../workers/model/access.ts';
import { quietContext } from '../../workers/model/job.ts';
import { decayOf, gaussianCatchment, uniform, type Weigh, zoned } from '../../workers/network/decay.ts';
import { measureAccess } from '../../workers/network/measureAccess.ts';
import { heldContext, until } from './held.ts';
import { plainGraph, plainMinutes } from './plain.ts';
import { blocks, expectClose, linesOf, seeded, someLines, somePoints } from './samples.ts';

const EVERY: AccessMeasure[] = [
  { measure: 'nearest' },
  { measure: 'count', cutoffMinutes: 4 },
  ...Object.values(DECAY_DEFAULTS).map((decay) => ({ measure: 'gravity', decay, cutoffMinutes: 5 }) as const),
  { measure: 'gravity', decay: DECAY_DEFAULTS.exponential },
  { measure: '2sfca', cutoffMinutes: 4 },
  { measure: 'e2sfca', cutoffMinutes: 6 },
  {
    measure: 'e2sfca',
    cutoffMinutes: 6,
    zones: [
      { upTo: 0.4, weight: 1 },
      { upTo: 1, weight: 0.1 },
    ],
  },
  { measure: 'g2sfca', cutoffMinutes: 5 },
  { measure: '3sfca', cutoffMinutes: 5 },
];
const CATCHMENTS = EVERY.filter(({ measure }) => measure.endsWith('sfca'));

/** The measures written down as in the books, over a table of minutes by facility and origin. */
function plainly(what: AccessMeasure, minutes: number[][], supply: number[], people: number[]): number[] {
  const origins = people.map((_, i) => i);
  const facilities = supply.map((_, j) => j);
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  if (what.measure === 'nearest') {
    return origins.map((i) => Math.min(...facilities.map((j) => minutes[j][i])));
  }
  const weigh: Weigh =
    what.measure === 'gravity'
      ? decayOf(what.decay)
      : what.measure === 'e2sfca'
        ? zoned(what.zones ?? E2SFCA_ZONES, what.cutoffMinutes)
        : what.measure === 'g2sfca' || what.measure === '3sfca'
          ? gaussianCatchment(what.cutoffMinutes)
          : uniform;
  const g = minutes.map((row) =>
    row.map((m) => (m <= (what.cutoffMinutes ?? 1e9) * (1 + 1e-9) ? weigh(m) : 0)),
  );
  if (what.measure === 'count') return origins.map((i) => sum(facilities.map((j) => g[j][i])));
  if (what.measure === 'gravity') return origins.map((i) => sum(facilities.map((j) => supply[j] * g[j][i])));
  const choice = g.map((row) =>
    row.map((value, i) =>
      what.measure === '3sfca' ? value / (sum(facilities.map((j) => g[j][i])) || 1) : 1,
    ),
  );
  const ratio = facilities.map((j) => {
    const demand = sum(origins.map((i) => people[i] * choice[j][i] * g[j][i]));
    return demand > 0 ? supply[j] / demand : 0;
  });
  return origins.map((i) => sum(facilities.map((j) => choice[j][i] * ratio[j] * g[j][i])));
}

/** 60 m a minute. */
const common = { speedKmh: 3.6, snapM: 0, maxJoinM: 300 };

function inputOf(
  streets: MeasureAccessInput['streets'],
  origins: Float64Array,
  facilities: Float64Array,
  what: AccessMeasure,
): MeasureAccessInput {
  const count = facilities.length / 2;
  return {
    ...common,
    streets,
    origins,
    facilities: {
      xy: facilities,
      kind: Uint16Array.from({ length: count }, (_, f) => f % 2),
      kinds: ['even', 'odd'],
      capacity: Float64Array.from({ length: count }, (_, f) => (f % 4) + (f % 3)),
    },
    people: Float64Array.from({ length: origins.length / 2 }, (_, o) => (o % 5) * 10),
    what,
  };
}

/** The facilities of one kind only, as the table wants them. */
function ofKind(input: MeasureAccessInput, table: number[][], kind: number): [number[][], number[]] {
  const rows = table.filter((_, f) => input.facilities.kind[f] === kind);
  return [rows, Array.from(input.facilities.capacity!).filter((_, f) => input.facilities.kind[f] === kind)];
}

describe.each(EVERY.map((what) => [JSON.stringify(what), what] as const))('%s', (_, what) => {
  test('along the streets it is what the formula gives over plain Dijkstra’s minutes', async () => {
    await fc.assert(
      fc.asyncProperty(someLines, somePoints(9), somePoints(9), async (lists, origins, facilities) => {
        const streets = linesOf(...lists);
        fc.pre(plainGraph(streets).segments.length > 0);
        const input = inputOf(streets, origins, facilities, what);
        const table = plainMinutes(streets, origins, facilities, common.speedKmh, common.maxJoinM);
        await expectPlainly(input, table);
      }),
      { seed: 41, numRuns: 60 },
    );
  });

  test('as the crow flies it is what the formula gives over all distances', async () => {
    await fc.assert(
      fc.asyncProperty(somePoints(9), somePoints(9), async (origins, facilities) => {
        const table = Array.from({ length: facilities.length / 2 }, (_, f) =>
          Array.from({ length: origins.length / 2 }, (_, o) => {
            const [dx, dy] = [facilities[2 * f] - origins[2 * o], facilities[2 * f + 1] - origins[2 * o + 1]];
            return Math.sqrt(dx * dx + dy * dy) / 60;
          }),
        );
        await expectPlainly(inputOf(null, origins, facilities, what), table);
      }),
      { seed: 42, numRuns: 60 },
    );
  });
});

async function expectPlainly(input: MeasureAccessInput, table: number[][]) {
  const { values, originJoinM } = await measureAccess(input, quietContext());
  const people = Array.from(input.people!);
  const demand = people.some((p) => p >= 0) ? people : people.map(() => 1);
  for (const kind of [0, 1]) {
    const [minutes, supply] = ofKind(input, table, kind);
    const expected = plainly(input.what, minutes, supply, demand).map((value, o) =>
      Number.isNaN(originJoinM[o]) || value === Infinity ? Number.NaN : value,
    );
    expectClose(values[kind], expected, 1e-6);
  }
}

/** A town whose facilities outnumber its origins, or the other way round. */
function town(origins: number, facilities: number, what: AccessMeasure): MeasureAccessInput {
  const random = seeded(origins + facilities);
  const scattered = (n: number) => Float64Array.from({ length: 2 * n }, () => random() * 1400);
  return inputOf(blocks(15, 15, 100), scattered(origins), scattered(facilities), what);
}

describe.each(CATCHMENTS.map((what) => [what.measure, what] as const))('%s', (_, what) => {
  test.each([
    [200, 40],
    [40, 200],
  ])('%i origins, %i facilities: people × access adds up to the supply that anyone reaches', async (o, f) => {
    const input = town(o, f, what);
    const { values, supplyRatio } = await measureAccess(input, quietContext());
    for (const kind of [0, 1]) {
      const reached = [...supplyRatio.keys()].filter(
        (j) => input.facilities.kind[j] === kind && !Number.isNaN(supplyRatio[j]),
      );
      expect(reached.length).toBeGreaterThan(15);
      const supply = reached.reduce((sum, j) => sum + input.facilities.capacity![j], 0);
      const given = values[kind].reduce((sum, a, i) => sum + a * input.people![i], 0);
      expect(given / supply).toBeCloseTo(1, 12);
    }
  });

  test('with needs it is the need-weighted people that it adds up over', async () => {
    const value = Float64Array.from({ length: 200 }, (_, i) => (i % 4) / 4);
    const input = { ...town(200, 40, what), need: { value, lambda: 2 } };
    const { values, supplyRatio } = await measureAccess(input, quietContext());
    const { kind, capacity } = input.facilities;
    const supply = supplyRatio.reduce((sum, r, j) => sum + (r >= 0 && kind[j] === 0 ? capacity![j] : 0), 0);
    const given = values[0].reduce((sum, a, i) => sum + a * input.people![i] * (1 + 2 * value[i]), 0);
    expect(given / supply).toBeCloseTo(1, 12);
  });
});

describe('what is missing', () => {
  const what = { measure: '2sfca', cutoffMinutes: 5 } as const;
  /** One street of 1 km; three origins; two facilities of one kind. */
  const street: MeasureAccessInput = {
    ...common,
    streets: linesOf([
      [0, 0],
      [1000, 0],
    ]),
    origins: Float64Array.of(0, 0, 100, 0, 900, 0),
    facilities: {
      xy: Float64Array.of(100, 0, 1000, 0),
      kind: new Uint16Array(2),
      kinds: ['clinic'],
      capacity: Float64Array.of(10, 6),
    },
    people: Float64Array.of(3, 2, 1),
    what,
  };
  const codes = ({ notes }: { notes: { code: string; count: number }[] }) =>
    notes.map(({ code, count }) => [code, count]);

  test('nothing: each shares with those within five minutes', async () => {
    const result = await measureAccess(street, quietContext());
    expectClose(result.values[0], [2, 2, 6], 1e-12);
    expectClose(result.supplyRatio, [2, 6], 1e-12);
    expect([result.supply, result.demand, codes(result)]).toEqual(['capacity', 'people', []]);
  });

  test('a capacity: that facility is left out and told; no capacity at all is an input error', async () => {
    const capacity = Float64Array.of(Number.NaN, 6);
    const facilities = { ...street.facilities, capacity };
    const result = await measureAccess({ ...street, facilities }, quietContext());
    expectClose(result.values[0], [0, 0, 6], 1e-12);
    expect(codes(result)).toEqual([['capacity-missing', 1]]);
    for (const none of [undefined, new Float64Array(2).fill(Number.NaN)]) {
      const input = { ...street, facilities: { ...facilities, capacity: none } };
      await expect(measureAccess(input, quietContext())).rejects.toMatchObject({
        code: 'no-capacity',
        params: { got: 2 },
      });
    }
  });

  test('a capacity at any facility of a kind: that kind has no value, rather than none within reach', async () => {
    const facilities = {
      ...street.facilities,
      kind: Uint16Array.of(0, 1),
      kinds: ['clinic', 'park'],
      capacity: Float64Array.of(2, Number.NaN),
    };
    const { values } = await measureAccess({ ...street, facilities }, quietContext());
    expect(values[0].some((value) => value > 0)).toBe(true);
    expect(values[1].every(Number.isNaN)).toBe(true);
  });

  test('capacities, for gravity: every facility counts as one and the result says so', async () => {
    const input: MeasureAccessInput = {
      ...street,
      facilities: { ...street.facilities, capacity: undefined },
      what: { measure: 'gravity', decay: { form: 'linear', zeroMinutes: 10 } },
    };
    const result = await measureAccess(input, quietContext());
    expectClose(result.values[0], [1 - 100 / 600, 1, 1 - 100 / 600], 1e-12);
    expect(result.supply).toBe('facilities');
  });

  test('people: they are no demand but have access; where all are missing every origin counts as one', async () => {
    const result = await measureAccess(
      { ...street, people: Float64Array.of(Number.NaN, 2, 1) },
      quietContext(),
    );
    expectClose(result.values[0], [5, 5, 6], 1e-12);
    expect(codes(result)).toEqual([['demand-without-people', 1]]);
    for (const people of [null, undefined, new Float64Array(3).fill(Number.NaN)]) {
      const parcels = await measureAccess({ ...street, people }, quietContext());
      expectClose(parcels.values[0], [5, 5, 6], 1e-12);
      expect(parcels.demand).toBe('parcels');
    }
  });

  test('a need: it is taken to be the mean of the people who have one', async () => {
    const value = Float64Array.of(1, Number.NaN, 0);
    const result = await measureAccess({ ...street, need: { value, lambda: 1 } }, quietContext());
    expectClose(result.supplyRatio, [10 / (3 * 2 + 2 * (1 + 3 / 4)), 6], 1e-12);
    expect(codes(result)).toEqual([['need-missing', 1]]);
  });

  test('demand near a facility: its supply counts for nobody and is told', async () => {
    const result = await measureAccess({ ...street, people: Float64Array.of(3, 2, 0) }, quietContext());
    expectClose(result.values[0], [2, 2, 0], 1e-12);
    expect(codes(result)).toEqual([['facilities-without-demand', 1]]);
  });

  test('a join: that origin has no value, others that reach nothing have 0', async () => {
    const origins = Float64Array.of(0, 0, 100, 900, 500, 0);
    const result = await measureAccess({ ...street, origins }, quietContext());
    expectClose(result.values[0], [10 / 3, Number.NaN, 0], 1e-12);
  });

  test.each([
    ['bad-cutoff', { what: { measure: '2sfca', cutoffMinutes: 0 } }],
    ['bad-cutoff', { what: { measure: 'count', cutoffMinutes: Infinity } }],
    ['bad-cutoff', { what: { measure: 'gravity', decay: DECAY_DEFAULTS.linear, cutoffMinutes: Number.NaN } }],
    ['bad-need', { need: { value: new Float64Array(3), lambda: -1 } }],
    ['bad-speed', { speedKmh: 0 }],
    ['bad-tolerance', { snapM: -1 }],
  ] as [string, Partial<MeasureAccessInput>][])('%s in one sentence', async (code, part) => {
    await expect(measureAccess({ ...street, ...part }, quietContext())).rejects.toMatchObject({ code });
  });
});

describe('any measure', () => {
  test('exactly at the cutoff counts, whatever the rounding of the sum of lengths', async () => {
    // Seven pieces of 0.1 m: the sum of their lengths is not 0.7 to the last digit.
    const points = Array.from({ length: 8 }, (_, i) => [i * 0.1, 0]);
    const lines = linesOf(...points.slice(1).map((to, i) => [points[i], to]));
    const input: MeasureAccessInput = {
      ...common,
      speedKmh: 0.06,
      streets: lines,
      origins: Float64Array.of(0, 0),
      facilities: { xy: Float64Array.of(points[7][0], 0), kind: new Uint16Array(1), kinds: ['any'] },
      what: { measure: 'count', cutoffMinutes: 0.7 },
    };
    expect((await measureAccess(input, quietContext())).values[0][0]).toBe(1);
  });

  test('there and back are the same: facilities and origins may change places', async () => {
    const there = town(60, 60, { measure: 'gravity', decay: DECAY_DEFAULTS.gaussian, cutoffMinutes: 12 });
    const single = (xy: Float64Array) => ({ xy, kind: new Uint16Array(60), kinds: ['any'] });
    const sum = async (origins: Float64Array, facilities: Float64Array) => {
      const input = { ...there, origins, facilities: single(facilities) };
      const { values } = await measureAccess(input, quietContext());
      return values[0].reduce((total, value) => total + value, 0);
    };
    const forth = await sum(there.origins, there.facilities.xy);
    expect(await sum(there.facilities.xy, there.origins)).toBeCloseTo(forth, 8);
  });

  test('says how far it is, step by step of the measure', async () => {
    const told: [string, number, number][] = [];
    const ctx = { ...quietContext(), progress: (...said: [string, number, number]) => told.push(said) };
    await measureAccess(town(200, 40, { measure: '3sfca', cutoffMinutes: 5 }), ctx);
    expect([...new Set(told.map(([stage]) => stage))]).toEqual(['graph', 'joining', 'searching']);
    expect(told.at(-1)).toEqual(['searching', 120, 120]);
  });

  test.each([1, 2, 3])('cancelled in its pause %i, it rejects and does no more', async (when) => {
    const held = heldContext();
    const job = measureAccess(town(50, 10, { measure: '2sfca', cutoffMinutes: 5 }), held.ctx);
    for (let pause = 1; pause < when; pause++) {
      await until(() => held.waiting.length === pause);
      held.waiting[pause - 1]();
    }
    await until(() => held.waiting.length === when);
    const before = held.told.length;
    held.cancel();
    held.waiting[when - 1]();
    await expect(job).rejects.toMatchObject({ code: 'cancelled' });
    expect(held.told.length).toBe(before);
    expect(held.waiting).toHaveLength(when);
  });
});
