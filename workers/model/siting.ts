/** How far places are from candidates, as far as they matter: candidate c reaches places[starts[c]] …, in minutes beside them. */
export interface SitingReach {
  starts: Uint32Array;
  places: Uint32Array;
  minutes: Float64Array;
}

/** Where up to `open` facilities of one kind should stand so that most residents gain. */
export interface SitingInput {
  /** People at each place; places where they are not known (NaN) are left out and counted. */
  people: Float64Array;
  reach: SitingReach;
  /** Minutes from each place to the nearest facility that is there already; Infinity where none is. */
  minutesNow: Float64Array;
  open: number;
  goal: SitingGoal;
}

export type SitingGoal =
  /** Most people within so many minutes of a facility. */
  | { type: 'coverage'; withinMin: number }
  /** Least mean minutes to the nearest facility; who has none within `farMin` counts with `farMin`. */
  | { type: 'distance'; farMin: number };

export interface SitingAnswer {
  /** Candidates, in the order in which they bring most. At most as many as asked for: none that brings nothing. */
  chosen: Uint32Array;
  /** People covered, or mean minutes, with the first n of them: entry 0 is how it is now. */
  steps: Float64Array;
  /** No choice of so many candidates can be better than this (people, or minutes). */
  bound: number;
  /** How far the answer is from the bound, as a share of the bound's gain over how it is now; 0 where it is proved to be best. */
  gap: number;
  /** Places left out because their people are not known. */
  unknown: number;
}
