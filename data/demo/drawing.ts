import type { Pt } from '../shared/rings.ts';

export type StreetClass = 'arterial' | 'secondary' | 'local' | 'lane';

/** What a line of the plan is: a street, the middle of the creek, the canal's western bank, or a wall between two sites. */
export type LineKind = StreetClass | 'creek' | 'bank' | 'wall';

/** From the middle of the line to the parcels beside it, metres. */
export const HALF_WIDTH_M: Record<LineKind, number> = {
  arterial: 19,
  secondary: 12,
  local: 8,
  lane: 3,
  creek: 8,
  bank: 0,
  wall: 0,
};

export function isStreet(kind: LineKind): kind is StreetClass {
  return kind !== 'creek' && kind !== 'bank' && kind !== 'wall';
}

export interface PlanLine {
  kind: LineKind;
  name: string;
  nameEn: string;
  /** Control points in metres east and north of the district's middle; ends within reach of an earlier line are joined to it. */
  controls: Pt[];
  /** Neither end is joined: a dead end, or an end that is right as drawn. */
  loose?: 'first' | 'last' | 'both';
}

/** Control points as they are drawn: `east,north east,north …`, metres. */
export function points(text: string): Pt[] {
  return text
    .trim()
    .split(' ')
    .map((pair): Pt => {
      const [x, y] = pair.split(',').map(Number);
      return [x, y];
    });
}

const street =
  (kind: LineKind) =>
  (name: string, nameEn: string, controls: string, loose?: PlanLine['loose']): PlanLine => ({
    kind,
    name,
    nameEn,
    controls: points(controls),
    loose,
  });
export const arterial = street('arterial');
export const secondary = street('secondary');
export const local = street('local');
export const lane = street('lane');

export function path(controls: string): PlanLine {
  return lane('', '', controls);
}

export function wall(controls: string): PlanLine {
  return { kind: 'wall', name: '', nameEn: '', controls: points(controls) };
}

/** A lane that ends inside its block; the wall between the lots behind it runs on to the other side. */
export function deadEnd(laneControls: string, wallEnd: string): PlanLine[] {
  const end = laneControls.slice(laneControls.lastIndexOf(' '));
  return [
    { ...path(laneControls), loose: 'last' },
    { ...wall(`${end} ${wallEnd}`), loose: 'first' },
  ];
}
