/** Values in ascending order with the weight of each; all weights above 0. */
export interface Ordered {
  values: Float64Array;
  weights: Float64Array;
}

/** Leaves out what has no value or no weight above 0. */
export function ordered(values: ArrayLike<number>, weights: ArrayLike<number>): Ordered {
  const rows: number[] = [];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]) && weights[i] > 0) rows.push(i);
  rows.sort((a, b) => values[a] - values[b]);
  return {
    values: Float64Array.from(rows, (i) => values[i]),
    weights: Float64Array.from(rows, (i) => weights[i]),
  };
}

/**
 * Gini coefficient of the people there are (not an estimate for a larger population): Σ wᵢ wⱼ |xᵢ − xⱼ| / (2 W² μ). NaN where there
 * is nobody, or nothing to share. Gini 1912; for ten incomes the R packages ineq and acid print the same to seven digits.
 */
export function gini({ values, weights }: Ordered): number {
  let below = 0;
  let total = 0;
  let spread = 0;
  for (let i = 0; i < values.length; i++) {
    // Everyone at this value against everyone below it.
    spread += weights[i] * (values[i] * below - total);
    below += weights[i];
    total += weights[i] * values[i];
  }
  return spread / (below * total);
}

/**
 * What the tenth with the most have over what the four tenths with the least have; who stands on a border is divided. Palma 2006, DESA
 * Working Paper 35; Cobham & Sumner 2013.
 */
export function palma({ values, weights }: Ordered): number {
  const everyone = weights.reduce((sum, w) => sum + w, 0);
  let passed = 0;
  let least = 0;
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const from = passed / everyone;
    passed += weights[i];
    const to = passed / everyone;
    least += values[i] * Math.max(0, Math.min(to, 0.4) - from);
    most += values[i] * Math.max(0, to - Math.max(from, 0.9));
  }
  return most / least;
}

export function mean({ values, weights }: Ordered): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    sum += weights[i] * values[i];
    weight += weights[i];
  }
  return sum / weight;
}
