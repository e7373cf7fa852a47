import { create } from 'zustand';
import { useProject } from '../project/store.ts';
import type { MapResult } from './mapResults.ts';

/** How two sides are held against each other on the map. */
export const MAP_WAYS = ['swipe', 'beside', 'blink', 'difference'] as const;
export type MapWay = (typeof MAP_WAYS)[number];

interface MapsChoice {
  way: MapWay;
  /** 'today', or the id of a scenario; null: as the project offers it. */
  left: string | null;
  right: string | null;
  result: MapResult;
  /** Where the maps meet when swiped, per cent of the width from the left. */
  at: number;
  /** Row of the parcel that is looked at, and whether the maps are to go there. */
  picked: { row: number; goThere: boolean } | null;
}

const NOTHING: MapsChoice = { way: 'swipe', left: null, right: null, result: 'far', at: 50, picked: null };

/** What the two maps show: ends with the page. */
export const useMapsChoice = create<MapsChoice>(() => NOTHING);

export const chooseMaps = (part: Partial<MapsChoice>) => useMapsChoice.setState(part);

// Scenarios and parcels of one project are not those of the next.
useProject.subscribe((now, before) => {
  if (now.opened !== before.opened) useMapsChoice.setState(NOTHING);
});
