/** What talks can move, all 0 at first: extra compensation (share), extra share rehoused on site, extra floor area ratio (share), extra access (share of need). */
export interface Levers {
  compensation: number;
  onSite: number;
  far: number;
  access: number;
}
export const LEVERS = ['compensation', 'onSite', 'far', 'access'] as const satisfies (keyof Levers)[];

export const PARTIES = ['residents', 'developer', 'government'] as const;
export type Party = (typeof PARTIES)[number];

/** How a group of households fares, all changed parcels together. */
export interface GroupFare {
  households: number;
  /** Of these, those who lose. */
  losers: number;
  /** Mean gain, yuan a household. */
  gain: number;
}

/** Who accepts a plan, and who gains. Arrays have one entry per changed parcel. */
export interface Agreement {
  /** Rows of the parcels that change. */
  parcels: Uint32Array;
  /** Share that accepts, 0 … 1; NaN where the party has no part in that parcel. */
  accepts: Record<Party, Float64Array>;
  /** Yuan; of residents the sum over households. 0 where it has no part. */
  gains: Record<Party, Float64Array>;
  /** Mean share over parcels, and sum of gains. */
  shares: Record<Party, number>;
  surplus: Record<Party, number>;
  /** Share of stakeholders who accept: every party of every changed parcel has one voice. NaN where nothing changes. */
  consensus: number;
  /** By quarter of income, the poorest first; owners, tenants; households with old people, others. */
  byIncome: GroupFare[];
  byTenure: { owners: GroupFare; tenants: GroupFare };
  byAge: { old: GroupFare; younger: GroupFare };
  winners: number;
  losers: number;
}

/** One round of talks: the lever that was moved (null: how it stood at first) and how things stand then. */
export interface TalkStep {
  round: number;
  lever: keyof Levers | null;
  levers: Levers;
  /** What developer and government give up by it, yuan; negative where they gain. */
  cost: number;
  consensus: number;
  shares: Record<Party, number>;
  surplus: Record<Party, number>;
}

export interface Talks {
  path: TalkStep[];
  agreed: boolean;
  /** At the end of the path. */
  agreement: Agreement;
}

/** Of each changed parcel, the mean share over the parties that have a part in it; every party has one voice. */
export function acceptanceOf({ parcels, accepts }: Agreement): Float64Array {
  return Float64Array.from(parcels, (_, row) => {
    const voices = PARTIES.map((party) => accepts[party][row]).filter((share) => !Number.isNaN(share));
    return voices.reduce((sum, share) => sum + share, 0) / voices.length;
  });
}
