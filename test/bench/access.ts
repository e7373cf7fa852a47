import {
  ACCESS_DEFAULTS,
  type AccessInput,
  type AccessMeasure,
  type MeasureAccessInput,
} from '../../workers/model/access.ts';
import { quietContext } from '../../workers/model/job.ts';
import { access } from '../../workers/network/access.ts';
import { measureAccess } from '../../workers/network/measureAccess.ts';
import { randomFrom } from '../density/reference.ts';
import { blocks } from '../network/samples.ts';
import { type Case, count, furthest, furthestShare, small } from './case.ts';
import { CITY, cityDistrict } from './city.ts';
import { plainAccess, plainMinutes } from './plain-access.ts';
import { gravityOf, plainMeasure, type Reached } from './plain-measures.ts';

const BLOCK_M = 80;
const KINDS = 11;
const CUTOFF = 15;
const DECAY = { form: 'exponential', perMinute: 0.07 } as const;

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

/** The plain way gives every facility a supply of one. */
function withCapacity(input: AccessInput) {
  const capacity = new Float64Array(input.facilities.kind.length).fill(1);
  return { ...input, facilities: { ...input.facilities, capacity } };
}

const SIDES = [32, 64, 128];
const growing = `${SIDES.map((side) => count(7 * side * side)).join(', ')} parcels in a grid town`;

async function cityInput(): Promise<{ input: AccessInput; people: Float64Array; size: string }> {
  const { streets, parcels, facilities } = await cityDistrict();
  const { xy, lineStarts } = streets!.geometry;
  return {
    // Without a tolerance, since the plain way has none.
    input: {
      streets: { xy, lineStarts },
      origins: parcels.centreXy,
      facilities: facilities!,
      ...ACCESS_DEFAULTS,
      snapM: 0,
    },
    people: parcels.people.some((n) => n >= 0)
      ? parcels.people.map((n) => n || 0)
      : parcels.people.map(() => 1),
    size: `${count(parcels.count)} parcels × ${facilities!.kinds.length} kinds (${facilities!.count} facilities), ${count(lineStarts.length - 1)} street lines`,
  };
}

const nearestCase: Case = {
  operation: `access, nearest, ${CITY.name}`,
  async prepare() {
    const { input, size } = await cityInput();
    const ours = () => access(input, quietContext());
    return {
      size,
      ours,
      plain: { run: () => plainAccess(input) },
      async difference() {
        const { minutes } = await ours();
        const expected = plainAccess(input);
        const most = Math.max(...minutes.map((kind, k) => furthest(kind, expected[k])));
        return `${small(most)} min`;
      },
      growth: () => ({
        sizes: growing,
        runs: SIDES.map(town).map((scaled) => () => access(scaled, quietContext())),
      }),
    };
  },
};

function measureCase(name: string, what: AccessMeasure): Case {
  return {
    operation: `access, ${name}, ${CITY.name}`,
    async prepare() {
      const { input, people, size } = await cityInput();
      const asked: MeasureAccessInput = { ...withCapacity(input), what, people };
      const ours = () => measureAccess(asked, quietContext());
      const { kind, kinds } = input.facilities;
      const plain = () => {
        const rows = Array.from(kind, (): Reached => []);
        plainMinutes(input, (f, minutes) => {
          minutes.forEach((value, o) => {
            if (value <= CUTOFF) rows[f].push([o, value]);
          });
        });
        return kinds.map((_, k) =>
          plainMeasure(
            what.measure,
            rows.filter((_row, f) => kind[f] === k),
            people,
            CUTOFF,
            gravityOf(DECAY.perMinute),
          ),
        );
      };
      return {
        size: `${size}, ${CUTOFF} min`,
        ours,
        plain: { run: plain },
        async difference() {
          const { values, originJoinM } = await ours();
          const expected = plain();
          // A parcel without a street has no value with us; the plain way adds up to 0 there.
          const joined = (list: ArrayLike<number>) =>
            Array.from(originJoinM, (m, o) => (Number.isNaN(m) ? 0 : list[o]));
          return furthestShare(values.flatMap(joined), expected.flatMap(joined));
        },
        growth:
          what.measure === '2sfca' || what.measure === 'gravity'
            ? () => ({
                sizes: growing,
                runs: SIDES.map(town)
                  .map(withCapacity)
                  .map((scaled) => () => measureAccess({ ...scaled, what }, quietContext())),
              })
            : undefined,
      };
    },
  };
}

export const accessCases: Case[] = [
  nearestCase,
  measureCase('count', { measure: 'count', cutoffMinutes: CUTOFF }),
  measureCase('gravity', { measure: 'gravity', decay: DECAY, cutoffMinutes: CUTOFF }),
  measureCase('2SFCA', { measure: '2sfca', cutoffMinutes: CUTOFF }),
  measureCase('E2SFCA', { measure: 'e2sfca', cutoffMinutes: CUTOFF }),
  measureCase('Gaussian 2SFCA', { measure: 'g2sfca', cutoffMinutes: CUTOFF }),
  measureCase('3SFCA', { measure: '3sfca', cutoffMinutes: CUTOFF }),
];
