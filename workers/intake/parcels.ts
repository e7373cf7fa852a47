import type { Column, Field } from '../model/columns.ts';
import type { Parcels, Projection } from '../model/district.ts';
import type { Polygons } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import { LAND_USES, type Mapping, type ParcelFields } from '../model/layers.ts';
import type { Note } from '../model/notes.ts';
import { unproject } from '../model/projection.ts';
import { joinFloats, joinGeometries } from './geometry-levels.ts';
import { heritageIn } from './heritage-column.ts';
import { columnNamed, englishField, joinFields } from './join-fields.ts';
import { landUsesIn } from './land-use-column.ts';
import { meaningParams, meaningsParams } from './meanings.ts';
import { NoteList } from './note-list.ts';
import { numbersOf, quantitiesOf, unset } from './numbers-of.ts';
import { makeDistinct } from './parcel-ids.ts';
import { parcelShapes } from './parcel-shapes.ts';
import type { PlacedLayer } from './placed-layer.ts';
import { textsOf } from './texts-of.ts';
import { triangulate } from './triangulate.ts';

export type ParcelLayer = PlacedLayer<Extract<Mapping, { role: 'parcels' }>, Polygons>;

const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;
/** Above this floor area per land area a record is probably wrong. */
const HIGH_FAR = 30;

/** The parcels of all parcel layers, checked: impossible values become missing, and every check is noted. */
export async function parcelsOf(
  layers: ParcelLayer[],
  projection: Projection,
  notes: Note[],
  ctx: JobContext,
): Promise<Parcels> {
  const geometry = joinGeometries(layers.map((layer) => layer.geometry));
  const parts = layers.map((layer) => attributesOf(layer, notes));
  const { areaM2, centreXy } = await parcelShapes(geometry, ctx);
  const ids = parts.flatMap((part) => part.ids);
  const list = new NoteList(layers.length === 1 ? layers[0].file : undefined);
  const { repeated, missing } = makeDistinct(ids);
  list.add('ids-repeated', 'repaired', repeated);
  list.add('ids-missing', 'repaired', missing);
  const floorAreaM2 = joinFloats(parts.map((part) => part.floorAreaM2));
  const high = floorAreaM2.reduce((sum, floor, row) => sum + (floor / areaM2[row] > HIGH_FAR ? 1 : 0), 0);
  list.add('floor-area-high', 'info', high, { limit: HIGH_FAR });
  notes.push(...list.notes);
  return {
    count: ids.length,
    ids,
    names: parts.flatMap((part) => part.names),
    namesEn: parts.flatMap((part) => part.namesEn),
    geometry,
    triangles: await triangulate(geometry, ctx),
    centreXy,
    centreLonLat: unproject(projection.definition, centreXy),
    areaM2,
    landUse: Uint8Array.from(parts.flatMap((part) => [...part.landUse])),
    floorAreaM2,
    yearBuilt: joinFloats(parts.map((part) => part.yearBuilt)),
    households: joinFloats(parts.map((part) => part.households)),
    people: joinFloats(parts.map((part) => part.people)),
    jobs: joinFloats(parts.map((part) => part.jobs)),
    storeys: joinFloats(parts.map((part) => part.storeys)),
    heritage: Uint8Array.from(parts.flatMap((part) => [...part.heritage])),
    heightLimitM: joinFloats(parts.map((part) => part.heightLimitM)),
    value: joinFloats(parts.map((part) => part.value)),
    fields: joinFields(layers),
  };
}

/** The rows of parcels whose land use is green. */
export function greenRows({ landUse }: Parcels): Uint32Array {
  const green = LAND_USES.indexOf('green');
  return Uint32Array.from(landUse.keys()).filter((row) => landUse[row] === green);
}

function attributesOf({ file, fields, rows, mapping }: ParcelLayer, notes: Note[]) {
  const list = new NoteList(file);
  const named = (name: string | undefined) => columnNamed(fields, name);
  const { fields: names, landUses } = mapping;
  if (named(names.id) === undefined) list.add('field-missing', 'info', rows, meaningParams('id'));
  const landUse = landUsesIn(named(names.landUse), rows, landUses, list);
  const floorAreaM2 = quantitiesOf(named(names.floorAreaM2), rows, 'floorAreaM2', list);
  const yearBuilt = numbersOf(named(names.yearBuilt), rows, 'yearBuilt', list);
  const impossible = unset(yearBuilt, (year) => year < FIRST_YEAR || year > LAST_YEAR);
  list.add('year-impossible', 'left-out', impossible, { first: FIRST_YEAR, last: LAST_YEAR });
  const households = quantitiesOf(named(names.households), rows, 'households', list);
  const people = quantitiesOf(named(names.people), rows, 'people', list);
  const rarer = rarerAttributes(fields, rows, names, list);
  notes.push(...list.notes);
  return {
    ids: textsOf(named(names.id), rows),
    names: textsOf(named(names.name), rows),
    namesEn: textsOf(named(englishField(fields, names.name)), rows),
    landUse,
    floorAreaM2,
    yearBuilt,
    households,
    people,
    ...rarer,
  };
}

const RARER = ['jobs', 'storeys', 'heritage', 'heightLimitM', 'value'] as const;

/** What few files tell: those that a file lacks share one note. */
function rarerAttributes(fields: Field[], rows: number, names: ParcelFields, list: NoteList) {
  const columnOf = (meaning: (typeof RARER)[number]) => columnNamed(fields, names[meaning]);
  const absent = RARER.filter((meaning) => columnOf(meaning) === undefined);
  if (absent.length > 0) list.add('fields-missing', 'info', rows, meaningsParams(absent));
  const quantities = (meaning: 'jobs' | 'storeys' | 'value') => {
    const column = columnOf(meaning);
    return column ? quantitiesOf(column, rows, meaning, list) : new Float64Array(rows).fill(Number.NaN);
  };
  return {
    jobs: quantities('jobs'),
    storeys: quantities('storeys'),
    heritage: heritageIn(columnOf('heritage'), rows, list),
    heightLimitM: heightLimitsIn(columnOf('heightLimitM'), rows, list),
    value: quantities('value'),
  };
}

/** Most parcels have no limit of height: only values that cannot be one are noted. */
function heightLimitsIn(column: Column | undefined, rows: number, list: NoteList): Float64Array {
  if (column === undefined) return new Float64Array(rows).fill(Number.NaN);
  const unnoted = new NoteList();
  const limits = quantitiesOf(column, rows, 'heightLimitM', unnoted);
  for (const { code, severity, count, params } of unnoted.notes)
    if (code !== 'values-missing') list.add(code, severity, count, params);
  const zero = unset(limits, (limit) => limit === 0);
  list.add('height-limit-zero', 'left-out', zero);
  return limits;
}
