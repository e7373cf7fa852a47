import type { District } from '../../../workers/model/district.ts';
import { type Painting, paint } from '../../map/painting.ts';
import type { Compared } from '../../project/compared.ts';
import { lensesOf } from '../../project/lenses.ts';
import { planLenses } from '../../project/planLenses.ts';
import type { Results } from '../../project/results.ts';
import type { MapName } from './build/source.ts';

/** A map of the report: what it shows, and the object that it shows, which is another when it has changed. */
export interface MapWanted {
  name: MapName;
  of: object;
  painting: Painting;
}

const known = new WeakMap<District, WeakMap<object, Painting>>();

function once(district: District, of: object, make: () => Painting): Painting {
  const paintings = known.get(district) ?? new WeakMap<object, Painting>();
  known.set(district, paintings);
  const painting = paintings.get(of) ?? make();
  paintings.set(of, painting);
  return painting;
}

/** How each of the maps is coloured; painted once as long as what they show is the same. */
export function paintingsOf(names: MapName[], results: Results, compared: Compared[] | null): MapWanted[] {
  const { district, scores } = results;
  if (!district) return [];
  return names.flatMap((name): MapWanted[] => {
    if (name === 'diagnosis') {
      const lens = lensesOf(results).find(({ id }) => id === 'score:total');
      if (!lens || !scores) return [];
      return [{ name, of: scores, painting: once(district, scores, () => paint(lens)) }];
    }
    const scenario = compared?.find((one) => name === `scenario:${one.scenario.id}`)?.scenario;
    if (!scenario) return [];
    const [action] = planLenses(district.parcels.ids, scenario, null);
    return [{ name, of: scenario, painting: once(district, scenario, () => paint(action)) }];
  });
}
