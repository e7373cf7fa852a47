/** An interval from low to high; both NaN where nothing was counted. */
export interface Interval {
  low: number;
  high: number;
}

/** People of one group: how many live in the district (NaN where it is not known) and how many voices were counted. */
export interface GroupCount {
  id: string;
  people: number;
  spoke: number;
}

export interface HeardLine extends GroupCount {
  /** Of those who spoke, among groups whose number of people is known; NaN where it is not. */
  spokeShare: number;
  /** Where that share would lie with chance alone at work (Wilson). */
  interval: Interval;
  peopleShare: number;
  /** spokeShare / peopleShare: 1 is as many as there live. */
  ratio: number;
  /** 'under' and 'over' where the interval leaves the share of the people out; 'as-there-live' also where numbers are too small to tell. */
  heard: 'under' | 'over' | 'as-there-live' | 'unknown';
}

export interface Heard {
  lines: HeardLine[];
  /** Groups heard less than they live there, the least heard first. */
  underHeard: string[];
  /** Voices of the groups above. */
  stated: number;
  /** Voices that told no group. */
  unstated: number;
}

/** Yes and no of one group. */
export interface GroupAnswers {
  id: string;
  people: number;
  answers: number;
  yes: number;
}

/** A share of yes as it was counted, and as if every group had spoken in proportion to its people. */
export interface WeightedShare {
  plain: { share: number; interval: Interval; answers: number };
  /** Of the groups with answers and known people; the interval is that of the effective number of answers. */
  weighted: { share: number; interval: Interval; effective: number };
  /** Weight of one answer of each group, their mean 1; NaN where a group has none. */
  weights: Float64Array;
  /** Groups whose weight was cut to the cap. */
  capped: string[];
  /** Share of the people whose groups gave no answer: no weight speaks for them. */
  silentShare: number;
  /** Answers of groups whose number of people is not known: in the plain share only. */
  unweighted: number;
}
