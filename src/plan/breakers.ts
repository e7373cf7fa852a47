import type { RedLine } from '../../workers/model/red-lines.ts';
import { type Agreement, acceptanceOf } from '../../workers/model/stakeholders.ts';
import type { RedLineCheck } from '../../workers/renewal/check-red-lines.ts';

/** Rows of the parcels to look at first where a red line is broken, the worst first: of agreement those with too little of it. */
export function breakers(line: RedLine, check: RedLineCheck, agreement: Agreement | undefined): number[] {
  if (line.quantity !== 'consensus' || !agreement) return check.parcels;
  const shares = acceptanceOf(agreement);
  return [...shares.keys()]
    .filter((row) => shares[row] < check.threshold)
    .sort((a, b) => shares[a] - shares[b])
    .map((row) => agreement.parcels[row]);
}
