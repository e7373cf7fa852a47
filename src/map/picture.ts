import { create } from 'zustand';
import { groundColour } from './ground.ts';
import type { LegendBlock } from './legendWords.ts';
import { css } from './palette.ts';
import type { MapStage } from './stage.ts';

/** The stage that is on screen, for whoever wants its picture; null where no map can be drawn. */
export const useStage = create<{ stage: MapStage | null }>(() => ({ stage: null }));

export function keepStage(stage: MapStage | null): void {
  useStage.setState({ stage });
}

/** Brings a place into view; nothing where no map is on screen. */
export function lookAtPlace(lonLat: [number, number]): void {
  useStage.getState().stage?.closeUp(lonLat);
}

/** The map as it is on screen without anything beside it, as a data URI of PNG. */
export async function bareMapPicture(dark: boolean): Promise<string> {
  const { stage } = useStage.getState();
  if (!stage) throw new Error('no map');
  const map = await stage.picture();
  const canvas = document.createElement('canvas');
  canvas.width = map.width;
  canvas.height = map.height;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = groundColour(dark);
  pen.fillRect(0, 0, map.width, map.height);
  pen.drawImage(map, 0, 0);
  map.close();
  return canvas.toDataURL('image/png');
}

const PAD = 14;
const LINE = 19;
const WIDTH = 300;

/** The map as it is on screen with its legend and a title beneath it, as PNG. */
export async function mapPicture(title: string, legend: LegendBlock[], dark: boolean): Promise<Blob> {
  const { stage } = useStage.getState();
  if (!stage) throw new Error('no map');
  const map = await stage.picture();
  const scale = window.devicePixelRatio || 1;
  const canvas = new OffscreenCanvas(map.width + WIDTH * scale, map.height);
  const pen = canvas.getContext('2d')!;
  const ink = dark ? '#e8eaec' : '#20262b';
  const faint = dark ? '#9aa3ab' : '#66707a';
  pen.fillStyle = groundColour(dark);
  pen.fillRect(0, 0, map.width, map.height);
  pen.drawImage(map, 0, 0);
  pen.fillStyle = dark ? '#1f2429' : '#ffffff';
  pen.fillRect(map.width, 0, WIDTH * scale, map.height);
  pen.translate(map.width, 0);
  pen.scale(scale, scale);
  const family = getComputedStyle(document.body).fontFamily;
  let y = PAD;
  const write = (text: string, font: string, colour: string, x = PAD, width = WIDTH - 2 * PAD) => {
    pen.font = `${font} ${family}`;
    pen.fillStyle = colour;
    pen.textBaseline = 'top';
    for (const line of wrap(pen, text, width)) {
      pen.fillText(line, x, y);
      y += LINE;
    }
  };
  write(title, '600 15px', ink);
  for (const block of legend) {
    y += 8;
    write(block.title, '600 13px', ink);
    write(block.message, '12px', faint);
    for (const row of block.rows) {
      const top = y;
      if (row.mark === 'missing') hatch(pen, PAD, top + 1);
      else {
        pen.fillStyle = css(row.colour);
        pen.fillRect(PAD, top + 1, 18, 12);
      }
      write(row.text, '12px', ink, PAD + 26, WIDTH - PAD * 2 - 90);
      const after = y;
      y = top;
      pen.textAlign = 'right';
      write(row.count, '12px', faint, WIDTH - PAD);
      pen.textAlign = 'left';
      y = Math.max(after, top + LINE);
    }
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

function hatch(pen: OffscreenCanvasRenderingContext2D, x: number, y: number): void {
  pen.strokeStyle = '#969696';
  pen.lineWidth = 1.5;
  for (let offset = 0; offset < 18; offset += 5) {
    pen.beginPath();
    pen.moveTo(x + offset, y + 12);
    pen.lineTo(x + Math.min(18, offset + 9), y);
    pen.stroke();
  }
}

/** Lines no wider than `width`, broken at spaces, or anywhere in Chinese. */
function wrap(pen: OffscreenCanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/g) ??
    []) {
    if (line && pen.measureText(line + piece).width > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line ? [...lines, line.trimEnd()] : lines;
}
