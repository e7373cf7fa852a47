/**
 * Kendall's tau-b of two columns of ranks: 1 the same order, −1 the opposite, ties allowed; NaN where one column is all level.
 * Source: Kendall, The treatment of ties in ranking problems, Biometrika 33, 1945. Of n entries it compares all n (n − 1) / 2 pairs.
 */
export function kendallTau(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let agreeing = 0;
  let apartA = 0;
  let apartB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const [da, db] = [Math.sign(a[i] - a[j]), Math.sign(b[i] - b[j])];
      agreeing += da * db;
      apartA += da * da;
      apartB += db * db;
    }
  }
  return apartA > 0 && apartB > 0 ? agreeing / Math.sqrt(apartA * apartB) : Number.NaN;
}
