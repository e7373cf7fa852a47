import { modelMeasureInput } from '../../workers/appraisal/own-models/input.ts';
import { weighModel } from '../../workers/appraisal/own-models/weigh-model.ts';
import { scoreTree } from '../../workers/appraisal/score-tree.ts';
import type { District } from '../../workers/model/district.ts';
import { layersInUse, type ProjectDocument } from '../../workers/model/document.ts';
import { type IndicatorTree, indicatorsOf } from '../../workers/model/indicator-tree.ts';
import { SYNTAX_DEFAULTS } from '../../workers/model/syntax.ts';
import { ACCESS_STEPS } from './accessSteps.ts';
import { withBridges } from './bridges.ts';
import { COMPARED_STEP, onComparing } from './compared.ts';
import { densityView, streetDensityView } from './density.ts';
import { isCancelled, runJob } from './engine/engine.ts';
import { keepMarks } from './marks.ts';
import { modelOf } from './models.ts';
import { ASSESS_STEP } from './planAssess.ts';
import { PLAN_ROOM, planNeeds, preparePlan, usePlanning } from './planning.ts';
import { rankView } from './ranking.ts';
import { type DensityView, NO_RESULTS, type Results, type Stage, useResults } from './results.ts';
import { onListening, SAID_STEP } from './said.ts';
import { currentScenario } from './scenarios.ts';
import type { Step } from './step.ts';
import { isStrokeOpen, useProject } from './store.ts';
import { STREET_STEPS } from './streetSteps.ts';
import { syntaxOnWorkers } from './syntax.ts';
import { isSyntax, look, useView } from './view.ts';

/** The district before its gaps were bridged, so that accepting connectors need not put it together again. */
let drawn: { layers: ProjectDocument['layers']; district: District } | null = null;

/** Stages that run in workers. Undefined needs mean that there is nothing to compute from yet. */
const STEPS: Record<Stage, Step> = {
  assemble: {
    needs() {
      const { layers, network } = useProject.getState().document;
      return [layers, network.bridgeM];
    },
    async run() {
      const { document, layerData } = useProject.getState();
      const { layers, network } = document;
      if (layers.length === 0) return NO_RESULTS;
      const isFresh = drawn?.layers !== layers;
      const plain = isFresh
        ? await runJob('assemble', 'assemble', layersInUse(document, layerData))
        : drawn!.district;
      const district = await withBridges(plain, network.bridgeM);
      if (!isFresh) return { district };
      drawn = { layers, district: plain };
      keepSelection(useResults.getState().district, district);
      keepMarks(useResults.getState().district, district);
      return { ...NO_RESULTS, district };
    },
  },
  density: {
    needs: () => [useResults.getState().district, useProject.getState().document.density, isStrokeOpen()],
    async run() {
      const { district, density: shown } = useResults.getState();
      const choice = useProject.getState().document.density;
      if (!district?.facilities) return { density: null };
      const isMoving = isStrokeOpen();
      // At rest on a surface that came out exact while the slider moved, as few points do: nothing is left to compute.
      if (!isMoving && shown?.choice === choice && shown.result.mode === 'exact') return {};
      const show = (density: DensityView) => {
        if (useResults.getState().district === district) useResults.setState({ density });
      };
      return { density: await densityView(district, choice, isMoving ? show : null) };
    },
  },
  streetDensity: {
    needs() {
      // A surface follows the slider; the streets wait for it to rest.
      const before = last.get('streetDensity');
      if (isStrokeOpen() && before) return before;
      return [
        useResults.getState().district,
        useProject.getState().document.density,
        useView.getState().streets === 'density',
      ];
    },
    async run() {
      const { district, streetDensity } = useResults.getState();
      if (!district?.streets || !district.facilities) return { streetDensity: null };
      const choice = useProject.getState().document.density;
      // Not asked for: what there is stays, and nothing is computed.
      if (useView.getState().streets !== 'density' || streetDensity?.choice === choice) return {};
      return { streetDensity: await streetDensityView(district, choice) };
    },
  },
  ...ACCESS_STEPS,
  ...STREET_STEPS,
  syntax: {
    needs: () => [
      useResults.getState().district,
      useProject.getState().document.syntax,
      isSyntax(useView.getState().streets),
    ],
    async run() {
      const { district, syntax } = useResults.getState();
      if (!district?.streets) return { syntax: null };
      // Not asked for: what there is stays, and nothing is computed.
      if (!isSyntax(useView.getState().streets)) return { syntax };
      const { xy, lineStarts } = district.streets.geometry;
      const { radiusM } = useProject.getState().document.syntax;
      return {
        syntax: await syntaxOnWorkers({ ...SYNTAX_DEFAULTS, radiusM, lines: { xy, lineStarts } }),
      };
    },
  },
  measure: {
    needs() {
      const { document } = useProject.getState();
      const { district, access, problems } = useResults.getState();
      const { kindsFor, kernel, bandwidthM, breaks } = document.score;
      const model = modelOf(document);
      const walks = needsWalks(model) ? [access, problems.access] : [null, undefined];
      return [
        district,
        whatIsMeasured(model),
        JSON.stringify(kindsFor),
        kernel,
        bandwidthM,
        breaks,
        ...walks,
      ];
    },
    async run() {
      const { district, access, problems } = useResults.getState();
      if (!district) return { measured: null };
      const { document } = useProject.getState();
      const model = modelOf(document);
      // The walks are on their way: this runs again when they are there.
      if (needsWalks(model) && district.facilities && !access && !problems.access) return {};
      const input = modelMeasureInput(district, model, document.score, access);
      return { measured: await runJob('measure', 'measureModel', input) };
    },
  },
  plan: {
    needs: planNeeds,
    run: async () => ({ plan: await preparePlan(), planReach: null }),
  },
  planReach: {
    needs: () => [useResults.getState().plan],
    async run() {
      const { plan } = useResults.getState();
      if (!plan) return { planReach: null };
      return { planReach: await runJob('planReach', 'planReach', { key: plan.key }, PLAN_ROOM) };
    },
  },
  planMeasure: {
    needs() {
      const { plan, planReach } = useResults.getState();
      return [plan, planReach, currentScenario(useProject.getState().document)?.plan];
    },
    async run() {
      const { plan } = useResults.getState();
      const scenario = currentScenario(useProject.getState().document);
      if (!plan || !scenario) return { planMeasured: null };
      const input = { key: plan.key, plan: scenario.plan };
      return { planMeasured: await runJob('planMeasure', 'planMeasure', input, PLAN_ROOM) };
    },
  },
  planAssess: ASSESS_STEP,
  compared: COMPARED_STEP,
  said: SAID_STEP,
  ranking: {
    needs: () => [useResults.getState().scores, useProject.getState().document.score.ranking],
    async run() {
      const results = useResults.getState();
      if (!results.model) return { ranking: null };
      return {
        ranking: await rankView(results.model, results, useProject.getState().document.score.ranking),
      };
    },
  },
};

/** What a stage leaves behind where it has no result. A density stays, and is told as what it is: the last that could be made. */
const EMPTY: Record<Stage, Partial<Results>> = {
  assemble: NO_RESULTS,
  density: {},
  streetDensity: {},
  access: { access: null },
  shares: { completeness: null },
  reach: { reach: null },
  fronts: { fronts: null },
  fairness: { fairness: null },
  isochrone: { isochrone: null },
  parts: { parts: null },
  gaps: { gaps: null },
  syntax: { syntax: null },
  measure: { measured: null },
  plan: { plan: null, planMeasured: null, planAssessed: null },
  planReach: { planReach: null },
  planMeasure: { planMeasured: null },
  planAssess: { planAssessed: null },
  compared: { compared: null },
  said: { said: null },
  ranking: { ranking: null },
};

function needsWalks(model: IndicatorTree): boolean {
  return indicatorsOf(model).some(({ measure }) => measure.type === 'accessibility');
}

/** What measuring depends on in a model, as a text to be compared: neither names, nor weights, nor places in the tree. */
function whatIsMeasured(model: IndicatorTree): string {
  const measures = indicatorsOf(model).map(({ id, measure, better, breaks, unit }) =>
    JSON.stringify([id, measure, better, breaks, unit]),
  );
  return measures.sort().join();
}

const stages = Object.keys(STEPS) as Stage[];
const last = new Map<string, unknown[]>();

/** Keeps the results in step with the project: whatever changes, just the stages that depend on it run again. */
export function startPipeline(): void {
  useProject.subscribe(refresh);
  useProject.temporal.subscribe(refresh);
  useResults.subscribe(refresh);
  useView.subscribe(refresh);
  usePlanning.subscribe(refresh);
  onComparing(refresh);
  onListening(refresh);
}

/** Runs a stage again that failed or was cancelled. */
export function retry(stage: Stage): void {
  last.delete(stage);
  refresh();
}

function changed(name: string, needs: unknown[]): boolean {
  const before = last.get(name);
  if (before && needs.every((need, i) => Object.is(need, before[i]))) return false;
  last.set(name, needs);
  return true;
}

function refresh(): void {
  for (const stage of stages) {
    const needs = STEPS[stage].needs();
    if (changed(stage, needs)) void runStage(stage, needs);
  }
  follow();
}

async function runStage(stage: Stage, needs: unknown[]): Promise<void> {
  const isCurrent = () => last.get(stage) === needs;
  try {
    const part = await STEPS[stage].run();
    if (isCurrent())
      useResults.setState(({ problems }) => ({ problems: { ...problems, [stage]: undefined }, ...part }));
  } catch (error) {
    if (!isCurrent()) return;
    // What was cancelled may be looked at until it is computed again; what cannot be computed any more may not.
    const gone = isCancelled(error) ? {} : EMPTY[stage];
    useResults.setState(({ problems }) => ({ ...gone, problems: { ...problems, [stage]: error as Error } }));
  }
}

/** The selected parcel stays the same parcel when the district changes, or is let go where it is no longer there. */
function keepSelection(before: District | null, now: District): void {
  const { selected } = useView.getState();
  if (selected === null) return;
  const place = before ? now.parcels.ids.indexOf(before.parcels.ids[selected]) : selected;
  const kept = place >= 0 && place < now.parcels.count ? place : null;
  if (kept !== selected) look({ selected: kept });
}

/** What follows at once on this thread: scores from weights. */
function follow(): void {
  const { measured } = useResults.getState();
  const { document } = useProject.getState();
  const model = modelOf(document);
  const { matrices, ways } = document.score;
  if (!changed('scores', [measured, model, matrices, ways])) return;
  if (!measured) {
    useResults.setState({ model: null, weights: null, weighing: null, scores: null });
    return;
  }
  // A model with something new in it is scored once that is measured; until then the scores are those of the model before.
  const known = new Set(measured.map(({ id }) => id));
  if (!indicatorsOf(model).every(({ id }) => known.has(id))) return;
  const own = new Set(indicatorsOf(model).map(({ id }) => id));
  const leaves = measured.filter(({ id }) => own.has(id));
  const { weights, ...weighing } = weighModel(model, document.score, leaves);
  useResults.setState({ model, weights, weighing, scores: scoreTree(leaves, weights) });
}
