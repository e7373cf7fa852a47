import type { District } from '../../model/district.ts';
import {
  type IndicatorTree,
  indicatorsOf,
  type Quantity,
  type TreeMeasure,
} from '../../model/indicator-tree.ts';
import type { ModelMeasureInput } from '../../model/own-models.ts';
import { feedOf } from '../feeds.ts';
import { measureInput } from '../inputs.ts';
import { surfaceModel } from './measure-model.ts';

/** What measureModel needs of a district; of the file's fields just those that the model names. `minutes` come from access over the parcels' centres; null where there are none. */
export function modelMeasureInput(
  district: District,
  model: IndicatorTree,
  choice: Parameters<typeof measureInput>[2],
  minutes: ModelMeasureInput['minutes'],
): ModelMeasureInput {
  const { geometry, areaM2, floorAreaM2, yearBuilt, households, people, fields } = district.parcels;
  const asked = new Set(indicatorsOf(model).flatMap(({ measure }) => fieldsOf(measure)));
  const present = district.facilities?.kinds ?? [];
  return {
    ...measureInput(district, surfaceModel(model), choice),
    model,
    kindsFor: Object.fromEntries(
      indicatorsOf(model).map((one) => [one.id, feedOf(one, present, choice.kindsFor).kinds]),
    ),
    parcels: {
      geometry,
      areaM2,
      floorAreaM2,
      yearBuilt,
      households,
      people,
      fields: fields.filter(({ name }) => asked.has(name)),
    },
    minutes: minutes && { kinds: minutes.kinds, minutes: minutes.minutes },
  };
}

function fieldsOf(measure: TreeMeasure): string[] {
  const quantities: Quantity[] =
    measure.type === 'attribute'
      ? [measure.of]
      : measure.type === 'ratio'
        ? [measure.numerator, measure.denominator]
        : [];
  return quantities.flatMap((quantity) => (typeof quantity === 'string' ? [] : [quantity.field]));
}
