import type { DensityInput } from '../model/density.ts';
import { ReweaveError } from '../model/errors.ts';
import { CONSTANT } from './kernels.ts';

const M2_PER_KM2 = 1e6;

/**
 * From Σ wᵢ k to the unit of the read-out: c·10⁶/h² per km², or c/(h² Σ wᵢ) per m².
 * @throws weights-all-zero where a probability has nothing to be shared out
 */
export function scaleOf(
  { kernel, bandwidthM, per }: Pick<DensityInput, 'kernel' | 'bandwidthM' | 'per'>,
  total: number,
): number {
  const perM2 = CONSTANT[kernel] / (bandwidthM * bandwidthM);
  if (per !== 'probability') return perM2 * M2_PER_KM2;
  if (!(total > 0)) throw new ReweaveError('weights-all-zero');
  return perM2 / total;
}

/** Area of a cell in the unit that the read-out is per. */
export function areaOfCell(cellM: number, per: DensityInput['per']): number {
  return per === 'probability' ? cellM * cellM : (cellM * cellM) / M2_PER_KM2;
}
