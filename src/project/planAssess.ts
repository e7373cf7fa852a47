import { runJob } from './engine/engine.ts';
import { PLAN_ROOM } from './planning.ts';
import { useResults } from './results.ts';
import { currentScenario } from './scenarios.ts';
import type { Step } from './step.ts';
import { useProject } from './store.ts';

/** Red lines and who agrees, after the figures, which are shown first. */
export const ASSESS_STEP: Step = {
  needs() {
    const { plan, planReach } = useResults.getState();
    const scenario = currentScenario(useProject.getState().document);
    return [plan, planReach, scenario?.plan, scenario?.redLines];
  },
  async run() {
    const { plan } = useResults.getState();
    const scenario = currentScenario(useProject.getState().document);
    if (!plan || !scenario) return { planAssessed: null };
    const { redLines } = scenario;
    const input = { key: plan.key, plan: scenario.plan, redLines };
    const { agreement, redLines: checks } = await runJob('planAssess', 'planAssess', input, PLAN_ROOM);
    return { planAssessed: { agreement, checks } };
  },
};
