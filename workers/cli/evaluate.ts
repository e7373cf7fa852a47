import { ReweaveError } from '../model/errors.ts';
import { openScenarioOf } from '../model/scenario.ts';
import { goalValues } from '../renewal/goal-values.ts';
import type { Command } from './command.ts';
import { numbers } from './output.ts';
import {
  assessed,
  namedScenario,
  openProject,
  PROJECT_OPTION,
  prepareScenario,
  redLineRecords,
} from './project.ts';

export const evaluateCommand: Command = {
  name: 'evaluate',
  summary: 'What one plan brings about, which red lines it holds and who agrees.',
  options: {
    project: PROJECT_OPTION,
    scenario: { value: 'id', what: 'which of its scenarios; the one that was open unless given' },
  },
  tells: `Under the assumptions of the scenario, and those of data/sheets/default.json where it has none of its own. Money in yuan.
JSON: byYear (of each figure one value per year, the first before the plan), totals (sums over the years, of what there is the end of the
plan; with npv, deepestDeficit, carbonKg), kinds (of each kind of facility capacity, access and walkMinutes by year), goals (the more the
better, but of commute, which is minutes), redLines (id, value, threshold, met, parcels that break it, by how much, the worst year, and where
one change of one parcel mends it, mend), consensus (share of stakeholders who accept), shares (by party), winners and losers (households),
scenario, years, decided (parcels), elapsedMs (the calculation alone). null: cannot be measured, or nothing to measure.`,
  async run(args, session) {
    const project = await openProject(args, session);
    const scenario = namedScenario(args, project) ?? openScenarioOf(project.file.document.plans);
    if (!scenario) throw new ReweaveError('scenario-none', { file: args.text('project')! });
    const { value, elapsedMs } = await session.timed(async () => {
      const key = await prepareScenario(project, scenario, session);
      return assessed(key, scenario.plan, scenario, session);
    });
    const { evaluation, agreement, consensus } = value.assessment;
    return {
      byYear: Object.fromEntries(
        Object.entries(evaluation.byYear).map(([id, years]) => [id, numbers(years)]),
      ),
      totals: evaluation.totals,
      kinds: Object.fromEntries(
        evaluation.kinds.map(({ kind, capacity, access, walkMinutes }) => [
          kind,
          { capacity: numbers(capacity), access: numbers(access), walkMinutes: numbers(walkMinutes) },
        ]),
      ),
      goals: goalValues(value.state, evaluation),
      redLines: redLineRecords(value.assessment, project.district.parcels.ids),
      consensus,
      shares: agreement.shares,
      winners: agreement.winners,
      losers: agreement.losers,
      scenario: scenario.id,
      years: scenario.years,
      decided: agreement.parcels.length,
      elapsedMs,
    };
  },
};
