import type { Parcels } from '../model/district.ts';
import { LAND_USES } from '../model/layers.ts';
import {
  CLOSED_REASONS,
  type Existing,
  INTENSITIES,
  NONE,
  RENEWAL_USES,
  type WhyNot,
  type WhyNotCode,
} from '../model/renewal.ts';
import { assumed, type SheetValues } from './sheet/values.ts';
import { GREEN, PARTIAL, PUBLIC, RENTAL, RETROFIT, SALE, type Template } from './templates.ts';

const INSTITUTIONAL = LAND_USES.indexOf('institutional');
const MIDDLE = INTENSITIES.indexOf('middle');

/** What decides which works a parcel has; the same rules for the long list and for "why not". */
export class Rules {
  readonly baseYear: number;
  readonly partialShare: number;
  /** By intensity. */
  readonly far: number[];
  readonly farPublic: number;
  readonly #demolitionAge: number;
  readonly #coverage: number;
  readonly #storeyHousing: number;
  readonly #storeyOther: number;
  readonly #minSite: number[];
  /** By kind. */
  readonly floorPerUnit: number[];
  readonly #smallest: number[];
  readonly #largest: number[];
  readonly #parcels: Parcels;
  readonly #existing: Existing;
  readonly #kinds: string[];

  constructor(parcels: Parcels, existing: Existing, sheet: SheetValues, kinds: string[]) {
    const of = (id: string) => assumed(sheet, id);
    this.#parcels = parcels;
    this.#existing = existing;
    this.#kinds = kinds;
    this.baseYear = of('baseYear');
    this.partialShare = of('partialShare');
    this.far = INTENSITIES.map((grade) => of(`far.${grade}`));
    this.farPublic = of('far.public');
    this.#demolitionAge = of('demolitionAge');
    this.#coverage = of('coverage');
    this.#storeyHousing = of('storeyM.housing');
    this.#storeyOther = of('storeyM.other');
    this.#minSite = RENEWAL_USES.map((use) => of(`minSite.${use}`));
    this.floorPerUnit = kinds.map((kind) => of(`facility.${kind}.floorPerUnit`));
    this.#smallest = kinds.map((kind) => of(`facility.${kind}.smallest`));
    this.#largest = kinds.map((kind) => of(`facility.${kind}.largest`));
  }

  /** The part of the parcel that is built anew, m². */
  site(p: number, action: number): number {
    return this.#existing.areaM2[p] * (action === PARTIAL ? this.partialShare : 1);
  }

  /** Units that a facility of this kind would have there: what the site holds, at most the largest. */
  capacity(p: number, { action, facility }: Template): number {
    const held = Math.floor((this.site(p, action) * this.farPublic) / this.floorPerUnit[facility]);
    return Math.min(this.#largest[facility], held);
  }

  /** Height of what would be built: storeys of floor area ratio over share built over, times the storey's height. */
  heightM(use: number, intensity: number): number {
    if (use === GREEN) return 0;
    const far = use === PUBLIC ? this.farPublic : this.far[intensity];
    const storeyM = use === SALE || use === RENTAL ? this.#storeyHousing : this.#storeyOther;
    return Math.ceil(far / this.#coverage - 1e-9) * storeyM;
  }

  /** null where the work is offered. */
  whyNotCode(p: number, template: Template): WhyNotCode | null {
    const { action, use, facility, intensity } = template;
    const closed = this.#existing.closed[p];
    if (closed > 0) return CLOSED_REASONS[closed - 1];
    const stands = this.#existing.floorM2[p] > 0;
    if (action === RETROFIT) return stands ? null : 'nothing-standing';
    if (action === PARTIAL && !stands) return 'nothing-standing';
    if (this.#parcels.heritage[p] === 1) return 'heritage';
    if (this.#parcels.landUse[p] === INSTITUTIONAL) return 'public-service';
    if (stands) {
      const year = this.#parcels.yearBuilt[p];
      if (Number.isNaN(year)) return 'year-missing';
      if (this.baseYear - year < this.#demolitionAge) return 'too-new';
    }
    if (use === PUBLIC && !(facility >= 0 && facility < this.#kinds.length)) return 'facility-not-offered';
    if (use !== PUBLIC && use !== GREEN) {
      if (intensity === NONE) return 'intensity-missing';
      if (action === PARTIAL && intensity !== MIDDLE) return 'partial-middle';
    }
    if (!(this.site(p, action) >= this.#minSite[use])) return 'too-small';
    if (use === PUBLIC && this.capacity(p, template) < this.#smallest[facility])
      return 'too-small-for-facility';
    if (this.heightM(use, intensity) > this.#parcels.heightLimitM[p]) return 'too-high';
    return null;
  }

  /** The same with what its sentence needs. */
  whyNot(p: number, template: Template, facilityName = ''): WhyNot | null {
    const code = this.whyNotCode(p, template);
    if (!code) return null;
    const { action, use, facility, intensity } = template;
    switch (code) {
      case 'too-new':
        return {
          code,
          params: { age: this.baseYear - this.#parcels.yearBuilt[p], from: this.#demolitionAge },
        };
      case 'too-small':
        return { code, params: { areaM2: Math.round(this.site(p, action)), fromM2: this.#minSite[use] } };
      case 'too-small-for-facility':
        return { code, params: { capacity: this.capacity(p, template), from: this.#smallest[facility] } };
      case 'too-high': {
        const heightM = Number(this.heightM(use, intensity).toFixed(1));
        return { code, params: { heightM, limitM: this.#parcels.heightLimitM[p] } };
      }
      case 'facility-not-offered':
        return { code, params: { facility: facilityName || '∅', offered: this.#kinds.join(', ') } };
      default:
        return { code, params: {} };
    }
  }
}
