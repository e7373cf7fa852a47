import { describe, expect, it } from 'vitest';
import { textRanks } from '../../workers/export/text-ranks.ts';
import { quietContext } from '../../workers/model/job.ts';

describe('the order of texts', () => {
  it('counts numbers within texts as numbers and lets equal texts share a place', async () => {
    const ranks = await textRanks(
      { texts: ['lot 10', 'lot 9', 'Lot 9', 'lot 9', 'a'], language: 'en' },
      quietContext(),
    );
    expect([...ranks]).toEqual([4, 1, 3, 1, 0]);
  });

  it('is that of one plain sort by the same collation, over several runs of the merge', async () => {
    const texts = Array.from({ length: 3001 }, (_, i) => `${(i * 7919) % 1009} 号地块`);
    const { compare } = new Intl.Collator('zh-CN', { numeric: true });
    const sorted = texts.toSorted(compare);
    const ranks = await textRanks({ texts, language: 'zh-CN' }, quietContext());
    expect([...ranks]).toEqual(texts.map((text) => sorted.indexOf(text)));
  });
});
