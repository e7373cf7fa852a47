import { apportion, between, mulberry32, pick, type Random } from '../shared/random.ts';
import { along, type Pt, pointInside } from '../shared/rings.ts';
import type { Lot } from './lots.ts';
import type { Name } from './names.ts';
import type { Standing } from './people.ts';
import { waves } from './shape.ts';

export interface Facility {
  kind: string;
  name: string;
  nameEn: string;
  capacity: number | null;
  at: Pt;
}

interface Service {
  kind: string;
  name: Name;
  count: number;
  /** How well villages are served for their people, the city being 1. */
  villages: number;
  /** Follow jobs instead of people by this share. */
  jobs?: number;
  /** Capacity over all, shared out unevenly; none where it has no meaning. */
  capacity?: number;
}

/** Numbers in the order of Chinese standards for living areas, and fewer where villages are: illustrative. */
const SERVICES: Service[] = [
  { kind: 'school', name: { zh: '学校', en: 'School' }, count: 300, villages: 0.42, capacity: 402_000 },
  {
    kind: 'kindergarten',
    name: { zh: '幼儿园', en: 'Kindergarten' },
    count: 420,
    villages: 0.5,
    capacity: 121_000,
  },
  { kind: 'clinic', name: { zh: '社区卫生站', en: 'Clinic' }, count: 260, villages: 0.55, capacity: 52_000 },
  {
    kind: 'hospital',
    name: { zh: '医院', en: 'Hospital' },
    count: 38,
    villages: 0.05,
    jobs: 0.3,
    capacity: 26_500,
  },
  {
    kind: 'elderly_care',
    name: { zh: '养老驿站', en: 'Care Home' },
    count: 250,
    villages: 0.4,
    capacity: 21_400,
  },
  { kind: 'market', name: { zh: '菜市场', en: 'Market' }, count: 230, villages: 0.8, capacity: 17_300 },
  {
    kind: 'library',
    name: { zh: '图书馆', en: 'Library' },
    count: 130,
    villages: 0.1,
    jobs: 0.2,
    capacity: 15_600,
  },
  { kind: 'park_entrance', name: { zh: '公园入口', en: 'Park Entrance' }, count: 250, villages: 0.25 },
  { kind: 'playground', name: { zh: '健身广场', en: 'Playground' }, count: 300, villages: 0.5 },
  {
    kind: 'resident_service',
    name: { zh: '便民服务站', en: 'Service Point' },
    count: 240,
    villages: 0.7,
    capacity: 4100,
  },
  {
    kind: 'government',
    name: { zh: '政务大厅', en: 'Government Hall' },
    count: 44,
    villages: 0.15,
    jobs: 0.5,
  },
  { kind: 'bus_stop', name: { zh: '公交站', en: 'Bus Stop' }, count: 430, villages: 0.7, jobs: 0.4 },
  {
    kind: 'metro_station',
    name: { zh: '地铁站', en: 'Metro Station' },
    count: 96,
    villages: 0.12,
    jobs: 0.6,
  },
  {
    kind: 'parking',
    name: { zh: '公共停车场', en: 'Car Park' },
    count: 150,
    villages: 0.15,
    jobs: 0.6,
    capacity: 46_000,
  },
  { kind: 'supermarket', name: { zh: '超市', en: 'Supermarket' }, count: 210, villages: 0.6, jobs: 0.3 },
  { kind: 'police', name: { zh: '派出所', en: 'Police Station' }, count: 70, villages: 0.6 },
];

/** The best served lot gets so many times more than the worst, for the same people. */
const UNEVEN = 0.55;

/** Every service where people and jobs are, but less in villages and on the poorer sides of the region. */
export function makeFacilities(
  lots: readonly Lot[],
  standings: readonly Standing[],
  names: readonly Name[],
  seed: number,
): Facility[] {
  const random = mulberry32(seed);
  const insides = lots.map(({ outer }) => pointInside(outer));
  return SERVICES.flatMap((service, s) => {
    const weights = lots.map(({ village }, i) => {
      const { people, jobs } = standings[i];
      const share = service.jobs ?? 0;
      const favoured = Math.exp(
        UNEVEN * waves(insides[i], s + 0.5) + (insides[i][0] + insides[i][1]) / 42_000,
      );
      return ((1 - share) * people + share * jobs) * (village === null ? 1 : service.villages) * favoured;
    });
    const places = drawn(weights, service.count, random);
    const capacities =
      service.capacity === undefined
        ? null
        : apportion(
            places.map(() => between(random, 0.5, 1.6)),
            service.capacity,
            10,
          );
    const before = new Map<string, number>();
    return places.map((lot, k): Facility => {
      const again = (before.get(names[lot].zh) ?? 0) + 1;
      before.set(names[lot].zh, again);
      const number = again === 1 ? ['', ''] : [`第${again}`, ` ${again}`];
      return {
        kind: service.kind,
        name: `${names[lot].zh}${number[0]}${service.name.zh}`,
        nameEn: `${names[lot].en} ${service.name.en}${number[1]}`,
        capacity: capacities?.[k] ?? null,
        at: besideStreet(lots[lot].outer, insides[lot], random),
      };
    });
  });
}

/** Rows drawn in proportion to their weights, evenly spread over the list (systematic sampling). */
function drawn(weights: readonly number[], count: number, random: Random): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const step = sum / count;
  const places: number[] = [];
  let [reached, next] = [0, step * random()];
  weights.forEach((weight, row) => {
    reached += weight;
    for (; next < reached && places.length < count; next += step) places.push(row);
  });
  return places;
}

/** A point of the lot near one of its sides, where a street or a lane passes. */
function besideStreet(outer: readonly Pt[], inside: Pt, random: Random): Pt {
  const i = pick(
    random,
    outer.map((_, k) => k),
  );
  const onSide = along(outer[i], outer[(i + 1) % outer.length], between(random, 0.15, 0.85));
  return along(onSide, inside, 0.08);
}
