import type { DensityChoice } from '../../workers/model/document.ts';

/** Unit of a surface: `unit.<key>` in the dictionaries. */
export function surfaceUnitOf({ per, byCapacity }: DensityChoice) {
  if (per === 'probability') return 'perM2';
  return byCapacity ? 'capacityPerKm2' : 'perKm2';
}

/** Unit of a density along streets. */
export function streetUnitOf({ byCapacity }: DensityChoice) {
  return byCapacity ? 'capacityPerKm' : 'perKm';
}
