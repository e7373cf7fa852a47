import type { LineTravel } from '../model/access.ts';
import { type Column, cellAt } from '../model/columns.ts';
import { meaningParams } from './meanings.ts';
import type { NoteList } from './note-list.ts';

const KMH_PER_MPH = 1.609344;

/** A speed as maps write it (50, "50 km/h", "30 mph") in km/h; NaN where it is none. */
export function speedOf(cell: number | string): number {
  const parts = /^(\d+(?:\.\d+)?)\s*(km\/?h|kmh|kph|公里\/小时|mph)?$/i.exec(String(cell).trim());
  const speed = parts ? Number(parts[1]) * (parts[2]?.toLowerCase() === 'mph' ? KMH_PER_MPH : 1) : 0;
  return speed > 0 ? speed : Number.NaN;
}

/** A slope as maps write it (0.05, "5%", "3°") as rise over run; NaN where it is none. */
export function slopeOf(cell: number | string): number {
  if (typeof cell === 'number') return cell;
  const parts = /^([-+]?\d+(?:\.\d+)?)\s*([%％°])?$/.exec(cell.trim());
  if (!parts) return Number.NaN;
  if (parts[2] === '°') return Math.tan((Number(parts[1]) * Math.PI) / 180);
  return parts[2] ? Number(parts[1]) / 100 : Number(parts[1]);
}

const ONE_WAY: [RegExp, -1 | 0 | 1][] = [
  [/^(yes|true|y|1|1\.0|ft|forward|oneway|one-way|是|单行|单向|正向)$/i, 1],
  [/^(-1|-1\.0|tf|reverse|backward|反向|逆向)$/i, -1],
  [/^(no|false|n|0|0\.0|b|both|two-?way|否|双行|双向)$/i, 0],
];

/** Which way a line is open: 1 as drawn, -1 against it, 0 both; NaN where the words do not tell. */
export function oneWayOf(cell: number | string): number {
  return ONE_WAY.find(([words]) => words.test(String(cell).trim()))?.[1] ?? Number.NaN;
}

/** Slopes beyond this are percent: no street rises by more than it runs. */
const STEEPEST = 1;

interface TravelColumns {
  speed: { column?: Column; isMph: boolean };
  slope?: Column;
  oneWay?: Column;
}

/**
 * What a street layer's fields tell of its features: speeds in km/h, slopes as rise over run, ways that are open. What the fields hold
 * but cannot be read counts as not told and is noted. A column is absent where there is no field.
 */
export function featureTravel(columns: TravelColumns, rows: number, list: NoteList): LineTravel {
  const travel: LineTravel = {};
  const { speed, slope, oneWay } = columns;
  if (speed.column) {
    travel.speedKmh = valuesOf(speed.column, rows, speedOf, 'speedKmh', list);
    if (speed.isMph) travel.speedKmh = travel.speedKmh.map((v) => v * KMH_PER_MPH);
  }
  if (slope) {
    travel.slope = valuesOf(slope, rows, slopeOf, 'slope', list);
    if (travel.slope.some((v) => Math.abs(v) > STEEPEST)) {
      travel.slope = travel.slope.map((v) => v / 100);
      list.add('slope-percent', 'repaired', rows);
    }
  }
  if (oneWay) {
    const ways = valuesOf(oneWay, rows, oneWayOf, 'oneWay', list);
    travel.oneWay = Int8Array.from(ways, (way) => (Number.isNaN(way) ? 0 : way));
  }
  return travel;
}

function valuesOf(
  column: Column,
  rows: number,
  read: (cell: number | string) => number,
  meaning: 'speedKmh' | 'slope' | 'oneWay',
  list: NoteList,
): Float64Array {
  const values = new Float64Array(rows).fill(Number.NaN);
  let unread = 0;
  for (let row = 0; row < rows; row++) {
    const cell = cellAt(column, row);
    if (cell === undefined) continue;
    values[row] = read(cell);
    if (Number.isNaN(values[row])) unread++;
  }
  list.add('street-field-unread', 'left-out', unread, meaningParams(meaning));
  return values;
}
