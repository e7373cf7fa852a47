import createGraph from 'ngraph.graph';
import { nba } from 'ngraph.path';
import type { AccessMeasure, JunctionAccessInput } from '../../workers/model/access.ts';
import { quietContext } from '../../workers/model/job.ts';
import { junctionAccess } from '../../workers/network/junctionAccess.ts';
import { randomFrom } from '../density/reference.ts';
import { type Case, count, furthest, furthestShare, type Prepared, small } from './case.ts';
import { halves } from './halves.ts';
import { type Heap, pop, push } from './plain-heap.ts';
import { gravityOf, plainMeasure, type Reached } from './plain-measures.ts';

const SIDE = 500;
const FACILITIES = 5000;
const REACH_M = 1200;
const SPEED_KMH = 4.8;
const METRES_PER_MINUTE = (1000 * SPEED_KMH) / 60;
const CUTOFF = REACH_M / METRES_PER_MINUTE;
const DECAY = { form: 'exponential', perMinute: 0.07 } as const;

/** A grid of side × side junctions with segments of 80 to 160 m, and facilities at junctions of it. */
function gridTown(side: number): JunctionAccessInput {
  const random = randomFrom(side);
  const from: number[] = [];
  const to: number[] = [];
  for (let r = 0; r < side; r++) {
    for (let c = 0; c < side; c++) {
      const here = r * side + c;
      if (c + 1 < side) to[from.push(here) - 1] = here + 1;
      if (r + 1 < side) to[from.push(here) - 1] = here + side;
    }
  }
  const lengthM = Float64Array.from(from, () => 80 + 80 * random());
  const junctions = side * side;
  const facilities = Math.round((FACILITIES * junctions) / (SIDE * SIDE));
  return {
    graph: { junctions, from: Uint32Array.from(from), to: Uint32Array.from(to), lengthM },
    origins: null,
    facilities: Int32Array.from({ length: facilities }, () => Math.floor(random() * junctions)),
    speedKmh: SPEED_KMH,
    what: { measure: 'nearest' },
  };
}

type Links = { to: number; metres: number }[][];

function linksOf({ graph }: JunctionAccessInput): Links {
  const links: Links = Array.from({ length: graph.junctions }, () => []);
  graph.from.forEach((a, e) => {
    const [b, metres] = [graph.to[e], graph.lengthM[e]];
    links[a].push({ to: b, metres });
    links[b].push({ to: a, metres });
  });
  return links;
}

/** Dijkstra from some junctions at once with a binary heap, up to a distance. */
function distancesFrom(links: Links, sources: ArrayLike<number>, limitM: number): Map<number, number> {
  const distances = new Map<number, number>();
  const heap: Heap = [];
  for (let s = 0; s < sources.length; s++) push(heap, [0, sources[s]]);
  while (heap.length > 0) {
    const [metres, node] = pop(heap);
    if (distances.has(node)) continue;
    distances.set(node, metres);
    for (const link of links[node]) {
      const there = metres + link.metres;
      if (there <= limitM && !distances.has(link.to)) push(heap, [there, link.to]);
    }
  }
  return distances;
}

const reachedFrom = (links: Links, source: number): Reached =>
  [...distancesFrom(links, [source], REACH_M)].map(([o, metres]) => [o, metres / METRES_PER_MINUTE]);

function plain(input: JunctionAccessInput): number[] {
  const links = linksOf(input);
  const { junctions } = input.graph;
  if (input.what.measure === 'nearest') {
    const distances = distancesFrom(links, input.facilities!, Infinity);
    return Array.from({ length: junctions }, (_, j) => distances.get(j)! / METRES_PER_MINUTE);
  }
  const rows = Array.from(input.facilities!, (f) => reachedFrom(links, f));
  const people = new Array<number>(junctions).fill(1);
  return plainMeasure(input.what.measure, rows, people, CUTOFF, gravityOf(DECAY.perMinute));
}

const PAIRS = 100;

/** Path by path between the junctions that are in reach, of which a hundred are timed; its graph is built beforehand. */
function ngraph(input: JunctionAccessInput, pairs: number): Prepared['npm'] {
  const graph = createGraph<null, number>();
  input.graph.from.forEach((a, e) => {
    graph.addLink(a, input.graph.to[e], input.graph.lengthM[e]);
  });
  const finder = nba(graph, { distance: (_a, _b, link) => link.data });
  const links = linksOf(input);
  const some = Array.from({ length: PAIRS }, (_, k) => {
    const from = input.facilities![(k * 37) % input.facilities!.length];
    const reached = [...distancesFrom(links, [from], REACH_M).keys()];
    return [from, reached[(k * 7919) % reached.length]];
  });
  const run = () => {
    for (const [from, to] of some) finder.find(from, to);
  };
  return [{ name: `ngraph.path (${PAIRS} of ${count(pairs)} paths)`, run, times: pairs / PAIRS }];
}

const SIDES = [125, 250, 500];
const sizeOf = (facilities: number) =>
  `${count(SIDE * SIDE)} junctions, ${count(facilities)} facilities, ${REACH_M} m, from raw edges`;

function gridCase(name: string, what: AccessMeasure): Case {
  return {
    operation: `access, ${name}, grid`,
    async prepare() {
      const input = { ...gridTown(SIDE), what };
      const ours = () => junctionAccess(input, quietContext());
      const isNearest = what.measure === 'nearest';
      const counted = await junctionAccess(
        { ...input, what: { measure: 'count', cutoffMinutes: CUTOFF } },
        quietContext(),
      );
      const pairs = isNearest ? input.graph.junctions : counted.values.reduce((sum, n) => sum + n, 0);
      return {
        size: sizeOf(FACILITIES),
        ours,
        plain: { run: () => plain(input) },
        npm: what.measure === 'gravity' || isNearest ? ngraph(input, pairs) : undefined,
        async difference() {
          const { values } = await ours();
          const expected = plain(input);
          return isNearest ? `${small(furthest(values, expected))} min` : furthestShare(values, expected);
        },
        growth: () => ({
          sizes: `${SIDES.map((side) => count(side * side)).join(', ')} junctions`,
          runs: SIDES.map(gridTown).map((town) => () => junctionAccess({ ...town, what }, quietContext())),
        }),
      };
    },
  };
}

const SAMPLE = 2500;

const allToAll: Case = {
  operation: 'access, gravity, grid, all to all in two halves on two workers',
  async prepare() {
    const what: AccessMeasure = { measure: 'gravity', decay: DECAY, cutoffMinutes: CUTOFF };
    const input: JunctionAccessInput = { ...gridTown(SIDE), facilities: null, what };
    const { run, end } = halves();
    const ours = () => run('access', input) as Promise<Float64Array>;
    const every = (SIDE * SIDE) / SAMPLE;
    const plainSample = () => {
      const links = linksOf(input);
      return Array.from({ length: SAMPLE }, (_, k) =>
        reachedFrom(links, k * every).reduce((sum, [, d]) => sum + Math.exp(-DECAY.perMinute * d), 0),
      );
    };
    return {
      size: sizeOf(SIDE * SIDE),
      ours,
      plain: { run: plainSample, times: every },
      async difference() {
        const values = await ours();
        const expected = plainSample();
        const same = Float64Array.from({ length: SAMPLE }, (_, k) => values[k * every]);
        const { values: alone } = await junctionAccess({ ...input, range: [0, SAMPLE] }, quietContext());
        const apart = furthest(alone, values.subarray(0, SAMPLE));
        return `${furthestShare(same, expected)} at ${count(SAMPLE)} junctions; ${small(apart)} from one worker`;
      },
      end,
    };
  },
};

const allToAllCatchment: Case = {
  operation: 'access, 2SFCA, grid, all to all on one worker',
  async prepare() {
    const what: AccessMeasure = { measure: '2sfca', cutoffMinutes: CUTOFF };
    const input: JunctionAccessInput = { ...gridTown(SIDE), facilities: null, what };
    return { size: sizeOf(SIDE * SIDE), ours: () => junctionAccess(input, quietContext()) };
  },
};

export const junctionCases: Case[] = [
  gridCase('nearest', { measure: 'nearest' }),
  gridCase('count', { measure: 'count', cutoffMinutes: CUTOFF }),
  gridCase('gravity', { measure: 'gravity', decay: DECAY, cutoffMinutes: CUTOFF }),
  gridCase('2SFCA', { measure: '2sfca', cutoffMinutes: CUTOFF }),
  gridCase('E2SFCA', { measure: 'e2sfca', cutoffMinutes: CUTOFF }),
  gridCase('Gaussian 2SFCA', { measure: 'g2sfca', cutoffMinutes: CUTOFF }),
  gridCase('3SFCA', { measure: '3sfca', cutoffMinutes: CUTOFF }),
  allToAll,
  allToAllCatchment,
];
