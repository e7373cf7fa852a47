import type { JobContext } from '../../model/job.ts';
import type { Plan } from '../../model/renewal.ts';
import { sheetSchema } from '../../model/sheet.ts';
import { costOf } from '../../renewal/flows.ts';
import { optionsOf } from '../../renewal/options-of.ts';
import { findWork } from '../../renewal/plan.ts';
import type { PrepareInput } from '../../renewal/session.ts';
import { sheetValues } from '../../renewal/sheet/values.ts';

export interface PlanProject {
  /** Row of the parcel, and its id. */
  row: number;
  parcel: string;
  /** Null: green space. */
  facility: string | null;
  /** All costs of the work, yuan. */
  cost: number;
}

/**
 * The public facilities and the green space of a plan with what each costs, in the order of the parcels. `absent`: decisions of these
 * uses that the district does not offer. @throws as sheetValues and optionsOf
 */
export function voteProjectsOfPlan(
  { district, sheet, overrides, years, plan }: Omit<PrepareInput, 'key'> & { plan: Plan },
  _ctx: JobContext,
): { projects: PlanProject[]; absent: number } {
  const options = optionsOf({ district, sheet: sheetValues(sheetSchema.parse(sheet), overrides), years });
  const projects: PlanProject[] = [];
  let wanted = 0;
  for (const decision of Object.values(plan)) if (isPublic(decision)) wanted++;
  options.existing.ids.forEach((parcel, row) => {
    const decision = Object.hasOwn(plan, parcel) ? plan[parcel] : undefined;
    if (!decision || !isPublic(decision)) return;
    const work = findWork(options, row, decision);
    if (work < 0) return;
    const facility = decision.use === 'public' ? (decision.facility ?? null) : null;
    projects.push({ row, parcel, facility, cost: Math.round(costOf(options, work)) });
  });
  return { projects, absent: wanted - projects.length };
}

function isPublic(decision: Plan[string]): decision is Plan[string] & { use: string; facility?: string } {
  return 'use' in decision && (decision.use === 'public' || decision.use === 'green');
}
