import type { AccessMeasure } from '../../workers/model/access.ts';

/** Who reaches a facility within the cutoff, with the minutes. */
export type Reached = [origin: number, minutes: number][];

type Weigh = (minutes: number) => number;

export const gravityOf =
  (perMinute: number): Weigh =>
  (minutes) =>
    Math.exp(-perMinute * minutes);

/** The weight of each measure as its source writes it; T is the cutoff. */
function weightOf(measure: AccessMeasure['measure'], cutoff: number, gravity: Weigh): Weigh {
  switch (measure) {
    case 'gravity':
      return gravity;
    case 'e2sfca':
      return (d) => (d <= cutoff / 3 ? 1 : d <= (2 * cutoff) / 3 ? 0.68 : 0.22);
    case 'g2sfca':
    case '3sfca':
      return (d) => (Math.exp(-0.5 * (d / cutoff) ** 2) - Math.exp(-0.5)) / (1 - Math.exp(-0.5));
    default:
      return () => 1;
  }
}

/** One measure at each origin from lists of who reaches whom, formula by formula; every facility has a supply of one. */
export function plainMeasure(
  measure: AccessMeasure['measure'],
  rows: Reached[],
  people: ArrayLike<number>,
  cutoff: number,
  gravity: Weigh,
): number[] {
  const weigh = weightOf(measure, cutoff, gravity);
  const values = new Array<number>(people.length).fill(0);
  if (measure === 'count' || measure === 'gravity') {
    for (const row of rows) for (const [o, d] of row) values[o] += weigh(d);
    return values;
  }
  const choice = new Array<number>(people.length).fill(0);
  if (measure === '3sfca') for (const row of rows) for (const [o, d] of row) choice[o] += weigh(d);
  const shared = (o: number, d: number) => {
    if (measure !== '3sfca') return weigh(d);
    return choice[o] > 0 ? (weigh(d) / choice[o]) * weigh(d) : 0;
  };
  for (const row of rows) {
    let demand = 0;
    for (const [o, d] of row) demand += people[o] * shared(o, d);
    if (demand > 0) for (const [o, d] of row) values[o] += shared(o, d) / demand;
  }
  return values;
}
