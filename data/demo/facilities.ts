import { between, mulberry32, type Random, wholeBetween } from '../shared/random.ts';
import { contains, distance, type Pt, pointInside, type Ring, ringArea } from '../shared/rings.ts';
import { lineLength, nearestOn, walk } from './curves.ts';
import { HALF_WIDTH_M } from './drawing.ts';
import {
  BUS_STREETS,
  COMMERCE,
  ELSEWHERE,
  PARK_GATES,
  SINGLE,
  STREWN,
  WELL_SERVED,
} from './facility-plan.ts';
import type { Lot } from './parcels.ts';
import type { Plan } from './plan.ts';
import { closed } from './planar.ts';

/** A point of service. Capacity is in the unit of its kind (README.md), null where it has none. */
export interface Facility {
  kind: string;
  name: string;
  nameEn: string;
  capacity: number | null;
  at: Pt;
}

export function makeFacilities(plan: Plan, lots: readonly Lot[], seed: number): Facility[] {
  const seeded = (n: number) => mulberry32(seed + n);
  return [
    ...STREWN.flatMap((_, i) => strewn(i, plan, lots, seeded(i))),
    ...shops(plan, lots, seeded(100)),
    ...busStops(plan, lots),
    ...singles(lots, seeded(101)),
    ...parkGates(plan, lots),
  ];
}

function served(p: Pt, scale: number): number {
  return WELL_SERVED.reduce((sum, { at, reachM, strength }) => {
    const d = distance(p, [at[0] * scale, at[1] * scale]) / (reachM * scale);
    return sum + strength * Math.exp((-d * d) / 2);
  }, ELSEWHERE);
}

function strewn(index: number, plan: Plan, lots: readonly Lot[], random: Random): Facility[] {
  const { kind, name, nameEn, count, uses, apartM, capacity } = STREWN[index];
  const open = lots
    .filter((l) => uses.includes(l.use))
    .map((lot) => ({
      lot,
      weight: served(pointInside(lot.outer), plan.scale) * Math.sqrt(ringArea(lot.outer)),
    }));
  const made: Facility[] = [];
  while (made.length < count) {
    const { lot } = draw(open, random);
    const at = somewhereIn(lot, random);
    if (made.some((f) => distance(f.at, at) < apartM)) continue;
    const size = capacity === null ? null : wholeBetween(random, ...capacity);
    const n = made.length + 1;
    made.push({
      kind,
      name: `${lot.site.name}${name}${n}`,
      nameEn: `${lot.site.nameEn} ${nameEn} ${n}`,
      capacity: size,
      at,
    });
  }
  return made;
}

function shops(plan: Plan, lots: readonly Lot[], random: Random): Facility[] {
  const open = lots
    .filter((l) => l.use === 'commercial')
    .flatMap((lot) => {
      const near = lot.name.startsWith('老街') ? 1.6 : served(pointInside(lot.outer), plan.scale);
      const places = Math.ceil(ringArea(lot.outer) / COMMERCE.lotPerPointM2);
      return Array.from({ length: places }, () => ({ lot, weight: near }));
    });
  return Array.from({ length: COMMERCE.count }, (_, i) => {
    const drawn = draw(open, random);
    open.splice(open.indexOf(drawn), 1);
    return {
      kind: 'commerce',
      name: `${drawn.lot.name}${COMMERCE.name}${i + 1}`,
      nameEn: `${drawn.lot.nameEn} ${COMMERCE.nameEn} ${i + 1}`,
      capacity: null,
      at: somewhereIn(drawn.lot, random),
    };
  });
}

function busStops(plan: Plan, lots: readonly Lot[]): Facility[] {
  return BUS_STREETS.flatMap(({ street, everyM }) => {
    const made: Facility[] = [];
    for (const line of plan.lines.filter((l) => l.name === street)) {
      const length = lineLength(line.pts);
      for (let alongM = everyM / 2; alongM < length; alongM += everyM) {
        const at = kerb(line.pts, alongM, HALF_WIDTH_M[line.kind], made.length % 2 === 0 ? 1 : -1, lots);
        if (at === null) continue;
        const other = plan.lines
          .filter((l) => l.name !== '' && l.name !== street)
          .map((l) => ({ l, d: nearestOn(l.pts, at).distanceM }))
          .reduce((a, b) => (b.d < a.d ? b : a)).l;
        made.push({
          kind: 'transit_stop',
          name: `${street}${other.name}站`,
          nameEn: `${line.nameEn} at ${other.nameEn} Stop`,
          capacity: null,
          at,
        });
      }
    }
    return made;
  });
}

/** The first point inside a lot beside the street, on the wanted side if it can be. */
function kerb(
  line: readonly Pt[],
  alongM: number,
  halfWidthM: number,
  side: number,
  lots: readonly Lot[],
): Pt | null {
  for (const s of [side, -side]) {
    for (let out = halfWidthM + 1.5; out < halfWidthM + 12; out += 1.5) {
      const { at, normal } = walk(line, alongM);
      const p: Pt = [at[0] + normal[0] * out * s, at[1] + normal[1] * out * s];
      if (lots.some((l) => contains(l.outer, p))) return p;
    }
  }
  return null;
}

function singles(lots: readonly Lot[], random: Random): Facility[] {
  const taken = new Map<Lot, number>();
  return SINGLE.map(({ kind, site, lot, name, nameEn, capacity }) => {
    const fit = lots
      .filter((l) => l.site.name === site && l.era === null && l.use !== 'green')
      .filter((l) => (lot === undefined ? l.use === 'institutional' : l.name.includes(lot)));
    if (fit.length === 0) throw new Error(`no lot for ${name}`);
    const own = fit.reduce((a, b) => ((taken.get(b) ?? 0) < (taken.get(a) ?? 0) ? b : a));
    taken.set(own, (taken.get(own) ?? 0) + 1);
    return { kind, name, nameEn: nameEn || own.nameEn, capacity, at: somewhereIn(own, random) };
  });
}

function parkGates(plan: Plan, lots: readonly Lot[]): Facility[] {
  return PARK_GATES.map(({ park, near }, i) => {
    const p: Pt = [near[0] * plan.scale, near[1] * plan.scale];
    const gates = lots
      .filter((l) => l.use === 'green' && l.name.startsWith(park))
      .map((l) => ({ l, ...nearestOn(closed(l.outer), p) }));
    const { l, at } = gates.reduce((a, b) => (b.distanceM < a.distanceM ? b : a));
    return {
      kind: 'park_entrance',
      name: `${park}${i + 1}号入口`,
      nameEn: `${l.site.nameEn} Gate ${i + 1}`,
      capacity: null,
      at: justInside(l, at),
    };
  });
}

/** Two metres in from a point on the lot's edge. */
function justInside(lot: Lot, edge: Pt): Pt {
  for (let turn = 0; turn < 16; turn++) {
    const angle = (turn / 16) * 2 * Math.PI;
    const p: Pt = [edge[0] + 2 * Math.cos(angle), edge[1] + 2 * Math.sin(angle)];
    if (contains(lot.outer, p) && nearestOn(closed(lot.outer), p).distanceM > 1) return p;
  }
  return pointInside(lot.outer);
}

function draw<T extends { weight: number }>(from: readonly T[], random: Random): T {
  let left = random() * from.reduce((sum, f) => sum + f.weight, 0);
  for (const f of from) {
    left -= f.weight;
    if (left < 0) return f;
  }
  return from[from.length - 1];
}

/** A point well inside the lot: its middle, moved a little if it stays inside. */
function somewhereIn({ outer }: { outer: Ring }, random: Random): Pt {
  const middle = pointInside(outer);
  const reach = Math.sqrt(ringArea(outer)) * 0.33;
  const p: Pt = [middle[0] + between(random, -reach, reach), middle[1] + between(random, -reach, reach)];
  return contains(outer, p) ? p : middle;
}
