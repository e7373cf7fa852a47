import { studyArea, surfaceCell } from '../../workers/appraisal/inputs.ts';
import type { SaidWhere } from '../../workers/consult/heard/said-where.ts';
import { runJob } from './engine/engine.ts';
import { chosenNow, useListening } from './listening.ts';
import { areThere, lookers, useLooking } from './lookers.ts';
import { pinsOf } from './pins.ts';
import { useResults } from './results.ts';
import type { Step } from './step.ts';

/** Parts of the screen that look at where comments were made. */
const listening = lookers();

export function onListening(listener: () => void): void {
  listening.subscribe(listener);
  useListening.subscribe(listener);
}

/** Asks for how much was said where by the comments that are looked at, as long as the component is there; null until it is known, or where nothing was said. */
export function useSaid(): SaidWhere | null {
  useLooking(listening);
  return useResults((results) => results.said);
}

export const SAID_STEP: Step = {
  needs() {
    const { district } = useResults.getState();
    if (!areThere(listening)) return [null];
    return [district, chosenNow()];
  },
  async run() {
    const { district } = useResults.getState();
    // Not asked for: what there is stays.
    if (!areThere(listening)) return {};
    const comments = chosenNow();
    if (!district || comments.length === 0) return { said: null };
    const { parcels, boundsXy, projection } = district;
    const { xy, ringStarts, polygonStarts, featureStarts } = parcels.geometry;
    const { anchors, parcelRows } = pinsOf(comments, parcels);
    const input = {
      lonLat: anchors,
      parcel: parcelRows,
      projection: projection.definition,
      parcels: { xy, ringStarts, polygonStarts, featureStarts },
      people: parcels.people,
      surface: { bounds: boundsXy, cellM: surfaceCell(boundsXy), mask: studyArea(district) },
    };
    return { said: await runJob('said', 'saidWhere', input) };
  },
};
