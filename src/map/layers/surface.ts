import type { Layer } from '@deck.gl/core';
import { BitmapLayer } from '@deck.gl/layers';
import type { Texture } from '@luma.gl/core';
import type { Grid } from '../../../workers/model/grid.ts';
import type { Colour } from '../palette.ts';

/** Of a picture's sides: as many as a large screen shows, and as every GPU takes. */
const MOST_PIXELS = 1500;

/**
 * A picture of a grid, north up; cells without a value are clear, and so are zeros where `clearZero`. Of a grid with more cells than
 * the picture may have pixels each pixel shows the cell at its middle; files have them all.
 */
export function paintGrid(
  grid: Grid,
  classOfValue: (value: number) => number,
  colours: Colour[],
  clearZero: boolean,
): ImageData {
  const { values } = grid;
  const width = Math.min(grid.width, MOST_PIXELS);
  const height = Math.min(grid.height, MOST_PIXELS);
  const image = new ImageData(width, height);
  const words = new Uint32Array(image.data.buffer);
  const little = colours.map(([r, g, b]) => (255 << 24) | (b << 16) | (g << 8) | r);
  const columns = Uint32Array.from({ length: width }, (_, x) => ((x + 0.5) * grid.width) / width);
  for (let y = 0; y < height; y++) {
    const out = (height - 1 - y) * width;
    const row = Math.floor(((y + 0.5) * grid.height) / height) * grid.width;
    for (let x = 0; x < width; x++) {
      const value = values[row + columns[x]];
      if (Number.isNaN(value) || (clearZero && value <= 0)) continue;
      words[out + x] = little[classOfValue(value)];
    }
  }
  return image;
}

export type Corner = [number, number];

export function surfaceLayer(image: Texture, corners: [Corner, Corner, Corner, Corner]): Layer {
  return new BitmapLayer({
    id: 'surface',
    image,
    bounds: corners,
    opacity: 0.72,
  });
}
