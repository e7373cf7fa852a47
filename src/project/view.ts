import { z } from 'zod';
import { create } from 'zustand';

export const MAP_LAYERS = [
  'water',
  'green',
  'parcels',
  'surface',
  'streets',
  'facilities',
  'boundary',
] as const;
export type MapLayerName = (typeof MAP_LAYERS)[number];

/** How the project is looked at: kept over a reload, not part of undo. */
export const viewSchema = z.object({
  /** The result that colours the parcels (an id of the lens list). */
  lens: z.string(),
  /** The surface that is drawn: 'density', an indicator's id, or none. */
  surface: z.string().nullable(),
  /** What colours the streets: nothing, a measure of space syntax, or the density along them. */
  streets: z.enum(['plain', 'nain', 'nach', 'density']).default('plain'),
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
  hidden: [],
  extruded: false,
  table: 'closed',
  selected: null,
};

export const useView = create<View>(() => DEFAULT_VIEW);

export function look(part: Partial<View>): void {
  useView.setState(part);
}
