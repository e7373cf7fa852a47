import type { LineTravel } from '../model/access.ts';
import type { Streets } from '../model/district.ts';
import type { Lines } from '../model/geometry.ts';
import type { Mapping } from '../model/layers.ts';
import type { Note } from '../model/notes.ts';
import { joinGeometries } from './geometry-levels.ts';
import { columnNamed } from './join-fields.ts';
import { NoteList } from './note-list.ts';
import type { PlacedLayer } from './placed-layer.ts';
import { featureTravel } from './street-travel.ts';
import { textsOf } from './texts-of.ts';

export type StreetLayer = PlacedLayer<Extract<Mapping, { role: 'streets' }>, Lines>;

/** The streets of all street layers. */
export function streetsOf(layers: StreetLayer[], notes: Note[]): Streets {
  const texts = ({ fields, rows }: StreetLayer, name: string | undefined) =>
    textsOf(columnNamed(fields, name), rows);
  return {
    geometry: joinGeometries(layers.map(({ geometry }) => geometry)),
    names: layers.flatMap((layer) => texts(layer, layer.mapping.fields.name)),
    classes: layers.flatMap((layer) => texts(layer, layer.mapping.fields.class)),
    travel: joinTravel(layers.map((layer) => ({ layer, travel: travelOf(layer, notes) }))),
    bridged: null,
  };
}

function travelOf({ file, fields, rows, mapping }: StreetLayer, notes: Note[]): LineTravel {
  const { speedKmh, slope, oneWay } = mapping.fields;
  const list = new NoteList(file);
  const travel = featureTravel(
    {
      speed: { column: columnNamed(fields, speedKmh), isMph: /mph/i.test(speedKmh ?? '') },
      slope: columnNamed(fields, slope),
      oneWay: columnNamed(fields, oneWay),
    },
    rows,
    list,
  );
  notes.push(...list.notes);
  return travel;
}

/** Columns by line of all layers, from columns by feature of each; a layer without a column is not told of. */
function joinTravel(parts: { layer: StreetLayer; travel: LineTravel }[]): LineTravel {
  const lines = parts.reduce((sum, { layer }) => sum + layer.geometry.lineStarts.length - 1, 0);
  const joined: LineTravel = {};
  if (parts.some(({ travel }) => travel.speedKmh)) joined.speedKmh = new Float64Array(lines).fill(Number.NaN);
  if (parts.some(({ travel }) => travel.slope)) joined.slope = new Float64Array(lines).fill(Number.NaN);
  if (parts.some(({ travel }) => travel.oneWay)) joined.oneWay = new Int8Array(lines);
  let first = 0;
  for (const { layer, travel } of parts) {
    const { featureStarts, lineStarts } = layer.geometry;
    for (let row = 0; row < layer.rows; row++) {
      const [from, to] = [first + featureStarts[row], first + featureStarts[row + 1]];
      if (travel.speedKmh) joined.speedKmh?.fill(travel.speedKmh[row], from, to);
      if (travel.slope) joined.slope?.fill(travel.slope[row], from, to);
      if (travel.oneWay) joined.oneWay?.fill(travel.oneWay[row], from, to);
    }
    first += lineStarts.length - 1;
  }
  return joined;
}
