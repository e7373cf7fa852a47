/** Above this many values, they are first binned into as many bins of equal width. */
const MOST_BINS = 4096;

/**
 * Natural breaks: the cut of the values into `classes` whose sum of squared distances to the class means is least (Fisher 1958,
 * known to mapmakers by Jenks; the dynamic programme is that of ckmeans, Wang and Song 2011). Returns the upper ends of all
 * classes but the last, each a value that occurs; null where there are fewer distinct values than classes.
 *
 * Exact up to 4096 values. Above that it is the best cut along the edges of 4096 bins of equal width, so that a break of the true
 * optimum can move by 1/4096 of the range of the values.
 */
export function naturalBreaks(values: Float32Array, classes: number): number[] | null {
  const bins = values.length <= MOST_BINS ? eachValue(values) : equalBins(values);
  const m = bins.length;
  if (m < classes) return null;
  const cost = costBetween(bins);

  let best = Float64Array.from({ length: m }, (_, j) => cost(0, j));
  const begins: Int32Array[] = [];
  for (let k = 1; k < classes; k++) {
    const next = new Float64Array(m).fill(Infinity);
    const begin = new Int32Array(m);
    fill(best, next, begin, cost, k, m - 1, k, m - 1);
    best = next;
    begins.push(begin);
  }

  const upper: number[] = [];
  let end = m - 1;
  for (const begin of begins.reverse()) {
    end = begin[end] - 1;
    upper.unshift(bins[end].max);
  }
  return upper;
}

interface Bin {
  count: number;
  sum: number;
  squares: number;
  max: number;
}

function eachValue(values: Float32Array): Bin[] {
  const bins: Bin[] = [];
  for (const v of values.slice().sort()) {
    const last = bins[bins.length - 1];
    if (last && last.max === v) add(last, v);
    else bins.push({ count: 1, sum: v, squares: v * v, max: v });
  }
  return bins;
}

function equalBins(values: Float32Array): Bin[] {
  let min = Infinity;
  let max = -Infinity;
  for (const v of values) {
    if (v < min) min = v;
    if (v > max) max = v;
  }
  const scale = max > min ? (MOST_BINS - 1) / (max - min) : 0;
  const bins = Array.from({ length: MOST_BINS }, () => ({ count: 0, sum: 0, squares: 0, max: -Infinity }));
  for (const v of values) add(bins[Math.floor((v - min) * scale)], v);
  return bins.filter((bin) => bin.count > 0);
}

function add(bin: Bin, v: number): void {
  bin.count++;
  bin.sum += v;
  bin.squares += v * v;
  if (v > bin.max) bin.max = v;
}

/** Sum of squared distances to the mean over bins i … j, from sums about the overall mean so that little cancels. */
function costBetween(bins: Bin[]): (i: number, j: number) => number {
  const n = bins.reduce((sum, bin) => sum + bin.count, 0);
  const mean = bins.reduce((sum, bin) => sum + bin.sum, 0) / n;
  const counts = new Float64Array(bins.length + 1);
  const sums = new Float64Array(bins.length + 1);
  const squares = new Float64Array(bins.length + 1);
  bins.forEach((bin, i) => {
    counts[i + 1] = counts[i] + bin.count;
    sums[i + 1] = sums[i] + bin.sum - bin.count * mean;
    squares[i + 1] = squares[i] + bin.squares - 2 * mean * bin.sum + bin.count * mean * mean;
  });
  return (i, j) => {
    const sum = sums[j + 1] - sums[i];
    return Math.max(0, squares[j + 1] - squares[i] - (sum * sum) / (counts[j + 1] - counts[i]));
  };
}

/** The best beginning of the last class never moves left as its end moves right, so halves narrow the search. */
function fill(
  best: Float64Array,
  next: Float64Array,
  begin: Int32Array,
  cost: (i: number, j: number) => number,
  from: number,
  to: number,
  low: number,
  high: number,
): void {
  if (from > to) return;
  const j = (from + to) >> 1;
  for (let i = low; i <= Math.min(j, high); i++) {
    const value = best[i - 1] + cost(i, j);
    if (value < next[j]) {
      next[j] = value;
      begin[j] = i;
    }
  }
  fill(best, next, begin, cost, from, j - 1, low, begin[j]);
  fill(best, next, begin, cost, j + 1, to, begin[j], high);
}
