import type { Geometry } from '../model/geometry.ts';
import type { Layer } from '../model/layers.ts';

const isDouble = (value: unknown): value is Float64Array => value instanceof Float64Array;
const isOffset = (value: unknown): value is Uint32Array => value instanceof Uint32Array;

/** Whether a chain of offset arrays bounds its things: each rises from 0 to the count of the next, the last to that of the vertices. */
function isChain(offsets: unknown[], vertices: number): boolean {
  let count = vertices;
  for (const starts of [...offsets].reverse()) {
    if (!isOffset(starts) || starts.length === 0 || starts[0] !== 0 || starts.at(-1) !== count) return false;
    for (let i = 1; i < starts.length; i++) if (starts[i] < starts[i - 1]) return false;
    count = starts.length - 1;
  }
  return true;
}

function offsetsOf(geometry: Geometry): unknown[] {
  if (geometry.kind === 'point') return [geometry.featureStarts];
  if (geometry.kind === 'line') return [geometry.featureStarts, geometry.lineStarts];
  if (geometry.kind === 'polygon')
    return [geometry.featureStarts, geometry.polygonStarts, geometry.ringStarts];
  return [null];
}

/** Whether what was read from a project file is a layer that every kernel can work on: offsets that fit, a value per row in every field. */
export function isLayer(value: unknown): value is Layer {
  const layer = value as Layer;
  const { geometry, passport, fields, bounds, notes } = layer ?? {};
  if (typeof layer?.id !== 'string' || typeof passport?.file !== 'string' || !Array.isArray(notes))
    return false;
  if (!Array.isArray(bounds) || bounds.length !== 4 || !bounds.every(Number.isFinite)) return false;
  if (!isDouble(geometry?.lonLat) || geometry.lonLat.length % 2 !== 0 || !isDouble(geometry.xy)) return false;
  if (!isChain(offsetsOf(geometry), geometry.lonLat.length / 2)) return false;
  const rows = geometry.featureStarts.length - 1;
  return (
    Array.isArray(fields) &&
    fields.every(({ name, column }) => {
      if (typeof name !== 'string') return false;
      if (column?.type === 'number') return isDouble(column.values) && column.values.length === rows;
      if (column?.type !== 'text' || !(column.codes instanceof Int32Array)) return false;
      const words = column.dictionary;
      return (
        Array.isArray(words) &&
        words.every((word) => typeof word === 'string') &&
        column.codes.length === rows &&
        column.codes.every((code) => code >= -1 && code < words.length)
      );
    })
  );
}
