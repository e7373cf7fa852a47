import { contains, distance, type Pt, pointInside, type Ring, ringArea } from '../shared/rings.ts';
import { beside, nearestOn, smooth } from './curves.ts';
import { dissolve } from './dissolve.ts';
import { HALF_WIDTH_M, isStreet, type LineKind, type PlanLine } from './drawing.ts';
import { closed, facesOf } from './planar.ts';
import * as drawn from './skeleton.ts';

const STUDY_AREA_M2 = 3_520_000;
/** The end of a line is joined to an earlier line within reach, and to an end that is already there if it is near. */
const REACH_M = 45;
const MERGE_M = 16;

export interface Line {
  kind: LineKind;
  name: string;
  nameEn: string;
  pts: Pt[];
}

/** The plan at its true size: every line smoothed and joined to the lines that it ends on. */
export interface Plan {
  /** True metres per drawn metre. */
  scale: number;
  boundary: Ring;
  lines: Line[];
  canalMiddle: Pt[];
  canal: Ring;
  /** The creek outside the canal, with the pond that it fills. */
  creek: Ring[];
  creekMiddle: Pt[];
  /** The first widens the creek, the second lies apart. */
  ponds: [Ring, Ring];
}

/** Scales the drawing so that the boundary encloses the study area exactly, and works its lines out. */
export function makePlan(): Plan {
  let scale = 1;
  for (let i = 0; i < 30; i++) scale *= Math.sqrt(STUDY_AREA_M2 / ringArea(edgeAt(scale).boundary));
  const { edge, eastBank, boundary } = edgeAt(scale);
  const scaled = (pts: readonly Pt[]): Pt[] => pts.map(([x, y]) => [x * scale, y * scale]);
  const canalMiddle = smooth(scaled(drawn.CANAL));
  const westBank = beside(canalMiddle, -drawn.CANAL_HALF_WIDTH_M);
  const canal = facesOf(closed(boundary), westBank).reduce((a, b) => (ringArea(a) < ringArea(b) ? a : b));

  const creekMiddle = smooth(scaled(drawn.CREEK));
  const lines = [...edge, bare('bank', eastBank), bare('bank', westBank), bare('creek', creekMiddle)];
  for (const plan of [...drawn.INSIDE, ...drawn.LOCALS, ...drawn.LANES, ...drawn.WALLS]) {
    lines.push(joined(plan, scale, lines));
  }

  const pond = (p: Pt[]): Ring => ccw(smooth(scaled([...p, p[0]])).slice(0, -1));
  const ponds: [Ring, Ring] = [pond(drawn.POND_WEST), pond(drawn.POND_SOUTH)];
  const creekBand = [
    ...beside(creekMiddle, -HALF_WIDTH_M.creek),
    ...beside(creekMiddle, HALF_WIDTH_M.creek).reverse(),
  ];
  const wet = facesOf(closed(creekBand), closed(ponds[0]), closed(boundary), closed(canal)).filter((face) => {
    const p = pointInside(face);
    return (contains(creekBand, p) || contains(ponds[0], p)) && contains(boundary, p) && !contains(canal, p);
  });
  return { scale, boundary, lines, canalMiddle, canal, creek: dissolve(wet), creekMiddle, ponds };
}

function edgeAt(scale: number): { edge: Line[]; eastBank: Pt[]; boundary: Ring } {
  const scaled = (pts: readonly Pt[]): Pt[] => pts.map(([x, y]) => [x * scale, y * scale]);
  const bank = beside(smooth(scaled(drawn.CANAL)), drawn.CANAL_HALF_WIDTH_M);
  const edge = drawn.EDGE.map(
    (plan): Line => ({
      ...bare(plan.kind, smooth(scaled(plan.controls))),
      name: plan.name,
      nameEn: plan.nameEn,
    }),
  );
  const first = edge[0].pts;
  const last = edge[edge.length - 1].pts;
  const north = nearestOn(bank, first[0]);
  const south = nearestOn(bank, last[last.length - 1]);
  first[0] = north.at;
  last[last.length - 1] = south.at;
  const between = bank.filter((p) => {
    const { alongM } = nearestOn(bank, p);
    return alongM > north.alongM && alongM < south.alongM;
  });
  const eastBank = [south.at, ...between.reverse(), north.at];
  return { edge, eastBank, boundary: [...edge.flatMap((l) => l.pts.slice(0, -1)), ...eastBank.slice(0, -1)] };
}

function bare(kind: LineKind, pts: Pt[]): Line {
  return { kind, name: '', nameEn: '', pts };
}

function joined(plan: PlanLine, scale: number, earlier: readonly Line[]): Line {
  const controls = plan.controls.map(([x, y]): Pt => [x * scale, y * scale]);
  const last = controls.length - 1;
  if (plan.loose !== 'first') controls[0] = joint(controls[0], plan, earlier);
  if (plan.loose !== 'last') controls[last] = joint(controls[last], plan, earlier);
  return { kind: plan.kind, name: plan.name, nameEn: plan.nameEn, pts: smooth(controls) };
}

function joint(end: Pt, plan: PlanLine, earlier: readonly Line[]): Pt {
  const targets =
    plan.kind === 'wall' ? earlier : earlier.filter((l) => l.kind === 'bank' || isStreet(l.kind));
  const near = targets
    .map((l) => nearestOn(l.pts, end))
    .reduce((a, b) => (b.distanceM < a.distanceM ? b : a));
  if (near.distanceM > REACH_M)
    throw new Error(`${plan.nameEn || plan.kind} ends at ${end}, ${near.distanceM} m from any line`);
  const ends = targets.flatMap((l) => [l.pts[0], l.pts[l.pts.length - 1]]);
  return ends.find((p) => distance(p, near.at) < MERGE_M) ?? near.at;
}

function ccw(ring: Ring): Ring {
  return ringArea(ring) > 0 ? ring : [...ring].reverse();
}
