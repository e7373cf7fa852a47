import type { FrontScale } from '../../model/front.ts';
import { nextBelow } from '../../random.ts';
import { frontsOf } from './dominance.ts';
import { adaptScale } from './scale.ts';

/**
 * Which plans live on: NSGA-III (Deb and Jain 2014, with the constraint domination of Jain and Deb 2014). Whole fronts first; from the
 * front that no longer fits, plans of the reference directions that have fewest so far, the nearest to its line first.
 * @param rows places of the plans to choose from
 * @param keep how many live on; at most as many as there are rows
 * @param lines reference directions, a row each
 */
export function survivors(
  rows: ArrayLike<number>,
  goals: Float64Array,
  violation: Float64Array,
  keep: number,
  scale: FrontScale,
  lines: Float64Array,
  random: Uint32Array,
): number[] {
  const fronts = frontsOf(rows, goals, violation, scale.ideal.length);
  const chosen: number[] = [];
  let last: number[] = [];
  for (const front of fronts) {
    last = front;
    if (chosen.length + front.length > keep) break;
    chosen.push(...front);
    last = [];
  }
  const considered = [...chosen, ...last].filter((p) => violation[p] === 0);
  const scaled = considered.length > 0 ? considered : [...chosen, ...last];
  const first = considered.length > 0 ? fronts[0] : scaled;
  const spans = adaptScale(scale, goals, first, scaled);
  if (chosen.length === keep) return chosen;
  const places = [...chosen, ...last];
  const nearest = nearestLines(places, goals, scale.ideal, spans, lines);
  return fill(chosen, last, keep, nearest, lines.length / spans.length, random);
}

interface Nearest {
  line: Uint32Array;
  distance: Float64Array;
}

/** For each plan the reference line that is nearest at a right angle, and how near it is, goals scaled. */
function nearestLines(
  places: number[],
  goals: Float64Array,
  ideal: Float64Array,
  spans: Float64Array,
  lines: Float64Array,
): Nearest {
  const count = ideal.length;
  const lengths = new Float64Array(lines.length / count);
  for (let l = 0; l < lines.length; l++) lengths[Math.floor(l / count)] += lines[l] * lines[l];
  const line = new Uint32Array(places.length);
  const distance = new Float64Array(places.length);
  const point = new Float64Array(count);
  for (let k = 0; k < places.length; k++) {
    let square = 0;
    for (let m = 0; m < count; m++) {
      point[m] = (goals[places[k] * count + m] - ideal[m]) / spans[m];
      square += point[m] * point[m];
    }
    let most = -1;
    for (let l = 0; l < lengths.length; l++) {
      let along = 0;
      for (let m = 0; m < count; m++) along += point[m] * lines[l * count + m];
      const reached = (along * along) / lengths[l];
      if (reached <= most) continue;
      most = reached;
      line[k] = l;
    }
    distance[k] = Math.max(0, square - most);
  }
  return { line, distance };
}

function fill(
  chosen: number[],
  last: number[],
  keep: number,
  { line, distance }: Nearest,
  lines: number,
  random: Uint32Array,
): number[] {
  const kept = new Uint32Array(lines);
  for (let k = 0; k < chosen.length; k++) kept[line[k]]++;
  const waiting: number[][] = Array.from({ length: lines }, () => []);
  for (let k = 0; k < last.length; k++) waiting[line[chosen.length + k]].push(chosen.length + k);
  for (const one of waiting) one.sort((a, b) => distance[a] - distance[b] || a - b);
  const open = waiting.flatMap((one, l) => (one.length > 0 ? [l] : []));
  const result = chosen.slice();
  while (result.length < keep) {
    let fewest = Infinity;
    for (const l of open) fewest = Math.min(fewest, kept[l]);
    const least = open.filter((l) => kept[l] === fewest);
    const l = least[nextBelow(random, least.length)];
    const at = kept[l] === 0 ? 0 : nextBelow(random, waiting[l].length);
    result.push(last[waiting[l][at] - chosen.length]);
    waiting[l].splice(at, 1);
    kept[l]++;
    if (waiting[l].length === 0) open.splice(open.indexOf(l), 1);
  }
  return result;
}
