import { describe, expect, it } from 'vitest';
import { chooseBandwidth } from '../../workers/density/choose-bandwidth.ts';
import { kernelDensity } from '../../workers/density/kernel-density.ts';
import type { DensityInput } from '../../workers/model/density.ts';
import { ReweaveError } from '../../workers/model/errors.ts';
import { quietContext } from '../../workers/model/job.ts';
import { ERROR_WORDS, fill } from '../../workers/model/words.ts';

const good: DensityInput = {
  xy: Float64Array.of(100, 100, 300, 500),
  kernel: 'quartic',
  bandwidthM: 200,
  cellM: 10,
  bounds: [0, 0, 1000, 1000],
};

async function sentences(work: Promise<unknown>): Promise<{ en: string; zh: string }> {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof ReweaveError)) throw new Error(`expected a ReweaveError, got ${error}`);
  return { en: error.message, zh: fill(ERROR_WORDS[error.code].zh, error.params) };
}

describe('bad input is answered in one sentence of what was got and expected, and what to do, in both languages', () => {
  it.each<[string, Partial<DensityInput>, string[]]>([
    ['a bandwidth of 0', { bandwidthM: 0 }, ['0', '300']],
    ['a negative bandwidth', { bandwidthM: -40 }, ['-40', '300']],
    ['a bandwidth that is no number', { bandwidthM: Number.NaN }, ['NaN', '300']],
    ['a bandwidth larger than the district', { bandwidthM: 5000 }, ['5000', '1414']],
    ['an infinite bandwidth', { bandwidthM: Infinity }, ['Infinity', '1414']],
    ['a grid of 10⁹ cells', { cellM: 0.03125 }, ['1024000000', '25000000', '0.2']],
    ['a cell of 0', { cellM: 0 }, ['0', '10']],
    ['no points', { xy: new Float64Array(0) }, []],
    ['points without coordinates', { xy: Float64Array.of(Number.NaN, 1) }, []],
    ['a negative weight', { weights: Float64Array.of(1, -2.5) }, ['-2.5', '2']],
    ['weights that are all 0, as a probability', { weights: new Float64Array(2), per: 'probability' }, ['0']],
  ])('%s, exact and fast', async (_, part, told) => {
    for (const mode of ['exact', 'fast'] as const) {
      const { en, zh } = await sentences(kernelDensity({ ...good, ...part, mode }, quietContext()));
      for (const sentence of [en, zh]) {
        for (const word of told) expect(sentence).toContain(word);
        expect(sentence).not.toMatch(/[{}]/);
      }
      expect(en).toMatch(/^Got .*expected .*\. /);
      expect(zh).toMatch(/[应需最].*。/);
    }
  });

  it('all points at one place: a typed bandwidth works, an automatic one is refused', async () => {
    const xy = new Float64Array(12).fill(500);
    const { max, coincident } = await kernelDensity({ ...good, xy }, quietContext());
    expect(coincident).toBe(5);
    expect(max).toBeGreaterThan(0);
    for (const rule of ['gis', 'silverman', 'lscv'] as const) {
      const { en, zh } = await sentences(chooseBandwidth({ xy, kernel: 'quartic', rule }, quietContext()));
      expect(en).toContain('Got 6 points of which half or more stand at one place');
      expect(zh).toContain('6 个点');
    }
  });
});
