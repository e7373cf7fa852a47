/** What one person put in order, the best first, before and after being shown material; absent where they did not. */
export interface RankedTwice {
  before?: string[];
  after?: string[];
}

export interface RankMove {
  id: string;
  /** Mean rank of all who ranked before, and of all who did after; 1 is best. What a person left off shares the mean of the ranks left over. */
  before: number;
  after: number;
  /** Mean of after − before over those who did both: below 0 it moved up. */
  shift: number;
  /** Persons with whom it moved up and down. */
  rose: number;
  fell: number;
}

export interface RankComparison {
  items: RankMove[];
  both: number;
  beforeOnly: number;
  afterOnly: number;
  /** Persons left out: an unknown entry, or one twice. */
  spoiled: number;
  /** Kendall's tau-b of the two mean orders of those who did both; NaN where one of them is all level. */
  tau: number;
  /** Mean over persons of tau-b of their own two orders. */
  meanTau: number;
  /** Persons whose order changed, and whose first changed. */
  changed: number;
  firstChanged: number;
}
