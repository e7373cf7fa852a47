import type { JudgementMatrix } from '../model/weighting.ts';

/**
 * Weights (sum 1) that fit the known judgements best: Σ (ln aᵢⱼ − ln wᵢ + ln wⱼ)² over the known pairs is least. Where every pair
 * is known these are the row geometric means (Crawford and Williams 1985); where some are not, the solution of the graph's
 * Laplacian, unique where the known pairs join all entries (Bozóki, Fülöp and Rónyai, Math. and Computer Modelling 52, 2010).
 */
export function logLeastSquares(matrix: JudgementMatrix): number[] {
  const n = matrix.length;
  const rows = matrix.map((row) => row.map((v) => (v === null ? Number.NaN : Math.log(v))));
  if (rows.every((row) => row.every((v) => !Number.isNaN(v)))) {
    return shares(rows.map((row) => row.reduce((sum, v) => sum + v, 0) / n));
  }
  // The last entry's logarithm is fixed at 0; normal equations of the others.
  const size = n - 1;
  const system = Array.from({ length: size }, () => new Float64Array(size + 1));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j || Number.isNaN(rows[i][j])) continue;
      system[i][i]++;
      if (j < size) system[i][j]--;
      system[i][size] += rows[i][j];
    }
  }
  return shares([...solved(system), 0]);
}

/** Gaussian elimination; the Laplacian without one row is positive definite, so that no pivot is 0. */
function solved(system: Float64Array[]): number[] {
  const size = system.length;
  for (let k = 0; k < size; k++) {
    for (let i = k + 1; i < size; i++) {
      const factor = system[i][k] / system[k][k];
      if (factor === 0) continue;
      for (let j = k; j <= size; j++) system[i][j] -= factor * system[k][j];
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let rest = system[i][size];
    for (let j = i + 1; j < size; j++) rest -= system[i][j] * solution[j];
    solution[i] = rest / system[i][i];
  }
  return solution;
}

function shares(logs: number[]): number[] {
  const highest = Math.max(...logs);
  const raw = logs.map((v) => Math.exp(v - highest));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((v) => v / sum);
}
