/** Genes of one plan: real numbers, or the chosen option of every group (counted over all options, as in ChoiceProblem). */
export type Genes = Float64Array | Uint32Array;

/** Plans side by side: plan p has the genes p·length …, the goals p·goals …, all goals to be minimised. */
export interface FrontPlans<G extends Genes = Genes> {
  count: number;
  genes: G;
  goals: Float64Array;
  /** By how much a plan breaks its limits in sum; 0 where it holds them all. */
  violation: Float64Array;
}

/**
 * Measures plans. It may keep numbers of its own for every plan (sums by year, capacities left) so that a child is measured
 * from its parent. `out` takes the goals, all to be minimised and none of them NaN, and after them the violation.
 */
export interface FrontEvaluator<G extends Genes = Genes> {
  goals: number;
  /** How many numbers it keeps for a plan; 0 if none. */
  kept: number;
  evaluate(genes: G, kept: Float64Array, out: Float64Array): void;
  /**
   * Measures `genes`, which differ from `before` just in `changed` (places among the genes, ascending); `kept` holds what was kept for
   * `before` and takes what is to be kept now. Left out: every plan is evaluated from scratch.
   */
  update?(genes: G, before: G, changed: Uint32Array, kept: Float64Array, out: Float64Array): void;
}

/** How new plans come about. All randomness is drawn from `random`, the state of a generator (workers/random.ts). */
export interface FrontVariation<G extends Genes = Genes> {
  /** Genes of one plan. */
  length: number;
  allocate(plans: number): G;
  draw(into: G, random: Uint32Array): void;
  /** Writes two children; the first is nearer to a, the second nearer to b. */
  breed(a: G, b: G, first: G, second: G, random: Uint32Array): void;
}

export interface FrontProblem<G extends Genes = Genes> {
  variation: FrontVariation<G>;
  evaluator: FrontEvaluator<G>;
  /** Changes a new plan in place so that it holds its limits, or nearly. */
  repair?(genes: G, random: Uint32Array): void;
  /** Plans to begin with, side by side (the priced solutions); empty if there are none. */
  seeds: G;
}

export interface FrontSettings {
  seed: number;
  /** Populations that search by themselves and send each other plans; fixed, whatever the number of workers. */
  islands: number;
  /** Plans of one island; even. */
  population: number;
  /** Parts into which each goal's axis is cut for the reference directions. */
  divisions: number;
  /** Generations from one mark, at which islands send each other plans, to the next. */
  generations: number;
  /** Most plans that the front keeps. */
  archive: number;
  /** Plans that an island sends to the next at each mark. */
  migrants: number;
}

/** Scale of the goals as NSGA-III adapts it. */
export interface FrontScale {
  /** Best of each goal so far. */
  ideal: Float64Array;
  /** One point per goal, a row each: the extreme points so far; NaN before the first generation. */
  extremes: Float64Array;
}

/** One island at a mark, as plain data that can be sent and kept. */
export interface FrontIsland<G extends Genes = Genes> {
  island: number;
  settings: FrontSettings;
  /** Generations bred so far. */
  generation: number;
  evaluations: number;
  random: Uint32Array;
  plans: FrontPlans<G>;
  scale: FrontScale;
  /** Best and worst of each goal among the first plans. */
  first: { best: Float64Array; worst: Float64Array };
  /** Plans that other islands have sent. */
  arrived: G;
  /** What no other plan of the last stretch beats, within the limits. */
  found: FrontPlans<G>;
}

/** A search at a mark: stop by keeping it, go on by handing it to `advanceFront` again. */
export interface FrontRun<G extends Genes = Genes> {
  settings: FrontSettings;
  islands: FrontIsland<G>[];
  /** The front so far. */
  archive: FrontPlans<G>;
  /**
   * Corner from which hypervolume is measured, and the corner opposite to it: the worst and best of each goal among the first plans, the worst moved
   * out by a tenth of the way. Fixed at the first mark, so that figures of one search can be compared. Empty before.
   */
  reference: Float64Array;
  ideal: Float64Array;
  /** At each mark: the share of the box between those corners that the front dominates (above 1 where goals became better than the ideal). */
  hypervolume: number[];
  evaluations: number;
}
