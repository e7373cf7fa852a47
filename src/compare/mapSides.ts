import type { District } from '../../workers/model/district.ts';
import { type Painting, paint } from '../map/painting.ts';
import type { Compared } from '../project/compared.ts';
import type { Lens } from '../project/lenses.ts';
import { type Difference, type DifferencePainting, differenceOf, paintDifference } from './difference.ts';
import { MAP_RESULTS, type MapResult, type Side, sideLens } from './mapResults.ts';

export interface MapSide {
  /** 'today', or a scenario's id. */
  id: string;
  name: string;
  colour: string | null;
  lens: Lens;
}

/** Two sides with a result in columns, and how they differ. */
export interface MapSides {
  district: District;
  left: MapSide;
  right: MapSide;
  result: MapResult;
  /** Results that both sides have. */
  results: readonly MapResult[];
  /** Sides that there are to choose from. */
  offered: { id: string; name: string }[];
  difference: Difference;
}

interface Asked {
  left: string | null;
  right: string | null;
  result: MapResult;
  /** What today is called. */
  today: string;
}

/** The sides as asked for, or what the project offers instead; null until a scenario of this district is measured. */
export function mapSides(compared: Compared[], district: District, asked: Asked): MapSides | null {
  const measured = compared.filter((one): one is Exclude<Side, 'today'> => one.result !== null);
  // Measured just before the district changed: the next ones are on their way.
  const fits = measured.every(({ result }) => result.columns[0].before.length === district.parcels.count);
  if (measured.length === 0 || !fits) return null;
  const sideOf = (id: string | null, or: Side): Side =>
    id === 'today' ? 'today' : (measured.find(({ scenario }) => scenario.id === id) ?? or);
  const [left, right] = [sideOf(asked.left, 'today'), sideOf(asked.right, measured[0])];
  const results = MAP_RESULTS.filter((one) => sideLens(district, left, right, one) !== null);
  const result = results.includes(asked.result) ? asked.result : results[0];
  const [a, b] = [sideLens(district, left, right, result)!, sideLens(district, right, left, result)!];
  const shown = (side: Side, lens: Lens): MapSide =>
    side === 'today'
      ? { id: 'today', name: asked.today, colour: null, lens }
      : { id: side.scenario.id, name: side.scenario.name, colour: side.scenario.colour, lens };
  return {
    ...{ district, result, results, left: shown(left, a), right: shown(right, b) },
    difference: differenceOf(a, b),
    offered: [
      { id: 'today', name: asked.today },
      ...measured.map(({ scenario: { id, name } }) => ({ id, name })),
    ],
  };
}

const painted = new WeakMap<MapSides, { left: Painting; right: Painting }>();

/** Both sides in colours, in the same classes. */
export function paintSides(sides: MapSides): { left: Painting; right: Painting } {
  const known = painted.get(sides);
  if (known) return known;
  const { left, right } = sides;
  const both = new Float64Array(left.lens.values.length + right.lens.values.length);
  both.set(left.lens.values);
  both.set(right.lens.values, left.lens.values.length);
  const paintings = { left: paint(left.lens, both), right: paint(right.lens, both) };
  painted.set(sides, paintings);
  return paintings;
}

const differences = new WeakMap<MapSides, DifferencePainting>();

export function paintSidesDifference(sides: MapSides): DifferencePainting {
  const painting = differences.get(sides) ?? paintDifference(sides.left.lens, sides.difference);
  differences.set(sides, painting);
  return painting;
}
