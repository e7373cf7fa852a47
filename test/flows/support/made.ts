/** Small districts that the flows make for themselves, near Suzhou. */
import { textFile } from './files.ts';

type LonLat = [number, number];

export const collection = (features: object[], members: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...members, features });

export function squareAt([x, y]: LonLat, side: number): LonLat[] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}

/** Square parcels in a row, with the properties given. */
export function parcelsWith(
  properties: object[],
  { side = 0.001, place = (at: LonLat): LonLat => at }: { side?: number; place?(at: LonLat): LonLat } = {},
): object[] {
  return properties.map((own, i) => ({
    type: 'Feature',
    properties: { id: `P${i}`, ...own },
    geometry: { type: 'Polygon', coordinates: [squareAt([120.5 + 2 * side * i, 31.3], side).map(place)] },
  }));
}

/** Points spread evenly, without repeating, over a square of a twentieth of a degree. */
export function facilitiesFile(name: string, count: number, kind: string) {
  const features = Array.from({ length: count }, (_, i) => ({
    type: 'Feature',
    properties: { kind },
    geometry: {
      type: 'Point',
      coordinates: [120.5 + 0.05 * ((i * 0.7548776662) % 1), 31.3 + 0.05 * ((i * 0.569840291) % 1)],
    },
  }));
  return textFile(name, collection(features));
}
