/**
 * Least-squares cross-validation of the quartic kernel the plain way: every pair at every bandwidth, the kernel's overlap with itself
 * by numerical integration over the plane, tabulated once. The same bandwidths are tried as the engine tries.
 */
const TABLE = 400;

/** The bandwidth of least score. */
export function plainScores(xy: Float64Array): number {
  const n = xy.length / 2;
  const overlap = Array.from({ length: TABLE + 2 }, (_, k) => overlapAt((2 * k) / TABLE));
  const score = (h: number) => {
    let square = n * overlap[0];
    let held = 0;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const u = Math.hypot(xy[2 * i] - xy[2 * j], xy[2 * i + 1] - xy[2 * j + 1]) / h;
        if (u >= 2) continue;
        const at = (u * TABLE) / 2;
        const k = Math.floor(at);
        square += 2 * (overlap[k] + (at - k) * (overlap[k + 1] - overlap[k]));
        if (u < 1) held += (2 * (3 / Math.PI) * (1 - u * u) ** 2) / (n - 1);
      }
    }
    return (square / n - 2 * held) / (n * h * h);
  };
  const normal = silverman(xy);
  const [low, high] = [0.05 * normal, 2 * normal];
  const ratio = (high / low) ** (1 / 40);
  const coarse = Array.from({ length: 41 }, (_, k) => score(low * ratio ** k));
  const best = coarse.indexOf(Math.min(...coarse));
  if (best === 0 || best === 40) return low * ratio ** best;
  return golden(score, low * ratio ** (best - 1), low * ratio ** (best + 1));
}

function golden(score: (h: number) => number, from: number, to: number): number {
  const share = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  for (let step = 0; step < 24; step++) {
    const left = high - share * (high - low);
    const right = low + share * (high - low);
    if (score(left) <= score(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

function overlapAt(apart: number): number {
  const cells = 200;
  const kernel = (x: number, y: number) => (3 / Math.PI) * Math.max(0, 1 - x * x - y * y) ** 2;
  let sum = 0;
  for (let r = 0; r < cells; r++) {
    const y = (2 * (r + 0.5)) / cells - 1;
    for (let c = 0; c < cells; c++) {
      const x = (2 * (c + 0.5)) / cells - 1;
      sum += kernel(x, y) * kernel(x - apart, y);
    }
  }
  return (sum * 4) / (cells * cells);
}

/** Silverman 1986, eq. 4.14, for the quartic kernel. */
function silverman(xy: Float64Array): number {
  const n = xy.length / 2;
  const variance = (from: number) => {
    let mean = 0;
    for (let i = from; i < xy.length; i += 2) mean += xy[i] / n;
    let squares = 0;
    for (let i = from; i < xy.length; i += 2) squares += (xy[i] - mean) ** 2;
    return squares / n;
  };
  const sigma = Math.sqrt((variance(0) + variance(1)) / 2);
  const a = ((2 * (9 / (5 * Math.PI)) * 2 * Math.PI) / (1 / 8) ** 2) ** (1 / 6);
  return a * sigma * n ** (-1 / 6);
}
