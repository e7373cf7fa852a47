import type { Area, District } from '../model/district.ts';
import { ReweaveError } from '../model/errors.ts';
import { boundsOf, joinBounds, type Polygons } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import type { Layer, Role } from '../model/layers.ts';
import type { Note } from '../model/notes.ts';
import { extentOf, FAR_KM, projectionOf } from './extent.ts';
import { type FacilityLayer, facilitiesOf } from './facilities.ts';
import { joinGeometries, selectFeatures } from './geometry-levels.ts';
import { greenRows, type ParcelLayer, parcelsOf } from './parcels.ts';
import { type PlacedLayer, placeLayer, type Source } from './placed-layer.ts';
import { countedGeometry, GEOMETRY_OF, roleParams } from './role-words.ts';
import { type StreetLayer, streetsOf } from './streets.ts';
import { triangulate } from './triangulate.ts';

/**
 * Puts mapped layers together to the district that every kernel starts from: in metres, joined by role, checked. The
 * notes are those of the checks made here; what reading found stays with each layer. The district shares no array with
 * the layers, so it can be transferred. Its extent is that of the parcels (without strays farther than 50 km) and of
 * the boundary.
 *
 * Throws `no-parcels`, `wrong-geometry`, `too-many-kinds`, `cancelled`.
 */
export async function assemble(sources: Source[], ctx: JobContext): Promise<District> {
  for (const source of sources) refuseWrongGeometry(source);
  const parcelSources = sources.filter(({ mapping }) => mapping.role === 'parcels');
  if (parcelSources.length === 0) throw withoutParcels(sources);
  const notes: Note[] = [];
  const projection = projectionOf(parcelSources.map(({ layer }) => layer));
  const placed: PlacedLayer[] = [];
  for (const source of sources) {
    if (source.mapping.role !== null) placed.push(await placeLayer(source, projection, notes, ctx));
  }
  const having = (role: Role) => placed.filter(({ mapping, rows }) => mapping.role === role && rows > 0);
  const areaOf = async (role: Role): Promise<Area | null> => {
    const geometries = having(role).map(({ geometry }) => geometry as Polygons);
    return geometries.length === 0 ? null : asArea(joinGeometries(geometries), ctx);
  };
  const parcels = await parcelsOf(having('parcels') as ParcelLayer[], projection, notes, ctx);
  const facilityLayers = having('facilities') as FacilityLayer[];
  const streetLayers = having('streets') as StreetLayer[];
  const { boundsXy, boundsLonLat, farAway } = extentOf(parcels);
  if (farAway > 0)
    notes.push({ code: 'far-away', severity: 'problem', count: farAway, params: { limitKm: FAR_KM } });
  const boundary = await areaOf('boundary');
  if (boundary === null) notes.push({ code: 'no-boundary', severity: 'info', count: parcels.count });
  const facilities = facilityLayers.length === 0 ? null : facilitiesOf(facilityLayers, projection, notes);
  return {
    projection,
    boundsXy: boundary === null ? boundsXy : joinBounds(boundsXy, boundsOf(boundary.geometry.xy)),
    boundsLonLat:
      boundary === null ? boundsLonLat : joinBounds(boundsLonLat, boundsOf(boundary.geometry.lonLat)),
    parcels,
    facilities,
    streets: streetLayers.length === 0 ? null : streetsOf(streetLayers, notes),
    boundary,
    green: (await areaOf('green')) ?? (await greenParcels(parcels, notes, ctx)),
    water: await areaOf('water'),
    synthetic: sources.some(({ layer, mapping }) => mapping.role !== null && layer.passport.synthetic),
    notes,
  };
}

async function greenParcels(
  parcels: District['parcels'],
  notes: Note[],
  ctx: JobContext,
): Promise<Area | null> {
  const rows = greenRows(parcels);
  if (rows.length === 0) return null;
  notes.push({ code: 'green-from-parcels', severity: 'info', count: rows.length });
  return asArea(selectFeatures(parcels.geometry, rows), ctx);
}

async function asArea(geometry: Polygons, ctx: JobContext): Promise<Area> {
  return { geometry, triangles: await triangulate(geometry, ctx) };
}

function refuseWrongGeometry({ layer, mapping }: Source): void {
  if (mapping.role === null || layer.geometry.kind === GEOMETRY_OF[mapping.role]) return;
  throw new ReweaveError('wrong-geometry', { file: layer.passport.file, ...roleParams(layer, mapping.role) });
}

function withoutParcels(sources: Source[]): ReweaveError {
  const layers: Layer[] = sources.map(({ layer }) => layer);
  return new ReweaveError('no-parcels', countedGeometry(layers));
}
