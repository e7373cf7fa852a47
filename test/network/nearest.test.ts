import fc from 'fast-check';
import createGraph from 'ngraph.graph';
import { aStar } from 'ngraph.path';
import { describe, expect, test } from 'vitest';
import { travelOn } from '../../workers/network/edgeCosts.ts';
import { type Join, joinToStreets } from '../../workers/network/join.ts';
import { LeastCosts } from '../../workers/network/leastCosts.ts';
import { type Nearest, nearestOfKinds } from '../../workers/network/nearest.ts';
import { placeOn } from '../../workers/network/placed.ts';
import { routesOf } from '../../workers/network/routes.ts';
import { runAll } from '../../workers/network/steps.ts';
import { buildStreetGraph } from '../../workers/network/streetGraph.ts';
import { plainAccess, plainGraph } from './plain.ts';
import { blocks, expectClose, linesOf, seeded, someLines, somePoints } from './samples.ts';

/** 60 m a minute, so that minutes × 60 are metres. */
const SPEED_KMH = 3.6;
function minutesTo(
  lines: ReturnType<typeof linesOf>,
  origins: Float64Array,
  facilities: Float64Array,
  { maxJoinM = Infinity, snapM = 0 } = {},
) {
  const graph = buildStreetGraph(lines, { snapM });
  const joins = [origins, facilities].map((xy) => joinToStreets(graph, xy, { maxJoinM }));
  const travel = travelOn(graph, SPEED_KMH);
  const { edges, nodes } = placeOn(travel, joins);
  const places = ({ edge, movedM }: Join, node: Int32Array) => ({ count: edge.length, node, offset: movedM });
  const streets = {
    edges,
    minutesPerUnit: travel.minutesPerUnit,
    origins: places(joins[0], nodes[0]),
    facilities: places(joins[1], nodes[1]),
  };
  let nearest!: Nearest;
  const give = (_: number, found: Nearest) => {
    nearest = found;
  };
  runAll(nearestOfKinds(streets, new Uint16Array(facilities.length / 2), 1, give));
  return nearest;
}

const metresTo = (...args: Parameters<typeof minutesTo>) =>
  Array.from(minutesTo(...args).minutes, (m) => m * 60);

describe('minutes to the nearest facility', () => {
  test('on a regular grid they are Manhattan distances, from the middle of a block side too', () => {
    const random = seeded(5);
    const origins: number[] = [];
    const expected: number[] = [];
    const [fx, fy] = [430, 300];
    for (let i = 0; i < 400; i++) {
      const row = Math.floor(random() * 9);
      const x = random() * 800;
      origins.push(x, row * 100);
      // On the facility's own street straight along; on another street by whichever cross street is nearer.
      const viaCross = (cross: number) =>
        Math.abs(x - cross) + Math.abs(row * 100 - fy) + Math.abs(fx - cross);
      const ways = [0, 100, 200, 300, 400, 500, 600, 700, 800].map(viaCross);
      expected.push(row * 100 === fy ? Math.abs(x - fx) : Math.min(...ways));
    }
    expectClose(metresTo(blocks(9, 9, 100), Float64Array.from(origins), Float64Array.of(fx, fy)), expected);
  });

  test('they include the straight way to the street at both ends', () => {
    const street = linesOf([
      [0, 0],
      [1000, 0],
    ]);
    expectClose(metresTo(street, Float64Array.of(100, 20), Float64Array.of(400, -5)), [20 + 300 + 5]);
  });

  test('on the same edge the way is straight along it, between two facilities to the nearer', () => {
    const street = linesOf([
      [0, 0],
      [100, 0],
    ]);
    const nearest = minutesTo(street, Float64Array.of(45, 0, 60, 0), Float64Array.of(10, 0, 70, 0));
    expectClose(nearest.minutes, [25 / 60, 10 / 60]);
    expect(Array.from(nearest.facility)).toEqual([1, 1]);
  });

  test('on a ring the shorter way round counts', () => {
    const ring = linesOf([
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
      [0, 0],
    ]);
    expectClose(metresTo(ring, Float64Array.of(0, 10), Float64Array.of(30, 0)), [40]);
  });

  test('a facility past the end of the own edge can be nearer than one on it', () => {
    const street = linesOf(
      [
        [0, 0],
        [100, 0],
      ],
      [
        [100, 0],
        [200, 0],
      ],
    );
    const nearest = minutesTo(street, Float64Array.of(90, 0), Float64Array.of(10, 0, 120, 0));
    expectClose(nearest.minutes, [30 / 60]);
    expect(nearest.facility[0]).toBe(1);
  });

  test('of equally near facilities the first counts', () => {
    const street = linesOf(
      [
        [0, 0],
        [100, 0],
      ],
      [
        [100, 0],
        [200, 0],
      ],
    );
    const nearest = minutesTo(street, Float64Array.of(100, 0), Float64Array.of(150, 0, 50, 0, 150, 0));
    expect(nearest.facility[0]).toBe(0);
  });

  test('no path and no join are both NaN with facility -1', () => {
    const apart = linesOf(
      [
        [0, 0],
        [100, 0],
      ],
      [
        [0, 50],
        [100, 50],
      ],
    );
    const nearest = minutesTo(apart, Float64Array.of(50, 50, 50, 90, 50, 0), Float64Array.of(0, 0), {
      maxJoinM: 30,
    });
    expectClose(nearest.minutes, [Number.NaN, Number.NaN, 50 / 60]);
    expect(Array.from(nearest.facility)).toEqual([-1, -1, 0]);
  });

  test.each([0, -1, Number.NaN, Infinity])('a speed of %s is an input error', (speedKmh) => {
    const graph = buildStreetGraph(blocks(2, 2, 100));
    expect(() => travelOn(graph, speedKmh)).toThrow(expect.objectContaining({ code: 'bad-speed' }));
  });
});

describe('any network', () => {
  test('minutes are those of one plain Dijkstra per facility over all vertices', () => {
    fc.assert(
      fc.property(
        someLines,
        somePoints(12),
        somePoints(8),
        fc.constantFrom(40, Infinity),
        (lists, o, f, maxJoinM) => {
          const lines = linesOf(...lists);
          fc.pre(plainGraph(lines).segments.length > 0);
          const facilities = { xy: f, kind: new Uint16Array(f.length / 2), kinds: ['any'] };
          const [expected] = plainAccess(lines, o, facilities, SPEED_KMH, maxJoinM);
          expectClose(minutesTo(lines, o, f, { maxJoinM }).minutes, expected);
        },
      ),
      { seed: 31, numRuns: 600 },
    );
  });

  test('many origins and facilities on a single edge agree with the plain way', () => {
    const along = fc.array(fc.double({ min: 0, max: 140, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(along, along, (o, f) => {
        const lines = linesOf(
          [
            [0, 0],
            [60, 0],
            [60, 80],
          ],
          [
            [60, 80],
            [0, 0],
          ],
        );
        const place = (m: number) => (m <= 60 ? [m, 0] : [60, m - 60]);
        const origins = Float64Array.from(o.flatMap(place));
        const xy = Float64Array.from(f.flatMap(place));
        const facilities = { xy, kind: new Uint16Array(f.length), kinds: ['any'] };
        const [expected] = plainAccess(lines, origins, facilities, SPEED_KMH, Infinity);
        expectClose(minutesTo(lines, origins, xy).minutes, expected);
      }),
      { seed: 32, numRuns: 300 },
    );
  });

  test('there and back are equally long', () => {
    fc.assert(
      fc.property(someLines, somePoints(2), somePoints(2), (lists, a, b) => {
        const lines = linesOf(...lists);
        fc.pre(plainGraph(lines).segments.length > 0);
        expectClose(
          metresTo(lines, a.slice(0, 2), b.slice(0, 2)),
          metresTo(lines, b.slice(0, 2), a.slice(0, 2)),
        );
      }),
      { seed: 33, numRuns: 300 },
    );
  });

  test('one more facility never makes the way longer', () => {
    fc.assert(
      fc.property(someLines, somePoints(12), somePoints(6), (lists, origins, facilities) => {
        const lines = linesOf(...lists);
        fc.pre(plainGraph(lines).segments.length > 0);
        const fewer = metresTo(lines, origins, facilities.slice(0, -2));
        metresTo(lines, origins, facilities).forEach((metres, o) => {
          if (!Number.isNaN(fewer[o])) expect(metres).toBeLessThanOrEqual(fewer[o]);
        });
      }),
      { seed: 34, numRuns: 300 },
    );
  });
});

test('on 3,600 uneven junctions the metres are those of ngraph.path', () => {
  const side = 60;
  const random = seeded(77);
  const place = Array.from({ length: side * side }, (_, i) => [
    (i % side) * 100 + random() * 60,
    Math.floor(i / side) * 100 + random() * 60,
  ]);
  const library = createGraph<undefined, number>();
  const lists: number[][][] = [];
  const connect = (a: number, b: number) => {
    // A sixth of the streets is missing.
    if (random() < 1 / 6) return;
    lists.push([place[a], place[b]]);
    library.addLink(a, b, Math.hypot(place[a][0] - place[b][0], place[a][1] - place[b][1]));
  };
  for (let i = 0; i < side * side; i++) {
    if (i % side < side - 1) connect(i, i + 1);
    if (i + side < side * side) connect(i, i + side);
  }
  const ends = Array.from({ length: 60 }, () => Math.floor(random() * side * side)).filter((i) =>
    library.getNode(i),
  );
  const [facilities, origins] = [ends.slice(0, 4), ends.slice(4)];
  const finder = aStar<undefined, number>(library, { distance: (_a, _b, link) => link.data });
  const expected = origins.map((o) => {
    const ways = facilities.map((f) => {
      const nodes = finder.find(o, f);
      if (nodes.length === 0 && o !== f) return Infinity;
      let metres = 0;
      for (let i = 1; i < nodes.length; i++) {
        const [a, b] = [place[nodes[i].id as number], place[nodes[i - 1].id as number]];
        metres += Math.hypot(a[0] - b[0], a[1] - b[1]);
      }
      return metres;
    });
    const least = Math.min(...ways);
    return Number.isFinite(least) ? least : Number.NaN;
  });
  const xyOf = (list: number[]) => Float64Array.from(list.flatMap((i) => place[i]));
  expect(expected.filter((m) => m > 0).length).toBeGreaterThan(40);
  expectClose(metresTo(linesOf(...lists), xyOf(origins), xyOf(facilities)), expected);
});

describe('least costs', () => {
  /** Arcs with costs from nothing to a long way, so that buckets are narrow and wide for them. */
  const someArcs = fc.array(
    fc.tuple(
      fc.nat(14),
      fc.nat(14),
      fc.oneof(
        fc.constant(0),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 500, noNaN: true }),
      ),
      fc.boolean(),
    ),
    { minLength: 1, maxLength: 50 },
  );
  const someSeeds = fc.array(fc.tuple(fc.nat(14), fc.double({ min: 0, max: 300, noNaN: true })), {
    minLength: 1,
    maxLength: 4,
  });

  test('they are those of relaxing every arc until nothing changes, one-way arcs, limits and labels included', () => {
    fc.assert(
      fc.property(someArcs, someSeeds, fc.constantFrom(120, Infinity), (arcs, seeds, limit) => {
        const edges = {
          nodes: 15,
          from: Uint32Array.from(arcs, ([from]) => from),
          to: Uint32Array.from(arcs, ([, to]) => to),
          forth: Float64Array.from(arcs, ([, , cost]) => cost),
          back: Float64Array.from(arcs, ([, , cost, oneWay]) => (oneWay ? Infinity : cost)),
        };
        const cost = new Array<number>(15).fill(Infinity);
        const label = new Array<number>(15).fill(-1);
        const offer = (node: number, by: number, of: number) => {
          if (by > limit || by > cost[node] || (by === cost[node] && of >= label[node])) return false;
          cost[node] = by;
          label[node] = of;
          return true;
        };
        seeds.forEach(([node, by], s) => {
          if (by < cost[node]) offer(node, by, s);
        });
        for (let changed = true; changed; ) {
          changed = false;
          arcs.forEach(([a, b, by, oneWay]) => {
            if (cost[a] + by < Infinity && offer(b, cost[a] + by, label[a])) changed = true;
            if (!oneWay && cost[b] + by < Infinity && offer(a, cost[b] + by, label[b])) changed = true;
          });
        }
        const search = new LeastCosts(routesOf(edges), { limit, furthestSeed: 300, labelled: true });
        for (let again = 0; again < 2; again++) {
          search.clear();
          seeds.forEach(([node, by], s) => {
            search.seed(node, by, s);
          });
          while (!search.advance(3));
          expect(Array.from(search.cost)).toEqual(cost);
          for (let n = 0; n < 15; n++) if (cost[n] < Infinity) expect(search.label[n]).toBe(label[n]);
          expect(Array.from(search.reached.subarray(0, search.count)).sort((a, b) => a - b)).toEqual(
            [...cost.keys()].filter((n) => cost[n] < Infinity),
          );
        }
      }),
      { seed: 35, numRuns: 500 },
    );
  });
});
