import { useEffect, useState } from 'react';
import { BANDWIDTH_RULES, type BandwidthChoice, type BandwidthRule } from '../../workers/model/density.ts';
import type { District } from '../../workers/model/district.ts';
import type { DensityChoice } from '../../workers/model/document.ts';
import { bandwidthBy } from '../project/density.ts';

/** What each rule gives; absent while it is looked for, an error where it gives nothing. */
export type Bandwidths = Partial<Record<BandwidthRule, BandwidthChoice | Error>>;

/** The automatic bandwidths of all rules, one after the other. */
export function useBandwidths(district: District, { kinds, kernel, byCapacity }: DensityChoice): Bandwidths {
  const [bandwidths, setBandwidths] = useState<Bandwidths>({});
  useEffect(() => {
    let isCurrent = true;
    setBandwidths({});
    const findAll = async () => {
      for (const rule of BANDWIDTH_RULES) {
        const answer = await bandwidthOrError(district, { kinds, kernel, byCapacity }, rule);
        if (!isCurrent) return;
        setBandwidths((known) => ({ ...known, [rule]: answer }));
      }
    };
    void findAll();
    return () => {
      isCurrent = false;
    };
  }, [district, kinds, kernel, byCapacity]);
  return bandwidths;
}

async function bandwidthOrError(...ask: Parameters<typeof bandwidthBy>): Promise<BandwidthChoice | Error> {
  try {
    return await bandwidthBy(...ask);
  } catch (error) {
    return error as Error;
  }
}
