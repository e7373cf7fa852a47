import type { Layer } from '@deck.gl/core';
import { BitmapLayer } from '@deck.gl/layers';
import type { Texture } from '@luma.gl/core';
import type { Grid } from '../../../workers/model/grid.ts';
import type { Colour } from '../palette.ts';

/** A picture of a grid, north up; cells without a value are clear, and so are zeros where `clearZero`. */
export function paintGrid(
  grid: Grid,
  classOfValue: (value: number) => number,
  colours: Colour[],
  clearZero: boolean,
): ImageData {
  const { width, height, values } = grid;
  const image = new ImageData(width, height);
  const words = new Uint32Array(image.data.buffer);
  const little = colours.map(([r, g, b]) => (255 << 24) | (b << 16) | (g << 8) | r);
  for (let row = 0; row < height; row++) {
    const out = (height - 1 - row) * width;
    for (let column = 0; column < width; column++) {
      const value = values[row * width + column];
      if (Number.isNaN(value) || (clearZero && value <= 0)) continue;
      words[out + column] = little[classOfValue(value)];
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
