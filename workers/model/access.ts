import type { Note } from './notes.ts';

/** What is known of each street line beyond its course; one entry per line, NaN where missing (then as everywhere, and told). */
export interface LineTravel {
  /** Instead of the speed set for all. */
  speedKmh?: Float64Array;
  /** Rise over run from its first vertex to its last, as in Tobler's hiking function: for walking only. */
  slope?: Float64Array;
  /** 1: only from its first vertex to its last, -1: only the other way, 0: both ways. */
  oneWay?: Int8Array;
}

/** Minutes from every origin to the nearest facility of each kind. All coordinates in metres, interleaved. */
export interface AccessInput {
  /** null: straight-line distance, no street network. */
  streets: ({ xy: Float64Array; lineStarts: Uint32Array } & LineTravel) | null;
  origins: Float64Array;
  /** Point range of each origin in `origins`, where an origin joins at several points: the best counts. */
  originStarts?: Uint32Array;
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
  /** Half the width of a wide street: a street as near as this to a parcel runs along it. */
  frontM: 20,
  /** A parcel joins at most so many streets. */
  fronts: 8,
  /** Default of r5r and Conveyal R5 for cycling. */
  cyclingKmh: 12,
};

/**
 * How much a facility counts by how far it is, from 1 at no distance towards 0. Minutes; all parameters above 0.
 * exponential e^(−βt) · power (t/t₀)^(−α) beyond t₀, 1 within · gaussian e^(−½(t/σ)²) · linear 1 − t/z, 0 from z on ·
 * logistic (1 + e^(−k t₅₀)) / (1 + e^(k(t − t₅₀))), which is 1 at 0 (Bauer & Groneberg 2016) and about ½ at t₅₀.
 */
export type Decay =
  | { form: 'exponential'; perMinute: number }
  | { form: 'power'; exponent: number; flatMinutes: number }
  | { form: 'gaussian'; sigmaMinutes: number }
  | { form: 'linear'; zeroMinutes: number }
  | { form: 'logistic'; halfMinutes: number; perMinute: number };

/** Starting points for the sliders, all illustrative: at ten minutes each counts about half. */
export const DECAY_DEFAULTS = {
  exponential: { form: 'exponential', perMinute: 0.07 },
  power: { form: 'power', exponent: 1, flatMinutes: 5 },
  gaussian: { form: 'gaussian', sigmaMinutes: 8.5 },
  linear: { form: 'linear', zeroMinutes: 20 },
  logistic: { form: 'logistic', halfMinutes: 10, perMinute: 0.4 },
} as const satisfies { [F in Decay['form']]: Extract<Decay, { form: F }> };

/** Weight up to a share of the cutoff, from 0 to 1. */
export interface CatchmentZone {
  upTo: number;
  weight: number;
}

/** Thirds of the cutoff (10, 20, 30 minutes in the source): Luo & Qi 2009, Health & Place 15(4), their slow step decay. */
export const E2SFCA_ZONES: CatchmentZone[] = [
  { upTo: 1 / 3, weight: 1 },
  { upTo: 2 / 3, weight: 0.68 },
  { upTo: 1, weight: 0.22 },
];

/** The fast step decay of the same paper. */
export const E2SFCA_FAST_ZONES: CatchmentZone[] = [
  { upTo: 1 / 3, weight: 1 },
  { upTo: 2 / 3, weight: 0.42 },
  { upTo: 1, weight: 0.09 },
];

/**
 * What is measured, per kind of facility, at each origin i; j are the facilities, d minutes.
 * - nearest: minutes to the nearest
 * - count: how many within the cutoff
 * - gravity: Σ Sⱼ g(dᵢⱼ), S the capacity, or 1 each where no facility has one; within a cutoff if one is given
 * - 2sfca: Σ Rⱼ within the cutoff, Rⱼ = Sⱼ / Σ Pₖ within the cutoff (Luo & Wang 2003)
 * - e2sfca: the same with weights by zone in both sums (Luo & Qi 2009)
 * - g2sfca: the same with g(d) = (e^(−½(d/T)²) − e^(−½)) / (1 − e^(−½)) in both sums (Dai 2010)
 * - 3sfca: g2sfca with the demand of k shared out over its facilities by Gₖⱼ = gₖⱼ / Σⱼ gₖⱼ (Wan, Zou & Sternberg 2012)
 */
export type AccessMeasure =
  | { measure: 'nearest' }
  | { measure: 'count'; cutoffMinutes: number }
  | { measure: 'gravity'; decay: Decay; cutoffMinutes?: number }
  | { measure: '2sfca' | 'g2sfca' | '3sfca'; cutoffMinutes: number }
  | { measure: 'e2sfca'; cutoffMinutes: number; zones?: CatchmentZone[] };

export interface MeasureAccessInput extends AccessInput {
  facilities: AccessInput['facilities'] & {
    /** Supply, at least 0; NaN where missing. */
    capacity?: Float64Array;
  };
  what: AccessMeasure;
  /** Demand per origin, NaN where missing. Where all are (or null), every origin counts as one. */
  people?: Float64Array | null;
  /** Demand weighs 1 + lambda · value [Lu]; value per origin, NaN where missing. */
  need?: { value: Float64Array; lambda: number };
}

export interface MeasuredAccess extends Omit<AccessResult, 'minutes' | 'nearestFacility'> {
  /**
   * One array per kind, one value per origin. NaN where the origin could not be joined, and for 'nearest' where no path
   * leads to the kind; of a kind none of whose facilities has a capacity where capacities count; else what is not reached adds 0.
   */
  values: Float64Array[];
  /** Catchment measures: supply per demand at each facility, Rⱼ; NaN where left out, or where no demand reaches it. Else empty. */
  supplyRatio: Float64Array;
  /** What S is: 1 each where no facility has a capacity. */
  supply: 'capacity' | 'facilities';
  demand: 'people' | 'parcels';
}

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

/** A street graph as it is: junctions are numbers, edges have two of them and a length. */
export interface JunctionGraph {
  junctions: number;
  from: Uint32Array;
  to: Uint32Array;
  /** At least 0; Infinity where one cannot go from `from` to `to`. */
  lengthM: Float64Array;
  /** From `to` to `from`, where that is another length or closed. */
  backLengthM?: Float64Array;
}

/** Access between junctions, all facilities of one kind. */
export interface JunctionAccessInput {
  graph: JunctionGraph;
  /** Junctions; null: every junction once. */
  origins: Int32Array | null;
  facilities: Int32Array | null;
  /** Per facility and per origin; without them each counts as one. */
  supply?: Float64Array;
  demand?: Float64Array;
  speedKmh: number;
  what: AccessMeasure;
  /** Only the origins first … last − 1, to share the work among workers. Not for catchments. */
  range?: [number, number];
}

export interface JunctionAccessResult {
  /** Per origin, of the range where there is one; NaN only for 'nearest' where no path leads to a facility. */
  values: Float64Array;
  /** As in MeasuredAccess. */
  supplyRatio: Float64Array;
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

export interface FairnessInput {
  /** A measure of access at each origin; NaN where missing. */
  values: ArrayLike<number>;
  /** Residents per origin, NaN where missing; where all are (or null), every origin counts as one. */
  people: Float64Array | null;
  /** Whether more is better (a count, gravity, a catchment) or less (minutes). */
  better: 'more' | 'less';
  /** What everyone should have at least (or, where less is better, at most). */
  floor?: number;
  /** Group of each origin, -1 where missing. */
  group?: { of: Int32Array; names: string[] };
}

/** How evenly access is spread over people, who count by their number. Figures are NaN where nobody counts. */
export interface Spread {
  /** Those with a value. */
  people: number;
  mean: number;
  /** 0: all have the same, towards 1: one has all. */
  gini: number;
  /** Share under the floor (over it, where less is better), 0 … 1; NaN without a floor. */
  underFloor: number;
}

export interface Fairness extends Spread {
  unit: 'people' | 'parcels';
  /**
   * What the tenth with the most have in sum, over what the four tenths with the least have in sum. Infinity where those have
   * nothing.
   */
  palma: number;
  /** People, or parcels, left out because their access is missing. */
  withoutValue: number;
  /** Origins left out because their number of people is missing. */
  withoutPeople: number;
  /** One per name, in that order; those without a group are in none. */
  groups: Spread[];
}

export interface BridgeInput {
  /** Streets in metres. */
  lines: { xy: Float64Array; lineStarts: Uint32Array };
  snapM: number;
  /** Gaps up to this length are bridged, metres. */
  maxGapM: number;
}

/** In how many parts a network is, and how much of its length is in the largest, 0 … 1. */
export interface Parts {
  components: number;
  largestComponentShare: number;
}

/** The connected parts of a network by street length, the longest first. One entry per part. */
export interface NetworkParts {
  lengthM: Float64Array;
  /** Lines of the input. */
  lines: Uint32Array;
  /** Part of each input line; -1 where nothing of it could be used. */
  ofLine: Int32Array;
  notes: Note[];
}

/**
 * Straight connectors that would join the parts of a broken network. Arrays have one entry per connector, the shortest first. One of
 * no length is where lines cross without meeting: one of them may be a bridge over the other, so look before accepting.
 */
export interface BridgeResult {
  /** x1, y1, x2, y2 in metres. */
  ends: Float64Array;
  lengthM: Float64Array;
  /** Input lines at both ends, and the parts that they belong to before bridging (0 is the longest). */
  fromLine: Uint32Array;
  toLine: Uint32Array;
  fromComponent: Uint32Array;
  toComponent: Uint32Array;
  before: Parts;
  after: Parts;
  /** The input lines with vertices where connectors meet them, then a line for each connector that has a length. */
  lines: { xy: Float64Array; lineStarts: Uint32Array };
}

export interface FrontsInput {
  /** Streets in metres. */
  lines: { xy: Float64Array; lineStarts: Uint32Array };
  snapM: number;
  /** Parcels in metres, as in Polygons; of each polygon the outer ring counts. */
  parcels: {
    xy: Float64Array;
    ringStarts: Uint32Array;
    polygonStarts: Uint32Array;
    featureStarts: Uint32Array;
  };
  /** A point of each parcel, metres, from where those join that no street runs along. */
  centreXy: Float64Array;
  frontM: number;
  fronts: number;
}

/** Origins of access where a parcel may leave on several sides: give them to AccessInput as they are. */
export interface Fronts {
  origins: Float64Array;
  originStarts: Uint32Array;
  /** Parcels that join at several points, and those that no street runs along. */
  several: number;
  none: number;
}

export interface IsochroneInput {
  streets: NonNullable<AccessInput['streets']>;
  /** A place, or several of which the nearest counts, such as all facilities of a kind; metres, interleaved. */
  points: Float64Array;
  /** Who walks: from the points out, or to them; the same where all streets are the same both ways. */
  direction: 'from' | 'to';
  limitsMinutes: number[];
  speedKmh: number;
  snapM: number;
  maxJoinM: number;
  /** Places whose minutes are wanted, such as parcels and facilities; metres, interleaved. */
  at?: Float64Array;
  /** How far from a reached street the polygon goes. */
  bufferM: number;
  /** Cell of the grid on which the polygon is drawn. */
  cellM: number;
}

/** What is taken where nothing is set; both illustrative. */
export const ISOCHRONE_DEFAULTS = {
  /** Half the depth of a block. */
  bufferM: 50,
  cellM: 10,
};

/** Pieces of street by the first limit within which they are reached; no two overlap. One entry per piece. */
export interface ReachedPieces {
  /** Input line that it is a piece of, and edge of the street graph. */
  line: Uint32Array;
  edge: Uint32Array;
  /** Metres along the edge. */
  fromM: Float64Array;
  toM: Float64Array;
  /** Index into the limits. */
  limit: Uint8Array;
  /** Its course, metres, interleaved; vertex range of each piece. */
  xy: Float64Array;
  starts: Uint32Array;
}

export interface Isochrone {
  /** Ascending, each once. */
  limitsMinutes: number[];
  pieces: ReachedPieces;
  /** Street length within each limit, metres. */
  reachedM: Float64Array;
  /** Per limit: the places from which one walks straight to the nearest street and on along it within the limit. */
  areas: { xy: Float64Array; ringStarts: Uint32Array; polygonStarts: Uint32Array }[];
  /** Minutes at each of `at`, as `access` would give them; NaN beyond the last limit and where nothing joins. */
  atMinutes: Float64Array;
  unjoined: number;
  notes: Note[];
}
