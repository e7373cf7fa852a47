import { ACCESS_DEFAULTS, type Completeness, type KindCompleteness } from '../model/access.ts';

/**
 * How many residents have each kind, and all kinds, within each limit on foot, with mean and median minutes. Residents weigh
 * by their number. An origin whose people are missing is left out and counted; where they are missing everywhere
 * (or people is null) every origin counts as one and the unit says 'parcels'. An origin without minutes is within no
 * limit; it is left out of mean and median, and counted as unreached.
 *
 * @param minutes one array per kind, one value per origin, NaN where unreached
 * @param people residents per origin, NaN where missing
 */
export function completeness(
  minutes: Float32Array[],
  people: Float64Array | null,
  limits: number[] = ACCESS_DEFAULTS.limitsMinutes,
): Completeness {
  const known = people?.some((n) => n >= 0) ? people : null;
  const count = known?.length ?? minutes[0]?.length ?? 0;
  const counts = (o: number) => !known || known[o] >= 0;
  const weight = new Float64Array(count);
  let withoutPeople = 0;
  for (let o = 0; o < count; o++) {
    if (counts(o)) weight[o] = known ? known[o] : 1;
    else withoutPeople++;
  }
  const total = weight.reduce((sum, w) => sum + w, 0);
  const slowest = new Float64Array(count);
  for (const kind of minutes) {
    for (let o = 0; o < count; o++) slowest[o] = Math.max(slowest[o], kind[o]);
  }
  return {
    unit: known ? 'people' : 'parcels',
    limitsMinutes: limits,
    total,
    withoutPeople,
    kinds: minutes.map((kind) => ofKind(kind, weight, counts, total, limits)),
    all: limits.map((limit) =>
      minutes.length > 0 ? shareWithin(slowest, weight, limit, total) : Number.NaN,
    ),
  };
}

function ofKind(
  minutes: Float32Array,
  weight: Float64Array,
  counts: (origin: number) => boolean,
  total: number,
  limits: number[],
): KindCompleteness {
  let sum = 0;
  let reached = 0;
  let unreached = 0;
  let unreachedOrigins = 0;
  for (let o = 0; o < minutes.length; o++) {
    if (!counts(o)) continue;
    if (Number.isNaN(minutes[o])) {
      unreachedOrigins++;
      unreached += weight[o];
    } else {
      sum += weight[o] * minutes[o];
      reached += weight[o];
    }
  }
  return {
    share: limits.map((limit) => shareWithin(minutes, weight, limit, total)),
    meanMinutes: sum / reached,
    medianMinutes: weightedMedian(minutes, weight, reached),
    unreachedOrigins,
    unreached,
  };
}

function shareWithin(minutes: ArrayLike<number>, weight: Float64Array, limit: number, total: number): number {
  let within = 0;
  for (let o = 0; o < weight.length; o++) if (minutes[o] <= limit) within += weight[o];
  return within / total;
}

/** Half of the weight lies on either side; where that is so for a whole gap, its middle. NaN where nothing has weight. */
function weightedMedian(minutes: Float32Array, weight: Float64Array, total: number): number {
  const order = Uint32Array.from(minutes.keys()).filter((o) => minutes[o] >= 0 && weight[o] > 0);
  order.sort((a, b) => minutes[a] - minutes[b]);
  let below = 0;
  for (let i = 0; i < order.length; i++) {
    below += weight[order[i]];
    if (2 * below > total) return minutes[order[i]];
    if (2 * below === total)
      return (minutes[order[i]] + minutes[order[Math.min(i + 1, order.length - 1)]]) / 2;
  }
  return Number.NaN;
}
