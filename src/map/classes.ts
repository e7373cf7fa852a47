import { type Colour, RAMPS, type Ramp, rampColours } from './palette.ts';

/** Values cut into classes with a colour each: class i spans edges[i] … edges[i + 1], the upper edge excluded but for the last. */
export interface Classes {
  edges: number[];
  colours: Colour[];
}

export function classOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (value >= edges[middle]) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function fixedClasses(edges: number[], ramp: Ramp): Classes {
  return { edges, colours: rampColours(ramp, edges.length - 1) };
}

/** Classes of equal width with round edges from 0 to the largest value. */
export function equalClasses(max: number, ramp: Ramp, wanted = 6): Classes {
  const step = roundStep((max > 0 ? max : 1e-9) / wanted);
  const count = Math.max(1, Math.ceil(max / step - 1e-9));
  const edges = Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(6)));
  return { edges, colours: rampColours(ramp, count) };
}

/** Classes of about equal membership with edges rounded to three figures; values that are not finite do not count. */
export function quantileClasses(values: ArrayLike<number>, ramp: Ramp, wanted = 6): Classes {
  const sorted = Float64Array.from(Array.from(values).filter(Number.isFinite)).sort();
  if (sorted.length === 0) return { edges: [0, 1], colours: rampColours(ramp, 1) };
  const last = sorted.length - 1;
  const edges: number[] = [floorTo3(sorted[0])];
  for (let i = 1; i < wanted; i++) {
    // Rounded down, so that the value itself is in the class above the edge: no class is empty.
    const edge = floorTo3(sorted[Math.round((i / wanted) * last)]);
    if (edge > edges[edges.length - 1]) edges.push(edge);
  }
  edges.push(ceilTo3(sorted[last]));
  return { edges, colours: rampColours(ramp, edges.length - 1) };
}

/** As quantileClasses of what is above 0; zeros, of which there may be far more, are a class of their own before them. */
export function classesAboveNone(values: ArrayLike<number>, ramp: Ramp, wanted = 5): Classes {
  const { edges } = quantileClasses(
    Array.from(values).filter((value) => value > 0),
    ramp,
    wanted,
  );
  const all = edges[0] > 0 ? [0, ...edges] : edges;
  return { edges: all, colours: rampColours(ramp, all.length - 1) };
}

/** Differences cut into classes by size, alike on both sides of 0, which is the middle class: sizes[i − 1] … sizes[i], from 0 on, the upper end included. */
export interface DifferenceClasses {
  sizes: number[];
  /** Less … none … more: 2 · sizes.length + 1. */
  colours: Colour[];
}

/** What is left of sums that came out the same: as none. */
const NO_DIFFERENCE = 1e-9;

/** Classes of about equal membership by size, ends rounded up to three figures; differences that are not finite do not count. */
export function differenceClasses(values: ArrayLike<number>, wanted = 3): DifferenceClasses {
  const sizes = Float64Array.from(Array.from(values).filter(Number.isFinite).map(Math.abs)).sort();
  const largest = sizes.at(-1) ?? 0;
  const known = sizes.filter((size) => size > NO_DIFFERENCE * largest);
  const ends: number[] = [];
  for (let i = 1; i <= wanted && known.length > 0; i++) {
    const end = ceilTo3(known[Math.ceil((i / wanted) * known.length) - 1]);
    if (end > (ends.at(-1) ?? 0)) ends.push(end);
  }
  if (ends.length === 0) return { sizes: [], colours: [RAMPS.difference[3]] };
  return { sizes: ends, colours: rampColours('difference', 2 * ends.length + 1) };
}

export function differenceClassOf({ sizes }: DifferenceClasses, value: number): number {
  const size = Math.abs(value);
  if (sizes.length === 0 || size <= NO_DIFFERENCE * sizes[sizes.length - 1]) return sizes.length;
  const at = sizes.findIndex((end) => size <= end);
  const steps = (at < 0 ? sizes.length - 1 : at) + 1;
  return sizes.length + Math.sign(value) * steps;
}

function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10) * power;
}

function floorTo3(value: number): number {
  const rounded = Number(value.toPrecision(3));
  return rounded <= value ? rounded : Number((rounded - unitOf3(value)).toPrecision(3));
}

function ceilTo3(value: number): number {
  const rounded = Number(value.toPrecision(3));
  return rounded >= value ? rounded : Number((rounded + unitOf3(value)).toPrecision(3));
}

function unitOf3(value: number): number {
  return value === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
}
