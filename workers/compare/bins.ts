/** Shares of several distributions in the same bins. */
export interface Bins {
  /** Ascending, one more than bins; the last bin holds its upper edge. Two equal edges where all values are the same. */
  edges: Float64Array;
  /** Of each distribution the share of its weight in each bin. */
  shares: Float64Array[];
}

/**
 * Bins of equal width from the least to the greatest value of all; values that are NaN and those without weight are left out.
 * @returns null where there is no value at all
 */
export function binsOf(
  distributions: { values: ArrayLike<number>; weights?: ArrayLike<number> }[],
  most: number,
): Bins | null {
  let [least, greatest] = [Infinity, -Infinity];
  const counts = ({ values, weights }: (typeof distributions)[number], i: number) =>
    Number.isFinite(values[i]) && (weights ? weights[i] > 0 : true);
  for (const one of distributions) {
    for (let i = 0; i < one.values.length; i++) {
      if (!counts(one, i)) continue;
      least = Math.min(least, one.values[i]);
      greatest = Math.max(greatest, one.values[i]);
    }
  }
  if (!(least <= greatest)) return null;
  const bins = least < greatest ? most : 1;
  const width = (greatest - least) / bins;
  const edges = Float64Array.from({ length: bins + 1 }, (_, k) =>
    k === bins ? greatest : least + k * width,
  );
  const shares = distributions.map((one) => {
    const share = new Float64Array(bins);
    let sum = 0;
    for (let i = 0; i < one.values.length; i++) {
      if (!counts(one, i)) continue;
      const weight = one.weights ? one.weights[i] : 1;
      const bin = width > 0 ? Math.min(bins - 1, Math.floor((one.values[i] - least) / width)) : 0;
      share[bin] += weight;
      sum += weight;
    }
    return share.map((weight) => weight / sum);
  });
  return { edges, shares };
}
