/**
 * Present value, at the beginning of year 1, of 1 paid in each year y + 1 … H, when the year y is over: Σ (1 + r)^−t, in closed form
 * ((1 + r)^−y − (1 + r)^−H) / r, or H − y at a rate of 0.
 */
export function annuity(rate: number, year: number, horizonYears: number): number {
  if (horizonYears <= year) return 0;
  if (Math.abs(rate) < 1e-12) return horizonYears - year;
  return ((1 + rate) ** -year - (1 + rate) ** -horizonYears) / rate;
}

/** What 1 in each year 0 … `years` is worth (index: year), one-off and as yearly income from the next year on. Year 0 is unused. */
export function worth(rate: number, years: number, horizonYears: number) {
  const once = new Float64Array(years + 1);
  const yearly = new Float64Array(years + 1);
  for (let year = 0; year <= years; year++) {
    once[year] = (1 + rate) ** -year;
    yearly[year] = annuity(rate, year, horizonYears);
  }
  return { once, yearly };
}
