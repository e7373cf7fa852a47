import type { LandUse } from '../../workers/model/layers.ts';
import type { Pt } from '../shared/rings.ts';
import { points } from './drawing.ts';

/** How a compound was built: lanes of the old quarter, walk-up slabs, garden estates, towers. */
export type Era = 'old' | 'walkup' | 'garden' | 'tower';

/** Shop lots cut off along a street. */
export interface Frontage {
  street: string;
  depthM: number;
  widthM: number;
}

/** Lots of one use. */
export interface LotPlan {
  use: LandUse;
  count: number;
  name: string;
  nameEn: string;
}

/** What stands on the blocks that contain the points (metres of the drawing, as in skeleton.ts). */
export interface Site {
  at: Pt[];
  name: string;
  nameEn: string;
  compound?: { era: Era; buildings: number; mixed?: number };
  lots?: LotPlan[];
  frontage?: Frontage[];
}

const lot =
  (use: LandUse, name: string, nameEn: string) =>
  (count = 1): LotPlan => ({ use, count, name, nameEn });

export const garden = lot('green', '中心绿地', 'Garden');
export const kindergarten = lot('institutional', '幼儿园', 'Kindergarten');
export const centre = lot('institutional', '邻里中心', 'Neighbourhood Centre');
export const office = lot('office', '办公楼', 'Offices');
export const shops = lot('commercial', '商业楼', 'Shops');
export const works = lot('industrial', '厂房', 'Works');
export const workshop = lot('industrial', '作坊', 'Workshop');
export const vacant = lot('vacant', '待建地块', 'Vacant Lot');
export const square = lot('green', '广场绿地', 'Square');
export const parking = lot('transport', '停车场', 'Car Park');
export const civic = lot('institutional', '公共服务楼', 'Civic Building');
export const utility = lot('other', '市政站', 'Utility Station');

const compound =
  (era: Era) =>
  (
    name: string,
    nameEn: string,
    buildings: number,
    at: string,
    lots: LotPlan[] = [],
    frontage: Frontage[] = [],
    mixed = 0,
  ): Site => ({
    name,
    nameEn,
    at: points(at),
    compound: { era, buildings, mixed },
    lots,
    frontage,
  });
export const old = compound('old');
export const walkup = compound('walkup');
export const estate = compound('garden');
export const towers = compound('tower');
export const site = (name: string, nameEn: string, at: string, ...lots: LotPlan[]): Site => ({
  name,
  nameEn,
  at: points(at),
  lots,
});
export const whole = (use: LandUse, name: string, nameEn: string, at: string): Site => ({
  name,
  nameEn,
  at: points(at),
  lots: [{ use, count: 1, name: '', nameEn: '' }],
});

export const along = (name: string, depthM = 24, widthM = 34): Frontage => ({ street: name, depthM, widthM });
export const OLD_STREET = along('老街', 17, 14);
