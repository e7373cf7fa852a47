import { z } from 'zod';
import { create } from 'zustand';
import { ACCESS_DEFAULTS } from '../../workers/model/access.ts';

export const MAP_LAYERS = [
  'water',
  'green',
  'parcels',
  'surface',
  'streets',
  'isochrone',
  'gaps',
  'facilities',
  'boundary',
  'comments',
] as const;
export type MapLayerName = (typeof MAP_LAYERS)[number];

const degrees = z.tuple([z.number(), z.number()]);

/** Where an isochrone starts. */
const isochronePlace = z.discriminatedUnion('type', [
  z.object({ type: z.literal('point'), lonLat: degrees }),
  z.object({ type: z.literal('parcel'), id: z.string() }),
  z.object({ type: z.literal('facility'), lonLat: degrees, name: z.string(), kind: z.string() }),
  /** All facilities of the kind: the nearest counts. */
  z.object({ type: z.literal('kind'), kind: z.string() }),
]);
export type IsochronePlace = z.infer<typeof isochronePlace>;

const isochrone = z.object({
  /** Null: none is drawn. */
  place: isochronePlace.nullable(),
  direction: z.enum(['from', 'to']),
  limitsMinutes: z.array(z.number().positive()).min(1).max(5),
});
export type IsochroneQuestion = z.infer<typeof isochrone>;

const NO_ISOCHRONE: IsochroneQuestion = {
  place: null,
  direction: 'from',
  limitsMinutes: ACCESS_DEFAULTS.limitsMinutes,
};

/** How the project is looked at: kept over a reload, not part of undo. */
export const viewSchema = z.object({
  /** The result that colours the parcels (an id of the lens list). */
  lens: z.string(),
  /** The surface that is drawn: 'density', an indicator's id, or none. */
  surface: z.string().nullable(),
  /** What colours the streets: nothing, a measure of space syntax, the density along them, or their connected part. */
  streets: z.enum(['plain', 'nain', 'nach', 'density', 'parts']).default('plain'),
  /** What can be reached from where, or reaches it. */
  isochrone: isochrone.default(NO_ISOCHRONE),
  /** Connectors over gaps up to this length are shown, to be looked at before they are accepted, metres. */
  gapM: z.number().nonnegative().nullable().default(null),
  /** Year of the plan that is shown: 0 is today, null the end. */
  planYear: z.number().int().nonnegative().nullable().default(null),
  hidden: z.array(z.enum(MAP_LAYERS)),
  extruded: z.boolean(),
  table: z.enum(['closed', 'half', 'full']),
  /** Row of the selected parcel. */
  selected: z.number().int().nonnegative().nullable(),
});

export type View = z.infer<typeof viewSchema>;

export const DEFAULT_VIEW: View = {
  lens: 'score:total',
  surface: null,
  streets: 'plain',
  isochrone: NO_ISOCHRONE,
  gapM: null,
  planYear: null,
  hidden: [],
  extruded: false,
  table: 'closed',
  selected: null,
};

export const useView = create<View>(() => DEFAULT_VIEW);

export function look(part: Partial<View>): void {
  useView.setState(part);
}

/** Whether the streets are coloured by a measure of space syntax. */
export function isSyntax(streets: View['streets']): streets is 'nain' | 'nach' {
  return streets === 'nain' || streets === 'nach';
}

/** Asks for another isochrone; what is not given stays. */
export function askIsochrone(part: Partial<IsochroneQuestion>): void {
  useView.setState(({ isochrone }) => ({ isochrone: { ...isochrone, ...part } }));
}

/** Shows a result on the parcels, and nothing over it. */
export function showLens(lens: string): void {
  look({ lens, surface: null });
  askIsochrone({ place: null });
}
