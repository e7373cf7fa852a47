import type { LandUse } from '../../workers/model/layers.ts';
import { between, mulberry32, type Random } from '../shared/random.ts';
import { type Ring, ringArea } from '../shared/rings.ts';
import { type Cell, villageWeight } from './cells.ts';
import { inset, ringOf, type Sector } from './shape.ts';
import { isWet } from './water.ts';

/** A parcel: a plot of an urban village, or a block of the city. */
export interface Lot {
  cell: Cell;
  /** Place of its village in the order of making, from 0; null in the city. */
  village: number | null;
  use: LandUse;
  outer: Ring;
}

const VILLAGE_LOTS = 1200;
/** From the middle of a street to the lots beside it. */
const STREET_M = 22;
/** From the middle of a village's lane to its plots. */
const LANE_M = 7;
const LEAST_M2 = 12_000;

/** The plots of the villages, exactly 1,200, and a block of the city for each built-up cell. Sets the cells' purposes. */
export function makeLots(cells: readonly Cell[], seed: number): Lot[] {
  const random = mulberry32(seed);
  const villages: Lot[] = [];
  let village = 0;
  for (const cell of shuffledByWeight(cells, random)) {
    const plots = plotsOf(cell, village, random).slice(0, VILLAGE_LOTS - villages.length);
    if (plots.length === 0) continue;
    cell.purpose = 'village';
    villages.push(...plots);
    village++;
    if (villages.length === VILLAGE_LOTS) break;
  }
  if (villages.length < VILLAGE_LOTS) throw new Error(`only ${villages.length} plots found room`);
  return [...villages, ...cells.flatMap((cell) => blocksOf(cell))];
}

/** Cells in an order drawn without replacement, the likelier ones earlier (Efraimidis and Spirakis 2006). */
function shuffledByWeight(cells: readonly Cell[], random: Random): Cell[] {
  return cells
    .map((cell) => ({ cell, weight: villageWeight(cell), draw: random() }))
    .filter(({ weight }) => weight > 0)
    .map(({ cell, weight, draw }) => ({ cell, key: Math.log(draw) / weight }))
    .sort((a, b) => b.key - a.key)
    .map(({ cell }) => cell);
}

/** Two columns with a lane between them, each of one to three plots; some of the land stays fields. */
function plotsOf(cell: Cell, village: number, random: Random): Lot[] {
  const middle = (cell.u0 + cell.u1) / 2;
  const columns: Sector[] = [
    { ...cell, u1: middle },
    { ...cell, u0: middle },
  ];
  const street = () => STREET_M + between(random, 0, 45);
  return columns.flatMap((half, side) => {
    const rows = random() < 0.2 ? 1 : random() < 0.75 ? 2 : 3;
    const lane = side === 0 ? { u0: street(), u1: LANE_M } : { u0: LANE_M, u1: street() };
    const column = inset(half, { r0: street(), r1: street(), ...lane });
    const cuts = [column.r0, ...splits(column, rows, random), column.r1];
    return cuts.slice(1).flatMap((r1, row): Lot[] => {
      const outer = ringOf({ ...column, r0: cuts[row], r1 });
      const field = random() < 0.14;
      if (field || ringArea(outer) < LEAST_M2 || (cell.wet && isWet(outer))) return [];
      return [{ cell, village, use: villageUse(random()), outer }];
    });
  });
}

function splits({ r0, r1 }: Sector, rows: number, random: Random): number[] {
  const jitter = () => between(random, -0.09, 0.09);
  return Array.from({ length: rows - 1 }, (_, i) => r0 + (r1 - r0) * ((i + 1) / rows + jitter()));
}

function villageUse(draw: number): LandUse {
  return draw < 0.77
    ? 'residential'
    : draw < 0.87
      ? 'mixed'
      : draw < 0.955
        ? 'industrial'
        : draw < 0.985
          ? 'institutional'
          : 'vacant';
}

/** A built-up cell is one block; where the river takes part of it, the quarters that stay dry. */
function blocksOf(cell: Cell): Lot[] {
  const { purpose } = cell;
  if (purpose === 'village' || purpose === 'open' || purpose === 'lake') return [];
  // Country parks are green land, but nobody decides about them.
  if (purpose === 'park' && cell.fromMiddleM > 6800) return [];
  const use = purpose === 'park' ? 'green' : purpose;
  const street = { r0: STREET_M, r1: STREET_M, u0: STREET_M, u1: STREET_M };
  const block = inset(cell, street);
  const parts = cell.wet ? quartersOf(block) : [block];
  return parts
    .map(ringOf)
    .filter((outer) => !cell.wet || !isWet(outer))
    .map((outer) => ({ cell, village: null, use, outer }));
}

function quartersOf(sector: Sector): Sector[] {
  const r = (sector.r0 + sector.r1) / 2;
  const u = (sector.u0 + sector.u1) / 2;
  return [
    { ...sector, r1: r, u1: u },
    { ...sector, r1: r, u0: u },
    { ...sector, r0: r, u1: u },
    { ...sector, r0: r, u0: u },
  ];
}
