import type { LandUse } from '../../workers/model/layers.ts';
import { apportion, pick, type Random } from '../shared/random.ts';
import { contains, pointInside, type Ring, ringArea } from '../shared/rings.ts';
import { type Block, makeBlocks } from './blocks.ts';
import { COMPOUNDS } from './compounds.ts';
import { beside } from './curves.ts';
import { HALF_WIDTH_M } from './drawing.ts';
import { type Cuts, splitLots, splitRows } from './lots.ts';
import { OTHER_SITES } from './other-sites.ts';
import type { Line, Plan } from './plan.ts';
import { closed, facesOf } from './planar.ts';
import type { Era, LotPlan, Site } from './program.ts';
import { CANAL_HALF_WIDTH_M } from './skeleton.ts';
import { cutAcross, cutStrip } from './strips.ts';

/** A piece of land with what it is for; what stands on it comes in people.ts and buildings.ts. */
export interface Lot {
  outer: Ring;
  holes: Ring[];
  use: LandUse;
  name: string;
  nameEn: string;
  site: Site;
  era: Era | null;
}

const CREEK_BANK_M = 15;
const CANAL_BANK_M = 22;
const LOT_ASPECT: Record<Era, number> = { old: 1, walkup: 1.7, garden: 1.4, tower: 1.15 };
const OLD_CUTS: Cuts = { unevenness: 0.3, twistRad: 0.16 };
const WORKS_CUTS: Cuts = { unevenness: 0.5, twistRad: 0.05 };
const PLAIN_CUTS: Cuts = { unevenness: 0.22, twistRad: 0.04 };
/** Land of this use is planted whole: no bank is cut off it. */
const PARK: LandUse = 'green';

export function makeLots(plan: Plan, random: Random): Lot[] {
  const blocks = makeBlocks(plan);
  const taken = new Set<Block>();
  const lots = [...COMPOUNDS, ...OTHER_SITES].flatMap((site) => {
    const own = site.at.map((at) => {
      const block = blocks.find((b) => contains(b.ring, [at[0] * plan.scale, at[1] * plan.scale]));
      if (block === undefined || taken.has(block)) throw new Error(`${site.nameEn}: no free block at ${at}`);
      taken.add(block);
      return block.ring;
    });
    return siteLots(site, own, plan, random);
  });
  const idle = blocks
    .filter((b) => !taken.has(b))
    .map((b) => pointInside(b.ring).map((c) => Math.round(c / plan.scale)));
  if (idle.length > 0) throw new Error(`no site for the blocks at ${idle.join(' · ')}`);
  numberAlike(lots);
  return lots;
}

/** Lots of one name are told apart by a number. */
function numberAlike(lots: readonly Lot[]): void {
  const alike = new Map<string, Lot[]>();
  for (const lot of lots) alike.set(lot.name, [...(alike.get(lot.name) ?? []), lot]);
  for (const group of alike.values()) {
    if (group.length < 2) continue;
    group.forEach((lot, i) => {
      lot.name = `${lot.name}${i + 1}号`;
      lot.nameEn = `${lot.nameEn} ${i + 1}`;
    });
  }
}

function siteLots(site: Site, land: Ring[], plan: Plan, random: Random): Lot[] {
  const made: Lot[] = [];
  const add = (
    outer: Ring,
    use: LandUse,
    name: string,
    nameEn: string,
    era: Era | null = null,
    holes: Ring[] = [],
  ) => made.push({ outer, holes, use, name, nameEn, site, era });
  const isPark = site.compound === undefined && site.lots?.length === 1 && site.lots[0].use === PARK;
  if (isPark) {
    for (const ring of land) {
      for (const { outer, holes } of withoutPonds(ring, plan))
        add(outer, PARK, site.name, site.nameEn, null, holes);
    }
    return made;
  }

  let rest = land;
  const canalBank = beside(plan.canalMiddle, -CANAL_HALF_WIDTH_M);
  for (const [line, depthM, name, nameEn] of [
    [plan.creekMiddle, HALF_WIDTH_M.creek + CREEK_BANK_M, '柳溪绿带', 'Liu Creek Bank'],
    [canalBank, CANAL_BANK_M, '东塘河绿带', 'Dongtang Canal Bank'],
  ] as const) {
    rest = rest.flatMap((ring) => {
      const cut = cutStrip(ring, line, depthM);
      for (const strip of cut.strip) add(strip, PARK, name, nameEn);
      return cut.rest;
    });
  }
  for (const { street, depthM, widthM } of site.frontage ?? []) {
    const line = plan.lines.find((l) => l.name === street && touches(l, rest)) as Line;
    const reachM = HALF_WIDTH_M[line.kind] + depthM;
    rest = rest.flatMap((ring) => {
      const cut = cutStrip(ring, line.pts, reachM);
      for (const strip of cut.strip) {
        for (const shop of cutAcross(strip, line.pts, reachM, widthM, random))
          add(shop, 'commercial', line.name, line.nameEn);
      }
      return cut.rest;
    });
  }

  const extras = (site.lots ?? []).flatMap((l): LotPlan[] => Array(l.count).fill(l));
  const homes = site.compound?.buildings ?? 0;
  const era = site.compound?.era ?? null;
  const counts = apportion(rest.map(ringArea), homes + extras.length, 1);
  const isWorks = extras.some((l) => l.use === 'industrial');
  const cuts = era === 'old' ? OLD_CUTS : isWorks ? WORKS_CUTS : PLAIN_CUTS;
  const pieces = rest.flatMap((ring, i) =>
    era === null || era === 'old'
      ? splitLots(ring, counts[i], random, cuts)
      : splitRows(ring, counts[i], LOT_ASPECT[era], random),
  );
  const open = pieces.map((_, i) => i);
  for (const extra of extras) {
    const [at] = open.splice(open.indexOf(pick(random, open)), 1);
    add(pieces[at], extra.use, site.name + extra.name, `${site.nameEn} ${extra.nameEn}`.trim());
  }
  open.forEach((at, i) => {
    const shared = i < (site.compound?.mixed ?? 0);
    add(
      pieces[at],
      shared ? 'mixed' : 'residential',
      `${site.name}${i + 1}幢`,
      `${site.nameEn} No. ${i + 1}`,
      era,
    );
  });
  return made;
}

function touches(line: Line, land: readonly Ring[]): boolean {
  return land.some((ring) => cutStrip(ring, line.pts, HALF_WIDTH_M[line.kind] + 8).strip.length > 0);
}

function withoutPonds(ring: Ring, { ponds: [widening, apart] }: Plan): { outer: Ring; holes: Ring[] }[] {
  if (contains(ring, apart[0])) return [{ outer: ring, holes: [apart] }];
  return facesOf(closed(ring), closed(widening))
    .filter((face) => contains(ring, pointInside(face)) && !contains(widening, pointInside(face)))
    .map((outer) => ({ outer, holes: [] }));
}
