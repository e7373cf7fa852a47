import { useEffect } from 'react';
import { create } from 'zustand';
import { studyArea, surfaceCell } from '../../workers/appraisal/inputs.ts';
import type { SaidWhere } from '../../workers/consult/heard/said-where.ts';
import { runJob } from './engine/engine.ts';
import { chosenNow, useListening } from './listening.ts';
import { pinsOf } from './pins.ts';
import { useResults } from './results.ts';
import type { Step } from './step.ts';

/** How many parts of the screen look at where comments were made. */
const useWanted = create<{ by: number }>(() => ({ by: 0 }));

export function onListening(listener: () => void): void {
  useWanted.subscribe(listener);
  useListening.subscribe(listener);
}

/** Asks for how much was said where by the comments that are looked at, as long as the component is there; null until it is known, or where nothing was said. */
export function useSaid(): SaidWhere | null {
  useEffect(() => {
    useWanted.setState(({ by }) => ({ by: by + 1 }));
    return () => useWanted.setState(({ by }) => ({ by: by - 1 }));
  }, []);
  return useResults((results) => results.said);
}

export const SAID_STEP: Step = {
  needs() {
    const { district } = useResults.getState();
    if (useWanted.getState().by === 0) return [null];
    return [district, chosenNow()];
  },
  async run() {
    const { district } = useResults.getState();
    // Not asked for: what there is stays.
    if (useWanted.getState().by === 0) return {};
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
