import {
  type PlanSearched,
  type PlanSearchInput,
  planProblem,
  planSearch,
  planTake,
} from '../renewal/session-search.ts';
import { exactSearch } from '../search/exact/exact-search.ts';
import type { Session } from './session.ts';

/** As the app searches: by prices, or with HiGHS on top. @throws as planSearch and exactSearch */
export async function searchPriced(
  input: PlanSearchInput,
  exactSeconds: number | null,
  { ctx }: Session,
): Promise<PlanSearched> {
  const found = await planSearch(input, ctx);
  if (exactSeconds === null || !found.feasible) return found;
  const answer = await exactSearch({ ...planProblem(input), seconds: exactSeconds }, ctx);
  return planTake({ asked: input, answer });
}

/** Objective and bound of a goal that is a sum in its own unit; of several, or where nothing helps it, in shares of what could be had. */
export function inUnits({ objective, bound, gap, ideal }: PlanSearched) {
  const [most = 0, ...others] = Object.values(ideal);
  const scale = others.length === 0 && most > 0 ? most : 1;
  return { objective: objective * scale, bound: bound * scale, gap };
}
