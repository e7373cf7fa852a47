import type { ChoiceAnswer } from '../../model/search.ts';
import { certifiedBound } from './certify.ts';
import { isBetter, type Plan, planOf } from './plan.ts';
import type { Prepared } from './prepare.ts';

/** What a search knows so far: the best plan, the best bound and where the latest prices leave each option. */
export class Known {
  readonly prepared: Prepared;
  readonly wantedGap: number;
  plan: Plan | null = null;
  bound = Infinity;
  prices: Float64Array;
  iterations = 0;
  /** At the prices that were looked at last: reduced gains, one per option, and the largest of each group. */
  readonly reduced: Float64Array;
  readonly best: Float64Array;
  private made: ChoiceAnswer | null = null;

  constructor(prepared: Prepared, wantedGap: number) {
    this.prepared = prepared;
    this.wantedGap = wantedGap;
    this.prices = new Float64Array(prepared.limits);
    this.reduced = new Float64Array(prepared.options);
    this.best = new Float64Array(prepared.groups);
  }

  offer(choice: Uint32Array): void {
    const plan = planOf(this.prepared, choice);
    if (!isBetter(plan, this.plan)) return;
    this.plan = plan;
    this.made = null;
  }

  /** Looks at all options at some prices. @returns the bound that they prove */
  priceAt(prices: Float64Array): number {
    const bound = certifiedBound(this.prepared, prices, this);
    if (bound < this.bound) {
      this.bound = bound;
      this.prices = Float64Array.from(prices);
      this.made = null;
    }
    return bound;
  }

  nothingFits(prices: Float64Array): void {
    this.bound = -Infinity;
    this.prices = Float64Array.from(prices);
    this.made = null;
  }

  gap(): number {
    if (!this.plan?.feasible) return Infinity;
    return Math.max(0, this.bound - this.plan.gain) / Math.max(Math.abs(this.bound), 1e-9);
  }

  isEnough(): boolean {
    return this.gap() <= this.wantedGap;
  }

  /** A plan that brings this closes the gap as far as wanted. */
  enough(): number {
    return this.bound - this.wantedGap * Math.max(Math.abs(this.bound), 1e-9);
  }

  answer(): ChoiceAnswer {
    const { starts } = this.prepared.problem;
    const plan = this.plan ?? planOf(this.prepared, starts.slice(0, -1));
    this.made ??= {
      choice: plan.choice,
      objective: plan.gain,
      bound: this.bound,
      gap: this.gap(),
      feasible: plan.feasible,
      used: plan.used,
      prices: this.prices,
      iterations: this.iterations,
    };
    this.made.iterations = this.iterations;
    return this.made;
  }
}
