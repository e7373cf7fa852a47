import type { BridgeResult, LineTravel } from './access.ts';
import type { Field } from './columns.ts';
import type { Bounds, Lines, Polygons } from './geometry.ts';
import type { Note } from './notes.ts';

/** Every project has one local metric projection, picked from its extent. */
export interface Projection {
  /** null: the layers are in metres of a plane of their own. */
  epsg: number | null;
  /** proj4 definition. */
  definition: string;
}

/** Land that decisions can be made about. All arrays have `count` rows; numbers are NaN where missing. */
export interface Parcels {
  count: number;
  ids: string[];
  /** '' where the layer has no name field. */
  names: string[];
  /** Names for an English screen: from a field beside the name field that says so (nameEn, name:en), else `names`. */
  namesEn: string[];
  geometry: Polygons;
  /** Vertex indices of triangles that fill the polygons, for the map. */
  triangles: Uint32Array;
  /** A point inside each parcel, metres, interleaved. */
  centreXy: Float64Array;
  /** The same in degrees. */
  centreLonLat: Float64Array;
  /** From the geometry, m². */
  areaM2: Float64Array;
  /** Index in LAND_USES, 255 where missing. */
  landUse: Uint8Array;
  floorAreaM2: Float64Array;
  yearBuilt: Float64Array;
  households: Float64Array;
  people: Float64Array;
  /** Jobs on the parcel. */
  jobs: Float64Array;
  storeys: Float64Array;
  /** 1: protected; 0: not protected, or nobody knows. */
  heritage: Uint8Array;
  /** No building may be higher, metres; NaN where no limit is known. */
  heightLimitM: Float64Array;
  /** Assessed or market value of the parcel with its buildings, in the money of the data. */
  value: Float64Array;
  /** Every field of the file, as read, for the panel and the table. */
  fields: Field[];
}

export interface Facilities {
  count: number;
  xy: Float64Array;
  lonLat: Float64Array;
  /** Index into `kinds`. */
  kind: Uint16Array;
  /** Sorted by name. */
  kinds: string[];
  names: string[];
  /** As in Parcels. */
  namesEn: string[];
  capacity: Float64Array;
}

export interface Streets {
  geometry: Lines;
  names: string[];
  classes: string[];
  /** What the file tells of each line (not each feature) beyond its course; a column is absent where no field tells. */
  travel: LineTravel;
  /** Connectors over gaps that are part of the lines here; null where the streets are as they were drawn. */
  bridged: BridgedGaps | null;
}

/** What was bridged, and the lines as they were drawn. */
export interface BridgedGaps extends Pick<BridgeResult, 'ends' | 'lengthM' | 'before' | 'after'> {
  maxGapM: number;
  drawn: BridgeResult['lines'];
}

/** A polygon layer of which only the area matters. */
export interface Area {
  geometry: Polygons;
  triangles: Uint32Array;
}

/** The open project's layers, mapped, checked and in metres: what every kernel starts from. */
export interface District {
  projection: Projection;
  boundsXy: Bounds;
  boundsLonLat: Bounds;
  parcels: Parcels;
  facilities: Facilities | null;
  streets: Streets | null;
  boundary: Area | null;
  /** From a green layer, or else the parcels whose land use is green. */
  green: Area | null;
  water: Area | null;
  synthetic: boolean;
  notes: Note[];
}
