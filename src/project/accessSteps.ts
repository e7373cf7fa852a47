import { accessInput } from '../../workers/appraisal/inputs.ts';
import { ACCESS_DEFAULTS, type Fronts } from '../../workers/model/access.ts';
import { essentialKinds } from '../../workers/network/essentialKinds.ts';
import { runJob } from './engine/engine.ts';
import { fairnessInput } from './fairness.ts';
import { isochroneInput, summaryOf } from './isochrone.ts';
import { reachInput } from './reach.ts';
import { type Stage, useResults } from './results.ts';
import type { Step } from './step.ts';
import { useProject } from './store.ts';
import { speedOf, travelNeeds } from './travel.ts';
import { useView } from './view.ts';

const choices = () => useProject.getState().document.access;

/** Whether parcels leave on several sides: only along streets. */
function wantsFronts(): boolean {
  const { fronts, straight } = choices();
  return fronts && !straight && useResults.getState().district?.streets != null;
}

/** Null where parcels leave at one point; undefined where their sides are not known yet. */
function frontsNow(): Fronts | null | undefined {
  return wantsFronts() ? (useResults.getState().fronts ?? undefined) : null;
}

/** Stages of access from parcels to facilities, and from any place. */
export const ACCESS_STEPS = {
  fronts: {
    needs: () => [useResults.getState().district, wantsFronts()],
    async run() {
      const { district } = useResults.getState();
      if (!district?.streets || !wantsFronts()) return { fronts: null };
      const { xy, lineStarts } = district.streets.geometry;
      const { snapM, frontM, fronts } = ACCESS_DEFAULTS;
      const { geometry, centreXy } = district.parcels;
      const { ringStarts, polygonStarts, featureStarts } = geometry;
      const parcels = { xy: geometry.xy, ringStarts, polygonStarts, featureStarts };
      const input = { lines: { xy, lineStarts }, snapM, frontM, fronts, parcels, centreXy };
      return { fronts: await runJob('fronts', 'parcelFronts', input) };
    },
  },
  access: {
    needs: () => [useResults.getState().district, frontsNow(), ...travelNeeds(choices())],
    async run() {
      const { district } = useResults.getState();
      const fronts = frontsNow();
      if (!district?.facilities) return { access: null };
      if (fronts === undefined) return {};
      const access = choices();
      const input = accessInput(district, speedOf(access), access, fronts);
      return { access: await runJob('access', 'access', input) };
    },
  },
  shares: {
    needs: () => [useResults.getState().access, choices().essential],
    async run() {
      const { access, district } = useResults.getState();
      if (!access || !district) return { completeness: null };
      const of = essentialKinds(access.kinds, choices().essential);
      const minutes = of.map((kind) => access.minutes[access.kinds.indexOf(kind)]);
      return {
        completeness: await runJob('shares', 'shares', { of, minutes, people: district.parcels.people }),
      };
    },
  },
  reach: {
    needs: () => [useResults.getState().district, frontsNow(), ...travelNeeds(choices()), choices().reach],
    async run() {
      const { district } = useResults.getState();
      const { reach: choice } = choices();
      const fronts = frontsNow();
      if (!district?.facilities || choice.measure === 'nearest') return { reach: null };
      if (fronts === undefined) return {};
      const result = await runJob('reach', 'measureAccess', reachInput(district, choices(), fronts));
      return { reach: { choice, result } };
    },
  },
  fairness: {
    needs() {
      const { access, reach, completeness } = useResults.getState();
      return [access, reach, completeness, useView.getState().lens, choices().fairness];
    },
    async run() {
      const asked = fairnessInput(useResults.getState(), choices(), useView.getState().lens);
      if (!asked) return { fairness: null };
      const { lens, group, input } = asked;
      const result = await runJob('fairness', 'fairness', input);
      return { fairness: { lens, floor: input.floor, group, result } };
    },
  },
  isochrone: {
    needs: () => [
      useResults.getState().district,
      useView.getState().isochrone,
      frontsNow(),
      ...travelNeeds(choices()),
    ],
    async run() {
      const { district } = useResults.getState();
      const { isochrone: question } = useView.getState();
      const fronts = frontsNow();
      if (!district || !question.place) return { isochrone: null };
      if (fronts === undefined) return {};
      const input = isochroneInput(district, fronts, choices(), question);
      if (!input) return { isochrone: null };
      const result = await runJob('isochrone', 'isochrone', input);
      return { isochrone: { question, result, summary: summaryOf(district, fronts, result) } };
    },
  },
} satisfies Partial<Record<Stage, Step>>;
