import { networkDensity } from '../../workers/density/network-density.ts';
import { ACCESS_DEFAULTS, ISOCHRONE_DEFAULTS } from '../../workers/model/access.ts';
import { quietContext } from '../../workers/model/job.ts';
import { access } from '../../workers/network/access.ts';
import { bridgeGaps } from '../../workers/network/bridgeGaps.ts';
import { fairness } from '../../workers/network/fairness.ts';
import { isochrone } from '../../workers/network/isochrone.ts';
import { joinToStreets } from '../../workers/network/join.ts';
import { buildStreetGraph } from '../../workers/network/streetGraph.ts';
import { randomFrom } from '../density/reference.ts';
import { linesOf } from '../network/samples.ts';
import { type Case, count, furthestShare, small } from './case.ts';
import { CITY, cityDistrict, districtOf, footways } from './city.ts';
import { plainBridges } from './plain-bridges.ts';
import { plainFlow } from './plain-flow.ts';
import { plainReachedM } from './plain-reach.ts';

async function cityStreets() {
  const { streets, ...rest } = await cityDistrict();
  const { xy, lineStarts } = streets!.geometry;
  return { ...rest, lines: { xy, lineStarts } };
}

const densityCase: Case = {
  operation: `density along streets, ${CITY.name}`,
  async prepare() {
    const { lines, facilities } = await cityStreets();
    const graph = buildStreetGraph(lines, { snapM: ACCESS_DEFAULTS.snapM });
    const join = joinToStreets(graph, facilities!.xy, { maxJoinM: ACCESS_DEFAULTS.maxJoinM });
    const optionsFor = (bandwidthM: number) => ({ kernel: 'quartic' as const, bandwidthM, lixelM: 20 });
    const runFor = (bandwidthM: number) => () =>
      networkDensity({ graph, join, options: optionsFor(bandwidthM) }, quietContext());
    const ours = runFor(400);
    return {
      size: `${facilities!.count} points, ${count(graph.edgeLine.length)} streets, 400 m`,
      ours,
      plain: { run: () => plainFlow(graph, join, optionsFor(400)) },
      async difference() {
        return furthestShare((await ours()).value, plainFlow(graph, join, optionsFor(400)));
      },
      growth: () => ({ sizes: 'reach of 200, 800, 3,200 m', runs: [200, 800, 3200].map(runFor) }),
    };
  },
};

const isochroneCase: Case = {
  operation: `isochrone, ${CITY.name}`,
  async prepare() {
    const { lines, facilities } = await cityStreets();
    const limitsMinutes = [5, 10, 15];
    const input = {
      streets: lines,
      points: facilities!.xy.slice(0, 2),
      direction: 'from' as const,
      ...ACCESS_DEFAULTS,
      ...ISOCHRONE_DEFAULTS,
      limitsMinutes,
      snapM: 0,
    };
    const ours = () => isochrone(input, quietContext());
    const plain = () => plainReachedM(input);
    return {
      size: `one place, ${limitsMinutes.join(', ')} min; ours with the areas, cells of ${input.cellM} m`,
      ours,
      plain: { run: plain },
      async difference() {
        const { reachedM } = await ours();
        return `${furthestShare(reachedM, plain())} street length`;
      },
    };
  },
};

const fairnessCase: Case = {
  operation: `fairness, ${CITY.name}`,
  async prepare() {
    const { lines, facilities, parcels } = await cityStreets();
    const { minutes } = await access(
      { streets: lines, origins: parcels.centreXy, facilities: facilities!, ...ACCESS_DEFAULTS },
      quietContext(),
    );
    const [values] = minutes;
    const ours = () => fairness({ values, people: parcels.people, better: 'less', floor: 15 });
    const isKnown = parcels.people.some((people) => people >= 0);
    const plain = () => plainGini(values, isKnown ? parcels.people : values.map(() => 1));
    return {
      size: `${count(parcels.count)} parcels`,
      ours,
      plain: { run: plain },
      difference: () => `${small(Math.abs(ours().gini - plain()))} of Gini's figure`,
    };
  },
};

/** Mean difference of all pairs over twice the mean. */
function plainGini(values: ArrayLike<number>, people: ArrayLike<number>): number {
  const rows = Array.from(values, (value, o) => ({ value, people: people[o] })).filter(
    (row) => row.people > 0 && !Number.isNaN(row.value),
  );
  let [apart, all, sum] = [0, 0, 0];
  for (const a of rows) {
    all += a.people;
    sum += a.people * a.value;
    for (const b of rows) apart += a.people * b.people * Math.abs(a.value - b.value);
  }
  return apart / (2 * all * sum);
}

/** A grid of side × side blocks whose streets end up to 8 m short of the junction at one end: every street is a part. */
function brokenTown(side: number) {
  const random = randomFrom(side);
  const lines: number[][][] = [];
  const street = (x1: number, y1: number, x2: number, y2: number) => {
    const cut = (1 + 7 * random()) / 90;
    const start = (1 + 7 * random()) / 90;
    lines.push([
      [x1 + start * (x2 - x1), y1 + start * (y2 - y1)],
      [x2 - cut * (x2 - x1), y2 - cut * (y2 - y1)],
    ]);
  };
  for (let r = 0; r < side; r++) {
    for (let c = 0; c < side; c++) {
      street(90 * c, 90 * r, 90 * c + 90, 90 * r);
      street(90 * c, 90 * r, 90 * c, 90 * r + 90);
    }
  }
  return linesOf(...lines);
}

const bridgingCase: Case = {
  operation: 'bridge gaps, broken grid',
  async prepare() {
    const inputOf = (side: number) => ({ lines: brokenTown(side), snapM: 0, maxGapM: 20 });
    const input = inputOf(24);
    const ours = () => bridgeGaps(input, quietContext());
    return {
      size: `${count(input.lines.lineStarts.length - 1)} parts, gaps up to 20 m`,
      ours,
      plain: { run: () => plainBridges(input.lines, input.maxGapM) },
      async difference() {
        const { lengthM } = await ours();
        const expected = plainBridges(input.lines, input.maxGapM);
        const total = lengthM.reduce((sum, m) => sum + m, 0);
        return `${Math.abs(lengthM.length - expected.count)} connectors, ${small(Math.abs(total - expected.totalM))} m in sum`;
      },
      growth: () => ({
        sizes: '1,152, 4,608, 18,432 parts',
        runs: [24, 48, 96].map(inputOf).map((scaled) => () => bridgeGaps(scaled, quietContext())),
      }),
    };
  },
};

const footwaysCase = (url: URL): Case => ({
  operation: `bridge gaps, ${CITY.name} footways`,
  async prepare() {
    const { streets } = await districtOf([CITY.parcels, url]);
    const { xy, lineStarts } = streets!.geometry;
    const ours = () =>
      bridgeGaps({ lines: { xy, lineStarts }, snapM: ACCESS_DEFAULTS.snapM, maxGapM: 20 }, quietContext());
    const { before, after } = await ours();
    return {
      size: `${count(lineStarts.length - 1)} lines, ${count(before.components)} parts → ${count(after.components)}`,
      ours,
    };
  },
});

export const networkCases: Case[] = [
  densityCase,
  isochroneCase,
  fairnessCase,
  bridgingCase,
  ...(footways ? [footwaysCase(footways)] : []),
];
