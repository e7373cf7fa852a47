import type { District } from '../../workers/model/district.ts';
import type { MapStage } from './stage.ts';

const INK = '#20262b';
const PAD = 22;
/** The bar is no longer than this share of the picture. */
const MOST = 0.18;

/** The longest of 1, 2 or 5 times a power of ten that is no longer than `most`. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const lead = [5, 2, 1].find((times) => times * power <= most) ?? 1;
  return lead * power;
}

/** Draws a bar with its length in metres and an arrow to the north into a corner of a picture that lies flat with north up. */
export function drawScale(
  pen: OffscreenCanvasRenderingContext2D,
  stage: MapStage,
  { boundsLonLat, boundsXy }: Pick<District, 'boundsLonLat' | 'boundsXy'>,
): void {
  const { width, height } = pen.canvas;
  const [west, south, east] = boundsLonLat;
  const pixels = stage.toScreen([east, south])[0] - stage.toScreen([west, south])[0];
  const metres = boundsXy[2] - boundsXy[0];
  if (!(pixels > 0) || !(metres > 0)) return;
  const length = roundLength((MOST * width * metres) / pixels);
  const bar = (length * pixels) / metres;
  const x = width - PAD - bar;
  const y = height - PAD;
  pen.fillStyle = 'rgb(255 255 255 / 85%)';
  pen.fillRect(x - 12, y - 40, bar + 24, 52);
  pen.strokeStyle = INK;
  pen.fillStyle = INK;
  pen.lineWidth = 3;
  pen.beginPath();
  pen.moveTo(x, y - 8);
  pen.lineTo(x, y);
  pen.lineTo(x + bar, y);
  pen.lineTo(x + bar, y - 8);
  pen.stroke();
  pen.font = '600 22px sans-serif';
  pen.textBaseline = 'bottom';
  pen.fillText(length >= 1000 ? `${length / 1000} km` : `${length} m`, x + 4, y - 9);
  pen.textAlign = 'right';
  pen.fillText('N ↑', x + bar - 2, y - 9);
  pen.textAlign = 'left';
}
