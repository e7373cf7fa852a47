import type { Reach } from '../model/reach.ts';
import type { Options } from '../model/renewal.ts';
import { assumed, type SheetValues } from './sheet/values.ts';

/** Service access of everyone at one time. */
export interface AccessNow {
  /** By kind: share of people's need that is met, 0 … 1; NaN where nobody lives. */
  served: Float64Array;
  /** By kind: walk to the nearest, over people; a walk beyond the limit counts as the limit. */
  minutes: Float64Array;
  /** Share of people and kinds without a way within the limit. */
  withoutReach: number;
  /** By parcel: mean over kinds of the share of need that is met. */
  each: Float64Array;
}

/**
 * Measures how well services reach people, crowding included: two-step catchments with Gaussian weights (Luo & Wang 2003; Dai 2010),
 * Rⱼ = Sⱼ / Σᵢ Pᵢ gᵢⱼ, Aᵢ = Σⱼ Rⱼ gᵢⱼ, so that Σ Pᵢ Aᵢ = Σ Sⱼ over the facilities that anyone reaches. Capacity beyond need helps
 * nobody: what counts is min(1, Aᵢ / need), need by the sheet per person. All arrays are used again by the next call.
 */
export class AccessMeasure {
  readonly now: AccessNow;
  /** By kind, then parcel: Aᵢ. */
  readonly supply: Float64Array;
  /** By kind, then parcel: minutes to the nearest; the limit where none is nearer. */
  readonly walks: Float64Array;
  /** Units per person. */
  readonly need: Float64Array;
  readonly #reach: Reach;
  readonly #nearestNow: Float64Array;

  constructor(reach: Reach, sheet: SheetValues) {
    const { parcels: n, kinds, facilityKind, starts, parcel, minutes, cutoffMinutes } = reach;
    this.#reach = reach;
    this.need = Float64Array.from(kinds, (kind) => assumed(sheet, `facility.${kind}.perThousand`) / 1000);
    this.supply = new Float64Array(kinds.length * n);
    this.walks = new Float64Array(kinds.length * n);
    this.#nearestNow = new Float64Array(kinds.length * n).fill(cutoffMinutes);
    facilityKind.forEach((kind, site) => {
      for (let i = starts[site]; i < starts[site + 1]; i++) {
        const at = kind * n + parcel[i];
        if (minutes[i] < this.#nearestNow[at]) this.#nearestNow[at] = minutes[i];
      }
    });
    this.now = {
      served: new Float64Array(kinds.length),
      minutes: new Float64Array(kinds.length),
      withoutReach: Number.NaN,
      each: new Float64Array(n),
    };
  }

  /** People of parcel p are people[at + p]; of new facilities the site, kind and capacity, `count` of them. */
  measure(
    people: Float64Array,
    at: number,
    added: { site: Int32Array; kind: Uint8Array; capacity: Float64Array; count: number },
  ): AccessNow {
    const {
      parcels: n,
      kinds,
      facilityKind,
      capacity,
      starts,
      parcel,
      minutes,
      weight,
      cutoffMinutes,
    } = this.#reach;
    const { supply, now, walks: nearest } = this;
    supply.fill(0);
    nearest.set(this.#nearestNow);
    const share = (site: number, kind: number, offered: number) => {
      let demand = 0;
      const [first, last] = [starts[site], starts[site + 1]];
      for (let i = first; i < last; i++) demand += people[at + parcel[i]] * weight[i];
      if (!(demand > 0)) return;
      const ratio = offered / demand;
      const base = kind * n;
      for (let i = first; i < last; i++) supply[base + parcel[i]] += ratio * weight[i];
    };
    for (let site = 0; site < facilityKind.length; site++) share(site, facilityKind[site], capacity[site]);
    for (let a = 0; a < added.count; a++) {
      const site = added.site[a];
      share(site, added.kind[a], added.capacity[a]);
      const base = added.kind[a] * n;
      for (let i = starts[site]; i < starts[site + 1]; i++) {
        if (minutes[i] < nearest[base + parcel[i]]) nearest[base + parcel[i]] = minutes[i];
      }
    }
    let everyone = 0;
    for (let p = 0; p < n; p++) everyone += people[at + p];
    now.each.fill(0);
    let [without, pairs] = [0, 0];
    for (let k = 0; k < kinds.length; k++) {
      let [served, walked] = [0, 0];
      for (let p = 0; p < n; p++) {
        const met = Math.min(1, supply[k * n + p] / this.need[k]);
        now.each[p] += met / kinds.length;
        const here = people[at + p];
        served += here * met;
        const walk = nearest[k * n + p];
        walked += here * walk;
        if (walk >= cutoffMinutes) without += here;
      }
      pairs += everyone;
      now.served[k] = served / everyone;
      now.minutes[k] = walked / everyone;
    }
    now.withoutReach = without / pairs;
    return now;
  }
}

/** New facilities of a plan, as AccessMeasure takes them. */
export class AddedFacilities {
  readonly site: Int32Array;
  readonly kind: Uint8Array;
  readonly capacity: Float64Array;
  count = 0;
  readonly #options: Options;
  readonly #siteOf: Int32Array;

  constructor(options: Options, { siteOf }: Reach) {
    this.#options = options;
    this.#siteOf = siteOf;
    this.site = new Int32Array(siteOf.length);
    this.kind = new Uint8Array(siteOf.length);
    this.capacity = new Float64Array(siteOf.length);
  }

  clear(): void {
    this.count = 0;
  }

  /** Takes a parcel's work in, if it is a facility. */
  take(parcel: number, work: number): void {
    const { amounts, facility } = this.#options;
    const capacity = amounts.capacity[work];
    const site = this.#siteOf[parcel];
    if (capacity === 0 || site < 0) return;
    this.site[this.count] = site;
    this.kind[this.count] = facility[work];
    this.capacity[this.count++] = capacity;
  }
}
