import type { NetworkDensity, NetworkDensityOptions } from '../model/density.ts';
import { ReweaveError } from '../model/errors.ts';
import { boundsOf } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import type { Join } from '../network/join.ts';
import type { StreetGraph } from '../network/streetGraph.ts';
import { checkBandwidth } from './bandwidth.ts';
import { lineReach, tailMassOf } from './line-kernels.ts';
import { type Lixels, lixelsOf } from './lixels.ts';

/** Of one bandwidth. Arrivals within one step are united at their mean distance, which errs by less than 10⁻⁵ of the peak each time. */
const STEPS_PER_REACH = 256;
/** Points are handled by squares of this many reaches, so that only streets near them need memory. */
const TILE_REACHES = 2;
/** Metres within which a point counts as standing on a junction. */
const ON_JUNCTION_M = 1e-6;
/** Arrivals between two pauses. */
const SLICE = 8192;

/**
 * Kernel density along streets, where distance is measured along them: equal-split, discontinuous (Okabe, Satoh and Sugihara 2009,
 * "A kernel density estimation method for networks"; Okabe and Sugihara 2012, sect. 9.2.2). A point's mass runs out along the street
 * both ways; at a junction of m street ends what arrives is shared equally among the m − 1 others, never sent back, so the density
 * jumps there. That rule says nothing of a dead end (m = 1). Here mass runs back from one: what the continuous rule of sect. 9.2.3
 * gives, which sends 2/m onward and (2 − m)/m back; so nothing is lost. The R package spNetwork stops at dead ends and loses it.
 * Round trips go on until the kernel ends. A point on a junction sends an equal share into each of its ends.
 *
 * Instead of following each path, of which there are exponentially many, all arrivals at the same end of a street within
 * 1/256 of the kernel's reach travel on together. The mass is conserved to rounding; the order of the points does not matter.
 *
 * @param join where the points are on the graph, from joinToStreets; how far each was moved to the street does not count
 * @throws none-on-streets, weight-negative, bandwidth-not-positive, bandwidth-too-large, piece-not-positive, pieces-too-many,
 * cancelled
 */
export async function networkDensity(
  { graph, join, options }: { graph: StreetGraph; join: Join; options: NetworkDensityOptions },
  ctx: JobContext,
): Promise<NetworkDensity> {
  checkBandwidth(options.bandwidthM, boundsOf(graph.xy));
  const lixels = lixelsOf(graph.edgeLengthM, options.lixelM);
  const { batches, withoutWeight } = sourcesOf(graph, join, options);
  const flow = flowOf(graph, lixels, options);
  let done = 0;
  for (const batch of batches) {
    for (const source of batch) flow.start(source);
    await flow.run(ctx);
    done += batch.length;
    ctx.progress('density', done, join.edge.length - join.unjoined);
  }
  const { fromM, toM } = lixels;
  let total = 0;
  let max = 0;
  const value = flow.mass.map((mass, k) => (1000 * mass) / (toM[k] - fromM[k]));
  for (let k = 0; k < value.length; k++) {
    total += flow.mass[k];
    if (value[k] > max) max = value[k];
  }
  const joined = join.edge.length - join.unjoined;
  const { edge } = lixels;
  return { edge, fromM, toM, value, max, total, joined, unjoined: join.unjoined, withoutWeight };
}

interface Source {
  edge: number;
  alongM: number;
  weight: number;
}

/** The points in an order of their own, by squares of the plane. */
function sourcesOf(graph: StreetGraph, join: Join, { kernel, bandwidthM, weights }: NetworkDensityOptions) {
  const tileM = TILE_REACHES * lineReach(kernel) * bandwidthM;
  const byTile = new Map<string, Source[]>();
  let withoutWeight = 0;
  for (let i = 0; i < join.edge.length; i++) {
    const edge = join.edge[i];
    const weight = weights ? weights[i] : 1;
    if (weight < 0) throw new ReweaveError('weight-negative', { got: weight, row: i + 1 });
    if (edge < 0) continue;
    if (Number.isNaN(weight)) {
      withoutWeight++;
      continue;
    }
    const junction = graph.edgeFrom[edge];
    const column = Math.floor(graph.junctionXy[2 * junction] / tileM);
    const row = Math.floor(graph.junctionXy[2 * junction + 1] / tileM);
    const key = `${row} ${column}`;
    const tile = byTile.get(key);
    const source = { edge, alongM: join.alongM[i], weight };
    if (tile) tile.push(source);
    else byTile.set(key, [source]);
  }
  if (byTile.size === 0) throw new ReweaveError('none-on-streets', { got: join.edge.length });
  const batches = [...byTile.values()];
  for (const batch of batches) {
    batch.sort((a, b) => a.edge - b.edge || a.alongM - b.alongM || a.weight - b.weight);
  }
  batches.sort((a, b) => a[0].edge - b[0].edge);
  return { batches, withoutWeight };
}

/**
 * Mass under way. Arc 2e runs along edge e, arc 2e + 1 against it. Per arc and step of distance: how much mass waits to enter the
 * arc, and that times its distance so far. The mass, not the height of the kernel, is what is passed on, so that none is lost where
 * arrivals unite.
 */
function flowOf(graph: StreetGraph, lixels: Lixels, { kernel, bandwidthM }: NetworkDensityOptions) {
  const { edgeFrom, edgeTo, edgeLengthM } = graph;
  const { starts, arcs } = arcsFrom(graph);
  const reachM = lineReach(kernel) * bandwidthM;
  const stepM = reachM / STEPS_PER_REACH;
  const tail = tailMassOf(kernel);
  const mass = new Float64Array(lixels.edge.length);
  const slotOf = new Int32Array(2 * edgeFrom.length).fill(-1);
  const slots: Float64Array[] = [];
  let touched: number[] = [];
  const waiting: number[][] = Array.from({ length: STEPS_PER_REACH }, () => []);

  function wait(arc: number, amount: number, distanceM: number): void {
    if (slotOf[arc] < 0) {
      slotOf[arc] = touched.push(arc) - 1;
      if (slots.length < touched.length) slots.push(new Float64Array(2 * STEPS_PER_REACH));
    }
    const step = Math.min(STEPS_PER_REACH - 1, Math.floor(distanceM / stepM));
    const slot = slots[slotOf[arc]];
    if (slot[2 * step] === 0) waiting[step].push(arc);
    slot[2 * step] += amount;
    slot[2 * step + 1] += amount * distanceM;
  }

  /**
   * Lays mass that enters the arc at a distance on its pieces; a point on the arc itself enters at less than 0.
   * @returns what is left at the arc's end
   */
  function lay(arc: number, amount: number, distanceM: number): number {
    const edge = arc >> 1;
    const first = lixels.starts[edge];
    const count = lixels.starts[edge + 1] - first;
    const pieceM = edgeLengthM[edge] / count;
    const whole = tail(distanceM / bandwidthM);
    const height = whole > 0 ? amount / whole : 0;
    let left = amount;
    for (let k = 0; k < count && left > 0; k++) {
      const after = height * tail((distanceM + (k + 1) * pieceM) / bandwidthM);
      mass[arc & 1 ? first + count - 1 - k : first + k] += left - after;
      left = after;
    }
    return left;
  }

  function arrive(arc: number, amount: number, distanceM: number): void {
    if (!(amount > 0)) return;
    const junction = arc & 1 ? edgeFrom[arc >> 1] : edgeTo[arc >> 1];
    const ends = starts[junction + 1] - starts[junction];
    if (ends === 1) wait(arc ^ 1, amount, distanceM);
    else
      for (let k = starts[junction]; k < starts[junction + 1]; k++) {
        if (arcs[k] !== (arc ^ 1)) wait(arcs[k], amount / (ends - 1), distanceM);
      }
  }

  function start({ edge, alongM, weight }: Source): void {
    if (weight === 0) return;
    const lengthM = edgeLengthM[edge];
    const atFrom = alongM <= ON_JUNCTION_M;
    if (atFrom || alongM >= lengthM - ON_JUNCTION_M) {
      const junction = atFrom ? edgeFrom[edge] : edgeTo[edge];
      const ends = starts[junction + 1] - starts[junction];
      for (let k = starts[junction]; k < starts[junction + 1]; k++) wait(arcs[k], weight / ends, 0);
      return;
    }
    arrive(2 * edge, lay(2 * edge, weight / 2, -alongM), lengthM - alongM);
    arrive(2 * edge + 1, lay(2 * edge + 1, weight / 2, alongM - lengthM), alongM);
  }

  /** Lets all that waits travel on, nearest first. A street shorter than a step may put more into the step under way. */
  async function run(ctx: JobContext): Promise<void> {
    let arrivals = 0;
    for (let step = 0; step < STEPS_PER_REACH; step++) {
      const queue = waiting[step];
      for (let k = 0; k < queue.length; k++) {
        const arc = queue[k];
        const slot = slots[slotOf[arc]];
        const amount = slot[2 * step];
        const distanceM = slot[2 * step + 1] / amount;
        slot[2 * step] = 0;
        slot[2 * step + 1] = 0;
        arrive(arc, lay(arc, amount, distanceM), distanceM + edgeLengthM[arc >> 1]);
        if (++arrivals % SLICE === 0) await ctx.pause();
      }
      waiting[step] = [];
    }
    for (const arc of touched) slotOf[arc] = -1;
    touched = [];
    await ctx.pause();
  }

  return { start, run, mass };
}

/** Arcs by the junction where they start. */
function arcsFrom({ edgeFrom, edgeTo, junctionXy }: StreetGraph) {
  const starts = new Uint32Array(junctionXy.length / 2 + 1);
  for (const j of edgeFrom) starts[j + 1]++;
  for (const j of edgeTo) starts[j + 1]++;
  for (let j = 1; j < starts.length; j++) starts[j] += starts[j - 1];
  const next = starts.slice();
  const arcs = new Uint32Array(2 * edgeFrom.length);
  for (let e = 0; e < edgeFrom.length; e++) {
    arcs[next[edgeFrom[e]]++] = 2 * e;
    arcs[next[edgeTo[e]]++] = 2 * e + 1;
  }
  return { starts, arcs };
}
