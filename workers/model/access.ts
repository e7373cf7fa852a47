import type { Note } from './notes.ts';

/** Minutes on foot from every origin to the nearest facility of each kind. All coordinates in metres, interleaved. */
export interface AccessInput {
  /** null: straight-line distance, no street network. */
  streets: { xy: Float64Array; lineStarts: Uint32Array } | null;
  origins: Float64Array;
  facilities: {
    xy: Float64Array;
    /** Index into `kinds`. */
    kind: Uint16Array;
    kinds: string[];
  };
  speedKmh: number;
  /** Line ends that are this close to each other or to another street become one junction. */
  snapM: number;
  /** A point further than this from every street stays unjoined. */
  maxJoinM: number;
}

/** What is taken where nothing is set. */
export const ACCESS_DEFAULTS = {
  speedKmh: 4.8,
  /** More than a drawing slips, less than the width of a street. */
  snapM: 0.5,
  /** Six minutes on foot; beyond it the network says little about the place. */
  maxJoinM: 500,
  limitsMinutes: [5, 10, 15],
};

export interface NetworkSummary {
  /** Places where streets meet or end, dead ends included. */
  junctions: number;
  /** Pieces of street between junctions. */
  segments: number;
  lengthM: number;
  components: number;
  /** Share of the street length that is in the largest component, 0 … 1. */
  largestComponentShare: number;
  /** Component of each input line, 0 = longest; -1 where nothing of the line could be used. */
  lineComponent: Int32Array;
}

/**
 * An origin without a value is one of two things: it could not be joined to a street (`originJoinM` is NaN), or no
 * path leads from its street to a facility of that kind (`originJoinM` is a number, `minutes` is NaN).
 */
export interface AccessResult {
  kinds: string[];
  /** One array per kind, one value per origin; NaN where unreached. */
  minutes: Float32Array[];
  /** Row of the nearest facility, one array per kind, one value per origin; -1 where unreached. */
  nearestFacility: Int32Array[];
  /** How far each origin was moved to join a street; NaN where unjoined, 0 in straight-line mode. */
  originJoinM: Float32Array;
  facilityJoinM: Float32Array;
  /** null in straight-line mode. */
  network: NetworkSummary | null;
  unjoinedOrigins: number;
  unjoinedFacilities: number;
  /** Origins whose nearest street is not in the largest component. */
  originsOffMain: number;
  notes: Note[];
}

export interface KindCompleteness {
  /** Share within each limit, 0 … 1; NaN where nobody counts. */
  share: number[];
  /** Over those who are reached, weighted; NaN where none is. */
  meanMinutes: number;
  medianMinutes: number;
  /** Origins and their weight (people or parcels) without a path to this kind; they count as outside every limit. */
  unreachedOrigins: number;
  unreached: number;
}

/** How complete daily life is within walking reach ("15-minute city"). */
export interface Completeness {
  /** What the shares are shares of: residents, or parcels where nobody's number is known. */
  unit: 'people' | 'parcels';
  limitsMinutes: number[];
  /** Residents or parcels that count. */
  total: number;
  /** Origins left out because their number of people is missing; 0 where the unit is parcels. */
  withoutPeople: number;
  /** One per kind, in the order of the minutes given. */
  kinds: KindCompleteness[];
  /** Share with every kind within each limit. */
  all: number[];
}
