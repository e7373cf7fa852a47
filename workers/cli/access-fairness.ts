import type { FairnessInput } from '../model/access.ts';
import { cellAt } from '../model/columns.ts';
import { fairness } from '../network/fairness.ts';
import type { AccessQuestion } from './access-input.ts';
import type { Args } from './args.ts';
import { columnOf } from './fields.ts';

type Group = NonNullable<FairnessInput['group']>;

/** Groups of the origins, by the values of the field that --group names; undefined without it. @throws field-unknown */
export function groupIn(args: Args, { origins }: AccessQuestion): Group | undefined {
  const field = args.text('group');
  if (field === undefined) return undefined;
  const column = columnOf(origins, field, '--group');
  const texts = Array.from({ length: origins.rows }, (_, row) => cellAt(column, row));
  const names = [...new Set(texts.filter((text) => text !== undefined).map(String))].sort();
  const place = new Map(names.map((name, k) => [name, k]));
  return { of: Int32Array.from(texts, (text) => place.get(String(text)) ?? -1), names };
}

/** How evenly the values are spread, as it is printed. */
export function spreadRecord(
  values: Float32Array | Float64Array,
  { people }: AccessQuestion,
  options: Pick<FairnessInput, 'better' | 'floor' | 'group'>,
) {
  const { gini, palma, mean, underFloor, groups } = fairness({ values, people, ...options });
  const floor = options.floor === undefined ? {} : { beyondFloor: underFloor };
  const named = options.group?.names.map((name, g) => {
    const { people: count, mean: groupMean, gini: groupGini, underFloor: under } = groups[g];
    return [
      name,
      {
        people: count,
        mean: groupMean,
        gini: groupGini,
        ...(options.floor === undefined ? {} : { beyondFloor: under }),
      },
    ];
  });
  return { mean, gini, palma, ...floor, ...(named && { groups: Object.fromEntries(named) }) };
}
