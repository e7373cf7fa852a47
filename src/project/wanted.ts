import type { Scenario } from '../../workers/model/scenario.ts';

/** Where nobody set another: two thirds, as in Yu & Tian 2025. */
const TWO_THIRDS = 2 / 3;

/** The share that must accept: that of the scenario's red line. */
export function wantedOf({ redLines }: Scenario): number {
  return redLines.find(({ quantity }) => quantity === 'consensus')?.threshold ?? TWO_THIRDS;
}
