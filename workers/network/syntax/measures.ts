import type { SyntaxMeasures } from '../../model/syntax.ts';
import { CHOICE_UNITS, type SyntaxSums } from './sums.ts';
import { UNITS_PER_RIGHT_ANGLE } from './turns.ts';

/** From sums over all sources. A segment that reaches nothing has NC 1, TD 0: NAIN ½, NACH 0. */
export function measuresOf({ nodeCount, depth, choice }: SyntaxSums): SyntaxMeasures {
  const totalDepth = depth.map((units) => units / UNITS_PER_RIGHT_ANGLE);
  const pairs = choice.map((units) => units / CHOICE_UNITS);
  return {
    nodeCount: Uint32Array.from(nodeCount),
    totalDepth,
    choice: pairs,
    nain: totalDepth.map((depths, s) => nodeCount[s] ** 1.2 / (depths + 2)),
    nach: totalDepth.map((depths, s) => Math.log(pairs[s] + 1) / Math.log(depths + 3)),
  };
}
