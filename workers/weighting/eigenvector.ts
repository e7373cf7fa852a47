const MOST_STEPS = 10_000;

/**
 * Principal eigenvector (sum 1) of a non-negative, connected square matrix with a positive diagonal, by power iteration from the
 * positive vector `start`, and its eigenvalue as λmax = 1/n Σ (Aw)ᵢ/wᵢ. The true λmax lies between the least and the greatest
 * (Aw)ᵢ/wᵢ (Collatz, Wielandt); iteration ends when they differ by less than `tolerance` of λmax.
 */
export function principalEigenvector(
  matrix: number[][],
  start: number[],
  tolerance = 1e-13,
): { weights: number[]; lambdaMax: number } {
  const n = matrix.length;
  const weights = [...start];
  const image = new Float64Array(n);
  let lambdaMax = n;
  for (let step = 0; step < MOST_STEPS; step++) {
    let sum = 0;
    let ratios = 0;
    let least = Infinity;
    let greatest = 0;
    for (let i = 0; i < n; i++) {
      let v = 0;
      for (let j = 0; j < n; j++) v += matrix[i][j] * weights[j];
      image[i] = v;
      sum += v;
      const ratio = v / weights[i];
      ratios += ratio;
      if (ratio < least) least = ratio;
      if (ratio > greatest) greatest = ratio;
    }
    lambdaMax = ratios / n;
    for (let i = 0; i < n; i++) weights[i] = image[i] / sum;
    if (greatest - least <= tolerance * lambdaMax) break;
  }
  return { weights, lambdaMax };
}
