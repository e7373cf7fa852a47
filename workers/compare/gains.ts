import type { GroupGains } from '../model/compare.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Direction } from '../model/ranking.ts';

export interface GainsInput {
  /** A value per parcel before and after; NaN missing. */
  before: ArrayLike<number>;
  after: ArrayLike<number>;
  better: Direction;
  /** Group of each parcel, −1 without one. */
  groups: Int32Array;
  groupCount: number;
  /** Weight of each parcel, such as its people; 1 each unless given. Parcels without a number of people are left out. */
  people?: ArrayLike<number>;
  /** A change of at most this size is level; 0 unless given. */
  threshold?: number;
}

/** Winners and losers by group; the last entry is of the parcels without a group. @throws uneven-lengths */
export function winnersAndLosers(input: GainsInput): GroupGains[] {
  const { before, after, better, groups, groupCount, people, threshold = 0 } = input;
  for (const { length } of [after, groups, people ?? before]) {
    if (length !== before.length)
      throw new ReweaveError('uneven-lengths', { got: length, expected: before.length });
  }
  const sums = Array.from({ length: groupCount + 1 }, () => ({
    ...{ winners: 0, losers: 0, level: 0, unknown: 0 },
    ...{ won: 0, lost: 0, changed: 0 },
  }));
  for (let p = 0; p < before.length; p++) {
    const weight = people ? people[p] : 1;
    if (!(weight > 0)) continue;
    const sum = sums[groups[p] < 0 ? groupCount : groups[p]];
    const gain = better === 'higher' ? after[p] - before[p] : before[p] - after[p];
    if (Number.isNaN(gain)) {
      sum.unknown += weight;
      continue;
    }
    sum.changed += weight * gain;
    if (gain > threshold) {
      sum.winners += weight;
      sum.won += weight * gain;
    } else if (gain < -threshold) {
      sum.losers += weight;
      sum.lost += weight * gain;
    } else sum.level += weight;
  }
  return sums.map(({ won, lost, changed, ...counts }) => ({
    ...counts,
    meanWin: won / counts.winners,
    meanLoss: lost / counts.losers,
    meanChange: changed / (counts.winners + counts.losers + counts.level),
  }));
}
