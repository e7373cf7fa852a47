import { readGeoJson } from '../../workers/intake/read-geojson.ts';
import { ReweaveError } from '../../workers/model/errors.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Layer } from '../../workers/model/layers.ts';

/** A file whose stream comes in pieces of the given sizes, over and over. */
class PiecedFile extends File {
  private readonly sizes: number[];

  constructor(bytes: Uint8Array<ArrayBuffer>, name: string, sizes: number[]) {
    super([bytes], name);
    this.sizes = sizes;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const { sizes } = this;
    const whole = this.arrayBuffer();
    let at = 0;
    let turn = 0;
    return new ReadableStream({
      async pull(controller) {
        const bytes = new Uint8Array(await whole);
        if (at >= bytes.length) return controller.close();
        const size = sizes[turn++ % sizes.length];
        controller.enqueue(bytes.slice(at, at + size));
        at += size;
      },
    });
  }
}

export const inPieces = (text: string, sizes: number[], name = 'sample.geojson') =>
  new PiecedFile(new TextEncoder().encode(text), name, sizes);

export const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = 'sample.geojson') =>
  new File([content], name);

export const read = (content: unknown, name?: string): Promise<Layer> =>
  readGeoJson(fileOf(typeof content === 'string' ? content : JSON.stringify(content), name), quietContext());

export const feature = (
  type: string,
  coordinates: unknown,
  properties: Record<string, unknown> | null = {},
) => ({
  type: 'Feature',
  geometry: { type, coordinates },
  properties,
});

export const collection = (features: unknown[], members: Record<string, unknown> = {}) => ({
  type: 'FeatureCollection',
  ...members,
  features,
});

/** A square with its lower left corner at lon, lat, counter-clockwise, closed. */
export const square = (lon: number, lat: number, size: number): [number, number][] => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];

/** The notes as "code: count", for comparing. */
export const counted = (notes: Layer['notes']) =>
  Object.fromEntries(notes.map(({ code, count }) => [code, count]));

/** The error that a promise ends with. */
export async function refusal(promise: Promise<unknown>): Promise<ReweaveError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ReweaveError) return error;
    throw error;
  }
  throw new Error('was not refused');
}
