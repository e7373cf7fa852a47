import type { SaidWhere } from '../../workers/consult/heard/said-where.ts';
import type { Lens } from './lenses.ts';

/** How much was said about each parcel, and per thousand of its people. */
export function saidLenses({ counts, perHead }: SaidWhere): Lens[] {
  return [
    {
      id: 'said:count',
      group: 'said',
      label: { key: 'lens.said_count' },
      unit: 'comments',
      scale: 'said',
      values: Float32Array.from(counts),
    },
    {
      id: 'said:perHead',
      group: 'said',
      label: { key: 'lens.said_perHead' },
      unit: 'commentsPerThousand',
      scale: 'said',
      values: perHead.map((share) => 1000 * share),
    },
  ];
}
