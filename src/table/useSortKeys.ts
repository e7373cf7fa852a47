import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCancelled, runJob } from '../project/engine/engine.ts';
import { tellProblem } from '../shell/notices.ts';
import type { TableColumn } from './columns.ts';

interface Ranked {
  language: string;
  ranks: Float64Array;
}

const ranked = new WeakMap<string[], Ranked>();

/**
 * Numbers that sort as a column does; null while the order of its texts is being found in a worker (collating tens of thousands of
 * texts takes longer than a frame).
 */
export function useSortKeys(column: TableColumn | undefined): ArrayLike<number> | null {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const [, setFound] = useState<Ranked | null>(null);
  const texts = column?.cells.type === 'text' ? column.cells.dictionary : null;
  useEffect(() => {
    if (!texts || ranked.get(texts)?.language === language) return;
    let isWanted = true;
    runJob('order', 'textRanks', { texts, language }).then(
      (ranks) => {
        ranked.set(texts, { language, ranks });
        if (isWanted) setFound({ language, ranks });
      },
      (error: unknown) => {
        if (!isCancelled(error)) tellProblem(error);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [texts, language]);
  if (!column) return null;
  const { cells } = column;
  if (cells.type === 'number') return cells.values;
  const known = ranked.get(cells.dictionary);
  return known?.language === language ? keysOf(cells.codes, known.ranks) : null;
}

const keys = new WeakMap<Float64Array, { codes: Int32Array; values: Float64Array }>();

function keysOf(codes: Int32Array, ranks: Float64Array): Float64Array {
  const known = keys.get(ranks);
  if (known?.codes === codes) return known.values;
  const values = Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : ranks[code]));
  keys.set(ranks, { codes, values });
  return values;
}
