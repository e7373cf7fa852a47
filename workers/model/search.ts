/**
 * Choosing one option in every group (a parcel) so that the sum of gains is largest while shared limits hold: a multiple-choice
 * knapsack with several limits. All rules are written as "the sum of uses is at most `most`"; a rule of another form is turned
 * into that one by whoever states the problem (at least: signs turned; a ratio a / b ≤ r: the sum of a − r·b at most 0).
 */
export interface ChoiceProblem {
  /** Option range of each group; every group has at least one option. */
  starts: Uint32Array;
  /** What choosing an option brings, any sign. One per option. */
  gain: Float64Array;
  limits: ChoiceLimit[];
  /** Uses of option o are the entries useStarts[o] … useStarts[o + 1] − 1; limits that are not named are not used. */
  useStarts: Uint32Array;
  /** Index into `limits`. */
  useLimit: Uint16Array;
  /** Any sign: negative uses make room. */
  useAmount: Float64Array;
}

export interface ChoiceLimit {
  id: string;
  /** The sum of uses is at most this; any sign. */
  most: number;
}

/** A choice and what is proved about it. */
export interface ChoiceAnswer {
  /** Chosen option of each group, counted over all options (an index into `gain`). */
  choice: Uint32Array;
  /** Sum of gains. */
  objective: number;
  /** No choice within the limits brings more than this. */
  bound: number;
  /** (bound − objective) / max(|bound|, 1e-9), at least 0; Infinity where nothing feasible was found. */
  gap: number;
  feasible: boolean;
  /** Sum of uses, one per limit. */
  used: Float64Array;
  /** What one more unit of each limit would bring (the dual prices), one per limit, at least 0. Also the start of the next search. */
  prices: Float64Array;
  iterations: number;
}

/** Why nothing fits: a set of limits that no choice can meet (proved), although every smaller set of them can perhaps be met. */
export interface Clash {
  limits: {
    id: string;
    /**
     * By how much `most` of this limit alone has to grow for a choice to be known that meets the set; Infinity where none was found.
     * Limits outside the set may need more.
     */
    relaxBy: number;
  }[];
}
