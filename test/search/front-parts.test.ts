import { describe, expect, test } from 'vitest';
import { seededRandom, startRandom } from '../../workers/random.ts';
import { newArchive } from '../../workers/search/front/archive.ts';
import { choiceVariation } from '../../workers/search/front/choice-variation.ts';
import { directions } from '../../workers/search/front/directions.ts';
import { frontsOf } from '../../workers/search/front/dominance.ts';
import { markedPlans } from '../../workers/search/front/marked.ts';
import { realVariation } from '../../workers/search/front/real-variation.ts';
import { adaptScale, newScale } from '../../workers/search/front/scale.ts';
import { survivors } from '../../workers/search/front/survivors.ts';

const rowOf = (goals: Float64Array, p: number, count: number) => [
  ...goals.subarray(p * count, (p + 1) * count),
];
const covers = (a: number[], b: number[]) => a.every((value, m) => value <= b[m]);

describe('fronts of plans', () => {
  test('come off one by one as by definition, of equals the first alone', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = seededRandom(seed);
      const count = 2 + (seed % 3);
      const goals = Float64Array.from({ length: 60 * count }, () => Math.floor(random() * 6));
      let left = Array.from({ length: 60 }, (_, p) => p);
      const fronts = frontsOf(left, goals, new Float64Array(60), count);
      for (const front of fronts) {
        const row = (p: number) => rowOf(goals, p, count);
        const best = left.filter((p) =>
          left.every((q) => !covers(row(q), row(p)) || (covers(row(p), row(q)) && q >= p)),
        );
        expect(front.toSorted((p, q) => p - q)).toEqual(best);
        left = left.filter((p) => !best.includes(p));
      }
      expect(left).toEqual([]);
    }
  });

  test('put all plans within the limits before the others, and those in order of what they break', () => {
    const goals = Float64Array.from([9, 9, 1, 1, 5, 5, 0, 0, 2, 2]);
    const violation = Float64Array.from([0, 3, 0, 1, 1]);
    expect(frontsOf([0, 1, 2, 3, 4], goals, violation, 2)).toEqual([[2], [0], [3, 4], [1]]);
  });
});

describe('reference directions', () => {
  test('are as many as there are ways to share out the parts, each summing to 1, none twice', () => {
    for (const [goals, divisions, many] of [
      [2, 99, 100],
      [3, 12, 91],
      [4, 7, 120],
    ]) {
      const rows = directions(goals, divisions);
      const texts = Array.from({ length: many }, (_, r) => rowOf(rows, r, goals).join());
      expect(rows.length).toBe(many * goals);
      expect(new Set(texts).size).toBe(many);
      for (let r = 0; r < many; r++) {
        expect(rowOf(rows, r, goals).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      }
    }
  });
});

describe('scale of the goals', () => {
  test('is the range of a front whose goals have units as different as people and yuan', () => {
    const goals = directions(3, 6).map((value, at) => [5, 1000, 2e6][at % 3] * value + [1, -50, 1e7][at % 3]);
    const rows = Array.from({ length: goals.length / 3 }, (_, p) => p);
    const scale = newScale(3);
    const spans = adaptScale(scale, goals, rows, rows);
    expect([...scale.ideal]).toEqual([1, -50, 1e7]);
    [5, 1000, 2e6].forEach((span, m) => {
      expect(spans[m] / span).toBeCloseTo(1, 6);
    });
  });

  test('is above 0 also where all plans are the same in a goal, or there is one plan', () => {
    const goals = Float64Array.from([1, 7, 2, 7, 3, 7]);
    expect(adaptScale(newScale(2), goals, [0], [0, 1, 2]).every((span) => span > 0)).toBe(true);
    expect(adaptScale(newScale(2), goals, [0], [0]).every((span) => span > 0)).toBe(true);
  });
});

test('of many plans on one front one lives on per reference direction, the one on its line', () => {
  const lines = directions(3, 4);
  const random = seededRandom(5);
  const near = lines.map((value) => value + 0.02 * random());
  const goals = Float64Array.from([...near, ...lines]);
  const n = lines.length / 3;
  const rows = Array.from({ length: 2 * n }, (_, p) => p);
  const chosen = survivors(rows, goals, new Float64Array(2 * n), n, newScale(3), lines, startRandom(1));
  expect(chosen.toSorted((p, q) => p - q)).toEqual(rows.slice(n));
});

describe('archive', () => {
  const offerAll = (rows: number[][], capacity: number) => {
    const archive = newArchive(2, 1, capacity, (plans) => new Uint32Array(plans));
    rows.forEach((row, p) => {
      archive.offer(Uint32Array.of(p), Float64Array.from(row));
    });
    return archive.plans();
  };

  test('holds just the plans that no other covers, with their genes', () => {
    const random = seededRandom(3);
    const rows = Array.from({ length: 300 }, () => [Math.floor(random() * 30), Math.floor(random() * 30)]);
    const { count, genes, goals } = offerAll(rows, 100);
    const best = rows.filter(
      (row, p) => !rows.some((o, q) => q !== p && covers(o, row) && (!covers(row, o) || q < p)),
    );
    expect(Array.from({ length: count }, (_, k) => rows[genes[k]])).toEqual(
      best.toSorted((a, b) => a[0] - b[0]),
    );
    expect([...goals]).toEqual(best.toSorted((a, b) => a[0] - b[0]).flat());
  });

  test('when too full keeps the best of each goal and spreads the rest over the front', () => {
    const random = seededRandom(4);
    const rows = Array.from({ length: 2000 }, () => {
      const x = random() ** 4;
      return [x, (1 - x) * 1e6];
    });
    const { count, goals } = offerAll(rows, 40);
    expect(count).toBe(40);
    const xs = Array.from({ length: count }, (_, p) => goals[2 * p]);
    expect(xs[0]).toBe(Math.min(...rows.map(([x]) => x)));
    expect(xs[39]).toBe(Math.max(...rows.map(([x]) => x)));
    const widest = Math.max(...xs.slice(1).map((x, k) => x - xs[k]));
    expect(widest).toBeLessThan(4 / 40);
  });
});

describe('marked plans', () => {
  test('of a quarter circle bulging to the ideal: the middle is knee and balance, the ends are extremes', () => {
    const n = 91;
    const goals = Float64Array.from({ length: 2 * n }, (_, at) => {
      const angle = ((at >> 1) / (n - 1)) * (Math.PI / 2);
      return at % 2 === 0 ? 100 * (1 - Math.sin(angle)) : 1 - Math.cos(angle);
    });
    expect(markedPlans(goals, 2)).toEqual({ knee: 45, balanced: 45, extremes: [90, 0] });
  });

  test('differ where the knee gives one goal up: the balance is the plan whose worst goal is best', () => {
    const goals = Float64Array.from([0, 1, 0.1, 0.55, 0.5, 0.5, 1, 0]);
    expect(markedPlans(goals, 2)).toEqual({ knee: 1, balanced: 2, extremes: [0, 3] });
  });

  test('of no plan are none', () => {
    expect(markedPlans(new Float64Array(0), 3)).toBeUndefined();
  });
});

describe('variation', () => {
  test('of choices always picks an option of the group and leaves groups with one option alone', () => {
    const starts = Uint32Array.from([0, 3, 4, 9, 10, 12, 20]);
    for (const order of [undefined, Uint32Array.from([5, 4, 3, 2, 1, 0])]) {
      const variation = choiceVariation(starts, order);
      const random = startRandom(1);
      const [a, b, first, second] = [0, 1, 2, 3].map(() => variation.allocate(1));
      const seen = new Set<number>();
      for (let k = 0; k < 500; k++) {
        variation.draw(a, random);
        variation.draw(b, random);
        variation.breed(a, b, first, second, random);
        for (const child of [first, second]) {
          child.forEach((option, g) => {
            expect(option >= starts[g] && option < starts[g + 1]).toBe(true);
            seen.add(option);
          });
        }
      }
      expect(seen.size).toBe(20);
    }
  });

  test('of choices with nothing to choose gives the plan back', () => {
    const variation = choiceVariation(Uint32Array.from([0, 1, 2]));
    const [first, second] = [variation.allocate(1), variation.allocate(1)];
    const only = Uint32Array.from([0, 1]);
    variation.breed(only, only, first, second, startRandom(1));
    expect([...first, ...second]).toEqual([0, 1, 0, 1]);
  });

  test('of real numbers stays within the bounds, and crossover alone keeps the mean of the parents far from them', () => {
    const variation = realVariation(4, {
      lower: 0,
      upper: 1,
      restLower: -5,
      restUpper: 5,
      crossover: { chance: 1, eta: 20 },
      mutation: { chance: 0.5, eta: 20 },
    });
    const random = startRandom(2);
    const [a, b, first, second] = [0, 1, 2, 3].map(() => variation.allocate(1));
    for (let k = 0; k < 2000; k++) {
      variation.draw(a, random);
      variation.draw(b, random);
      variation.breed(a, b, first, second, random);
      for (const child of [first, second]) {
        child.forEach((value, g) => {
          expect(value >= (g === 0 ? 0 : -5) && value <= (g === 0 ? 1 : 5)).toBe(true);
        });
      }
    }
    const calm = realVariation(1, {
      lower: -1e9,
      upper: 1e9,
      crossover: { chance: 1, eta: 20 },
      mutation: { chance: 0, eta: 20 },
    });
    const [one, two] = [calm.allocate(1), calm.allocate(1)];
    for (let k = 0; k < 100; k++) {
      calm.breed(Float64Array.of(1), Float64Array.of(2), one, two, random);
      expect(one[0] + two[0]).toBeCloseTo(3, 6);
    }
  });
});
