import { ACCESS_DEFAULTS, type AccessInput } from '../../workers/model/access.ts';
import { quietContext } from '../../workers/model/job.ts';
import { access } from '../../workers/network/access.ts';
import { randomFrom } from '../density/reference.ts';
import { blocks } from '../network/samples.ts';
import { type Case, count, furthest, small } from './case.ts';
import { CITY, cityDistrict } from './city.ts';
import { plainAccess } from './plain-access.ts';

const BLOCK_M = 80;
const KINDS = 11;

/** A town of side × side blocks with seven parcels and a share of a facility in each, as dense as Cambridge. */
function town(side: number): AccessInput {
  const random = randomFrom(side);
  const scattered = (points: number) =>
    Float64Array.from({ length: 2 * points }, () => random() * (side - 1) * BLOCK_M);
  const facilities = Math.ceil(side * side * 0.15);
  return {
    streets: blocks(side, side, BLOCK_M),
    origins: scattered(7 * side * side),
    facilities: {
      xy: scattered(facilities),
      kind: Uint16Array.from({ length: facilities }, (_, f) => f % KINDS),
      kinds: Array.from({ length: KINDS }, (_, k) => `kind ${k}`),
    },
    ...ACCESS_DEFAULTS,
  };
}

const SIDES = [32, 64, 128];

export const accessCase: Case = {
  operation: `access, ${CITY.name}`,
  async prepare() {
    const { streets, parcels, facilities } = await cityDistrict();
    const { xy, lineStarts } = streets!.geometry;
    // Without a tolerance, since the plain way has none.
    const input: AccessInput = {
      streets: { xy, lineStarts },
      origins: parcels.centreXy,
      facilities: facilities!,
      ...ACCESS_DEFAULTS,
      snapM: 0,
    };
    const ours = () => access(input, quietContext());
    return {
      size: () =>
        `${count(parcels.count)} parcels × ${facilities!.kinds.length} kinds (${facilities!.count} facilities), ${count(lineStarts.length - 1)} street lines`,
      ours,
      plain: () => plainAccess(input),
      async difference() {
        const { minutes } = await ours();
        const expected = plainAccess(input);
        const most = Math.max(...minutes.map((kind, k) => furthest(kind, expected[k])));
        return `${small(most)} min`;
      },
      growth: () => ({
        sizes: `${SIDES.map((side) => count(7 * side * side)).join(', ')} parcels in a grid town`,
        runs: SIDES.map(town).map((scaled) => () => access(scaled, quietContext())),
      }),
    };
  },
};
