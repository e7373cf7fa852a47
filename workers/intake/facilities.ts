import type { Facilities, Projection } from '../model/district.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Points } from '../model/geometry.ts';
import type { Mapping } from '../model/layers.ts';
import type { Note } from '../model/notes.ts';
import { unproject } from '../model/projection.ts';
import { joinFloats } from './geometry-levels.ts';
import { columnNamed, englishField } from './join-fields.ts';
import { kindOf } from './kind-words.ts';
import { NoteList, someOf } from './note-list.ts';
import { quantitiesOf } from './numbers-of.ts';
import type { PlacedLayer } from './placed-layer.ts';
import { textsOf } from './texts-of.ts';

export type FacilityLayer = PlacedLayer<Extract<Mapping, { role: 'facilities' }>, Points>;

const MAX_KINDS = 65_535;

/**
 * The facilities of all facility layers. A layer without a kind field gives its file's name as the kind; facilities
 * without a kind are left out; Chinese words for kinds that models know become those; one drawn as several points stands in their middle. Throws `too-many-kinds`.
 */
export function facilitiesOf(layers: FacilityLayer[], projection: Projection, notes: Note[]): Facilities {
  const parts = layers.map((layer) => partOf(layer, notes));
  const xy = joinFloats(parts.map((part) => part.xy));
  const kindTexts = parts.flatMap((part) => part.kinds);
  const kinds = [...new Set(kindTexts)].sort();
  if (kinds.length > MAX_KINDS) {
    throw new ReweaveError('too-many-kinds', { got: kinds.length, limit: MAX_KINDS });
  }
  const indexOf = new Map(kinds.map((kind, index) => [kind, index]));
  return {
    count: kindTexts.length,
    xy,
    lonLat: unproject(projection.definition, xy),
    kind: Uint16Array.from(kindTexts, (kind) => indexOf.get(kind)!),
    kinds,
    names: parts.flatMap((part) => part.names),
    namesEn: parts.flatMap((part) => part.namesEn),
    capacity: joinFloats(parts.map((part) => part.capacity)),
  };
}

function partOf({ file, geometry, fields, rows, mapping }: FacilityLayer, notes: Note[]) {
  const list = new NoteList(file);
  const kindColumn = columnNamed(fields, mapping.fields.kind);
  const fromFile = file.replace(/\.[^.]*$/, '');
  if (kindColumn === undefined) list.add('kind-from-file', 'info', rows, { kind: fromFile });
  const words = kindColumn === undefined ? new Array<string>(rows).fill(fromFile) : textsOf(kindColumn, rows);
  const allKinds = words.map(kindOf);
  const named = new Map(
    words.flatMap((word, row) => (word === allKinds[row] ? [] : [[word, allKinds[row]]])),
  );
  list.add('kinds-named', 'info', words.filter((word, row) => word !== allKinds[row]).length, {
    kinds: someOf([...named].map(([word, kind]) => `${word} → ${kind}`)),
  });
  const kept = allKinds.flatMap((kind, row) => (kind === '' ? [] : [row]));
  list.add('facilities-without-kind', 'left-out', rows - kept.length);
  const allNames = textsOf(columnNamed(fields, mapping.fields.name), rows);
  const allNamesEn = textsOf(columnNamed(fields, englishField(fields, mapping.fields.name)), rows);
  const allCapacities = quantitiesOf(columnNamed(fields, mapping.fields.capacity), rows, 'capacity', list);
  const { featureStarts } = geometry;
  const several = kept.filter((row) => featureStarts[row + 1] - featureStarts[row] > 1).length;
  list.add('facilities-placed', 'info', several);
  notes.push(...list.notes);
  return {
    xy: Float64Array.from(kept.flatMap((row) => middleOf(geometry, row))),
    kinds: kept.map((row) => allKinds[row]),
    names: kept.map((row) => allNames[row]),
    namesEn: kept.map((row) => allNamesEn[row]),
    capacity: Float64Array.from(kept, (row) => allCapacities[row]),
  };
}

/** Where a feature drawn as one or several points stands: in their middle. */
export function middleOf({ xy, featureStarts }: Points, row: number): [number, number] {
  const count = featureStarts[row + 1] - featureStarts[row];
  let x = 0;
  let y = 0;
  for (let i = featureStarts[row]; i < featureStarts[row + 1]; i++) {
    x += xy[2 * i] / count;
    y += xy[2 * i + 1] / count;
  }
  return [x, y];
}
