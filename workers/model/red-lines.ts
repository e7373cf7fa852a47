import { z } from 'zod';
import { FLOW_FIGURES, STATE_FIGURES } from './evaluation.ts';
import { WORK_AMOUNTS } from './renewal.ts';

/** Quantities that a red line can hold besides every figure of an evaluation. */
export const RED_LINE_QUANTITIES = [
  /** Floor demolished over existing floor. */
  'demolishedShare',
  /** Floor built over floor demolished. */
  'builtOverDemolished',
  /** Households rehoused on site over households displaced. */
  'rehousedShare',
  /** New public floor over all new floor. */
  'publicShare',
  /** Cash so far, where negative; yuan. */
  'deficit',
  /** Share of stakeholders who accept. */
  'consensus',
  /** Floor demolished on protected parcels, m². */
  'heritageM2',
  /** Height built above the parcel's own limit, and the height itself, metres. */
  'aboveLimitM',
  'heightM',
  ...STATE_FIGURES,
  ...FLOW_FIGURES,
] as const;

export type RedLineQuantity = (typeof RED_LINE_QUANTITIES)[number];

const words = z.strictObject({ en: z.string(), zh: z.string() });

export const redLineSchema = z.object({
  id: z.string().min(1),
  name: words,
  quantity: z.enum(RED_LINE_QUANTITIES),
  operator: z.enum(['atMost', 'atLeast']),
  /** null: not set, the line is off. */
  threshold: z.number().nullable(),
  /** Over all years (of states: at the end), in every year, or on every parcel. */
  scope: z.enum(['whole', 'year', 'parcel']),
  source: words,
});
export type RedLine = z.infer<typeof redLineSchema>;

/** Of these only the whole plan has a value, of those only each parcel. */
const WHOLE_ONLY: RedLineQuantity[] = [
  'demolishedShare',
  'builtOverDemolished',
  'rehousedShare',
  'publicShare',
  'consensus',
];
const PARCEL_ONLY: RedLineQuantity[] = ['heritageM2', 'aboveLimitM', 'heightM'];

/** Over what a red line of this quantity can be held; the first is the usual one. */
export function scopesOf(quantity: RedLineQuantity): RedLine['scope'][] {
  if (WHOLE_ONLY.includes(quantity)) return ['whole'];
  if (PARCEL_ONLY.includes(quantity)) return ['parcel'];
  return (WORK_AMOUNTS as readonly string[]).includes(quantity)
    ? ['whole', 'year', 'parcel']
    : ['whole', 'year'];
}

const NOTICE = {
  en: 'Ministry of Housing and Urban-Rural Development, notice 63 of 2021',
  zh: '住房和城乡建设部，建科〔2021〕63 号',
};
const YU = { en: 'Yu & Tian 2025; set by the person', zh: 'Yu、Tian 2025；由使用者设定' };
const PAN = { en: 'Pan 2024, Guangzhou', zh: 'Pan 2024，广州' };

/** The table of model.md §5. Lines without a threshold wait for the person to set one. */
export const DEFAULT_RED_LINES: RedLine[] = [
  {
    id: 'demolished',
    name: { en: 'Floor demolished of existing floor', zh: '拆除建筑面积占现状比例' },
    quantity: 'demolishedShare',
    operator: 'atMost',
    threshold: 0.2,
    scope: 'whole',
    source: NOTICE,
  },
  {
    id: 'built',
    name: { en: 'Floor built per floor demolished', zh: '拆建比' },
    quantity: 'builtOverDemolished',
    operator: 'atMost',
    threshold: 2,
    scope: 'whole',
    source: NOTICE,
  },
  {
    id: 'rehoused',
    name: { en: 'Displaced households rehoused on site', zh: '居民就地安置率' },
    quantity: 'rehousedShare',
    operator: 'atLeast',
    threshold: 0.5,
    scope: 'whole',
    source: NOTICE,
  },
  {
    id: 'rents',
    name: { en: 'Rise of rents in a year', zh: '住房租金年度涨幅' },
    quantity: 'rentRise',
    operator: 'atMost',
    threshold: 0.05,
    scope: 'year',
    source: NOTICE,
  },
  {
    id: 'begun',
    name: { en: 'Parcels begun in a year', zh: '每年启动地块数' },
    quantity: 'begun',
    operator: 'atMost',
    threshold: null,
    scope: 'year',
    source: YU,
  },
  {
    id: 'budget',
    name: { en: 'Investment in a year', zh: '年度投资预算' },
    quantity: 'investment',
    operator: 'atMost',
    threshold: null,
    scope: 'year',
    source: YU,
  },
  {
    id: 'deficit',
    name: { en: 'Deepest cash deficit', zh: '最大资金缺口' },
    quantity: 'deficit',
    operator: 'atMost',
    threshold: null,
    scope: 'year',
    source: YU,
  },
  {
    id: 'public',
    name: { en: 'Public facilities of new floor', zh: '新建公共设施占新建面积比例' },
    quantity: 'publicShare',
    operator: 'atLeast',
    threshold: null,
    scope: 'whole',
    source: YU,
  },
  {
    id: 'saleLeast',
    name: { en: 'New housing for sale', zh: '新建商品住房面积' },
    quantity: 'saleM2',
    operator: 'atLeast',
    threshold: null,
    scope: 'whole',
    source: YU,
  },
  {
    id: 'saleMost',
    name: { en: 'New housing for sale', zh: '新建商品住房面积' },
    quantity: 'saleM2',
    operator: 'atMost',
    threshold: null,
    scope: 'whole',
    source: YU,
  },
  {
    id: 'consensus',
    name: { en: 'Stakeholders who accept', zh: '决策一致性' },
    quantity: 'consensus',
    operator: 'atLeast',
    threshold: 2 / 3,
    scope: 'whole',
    source: { en: 'Yu & Tian 2025', zh: 'Yu、Tian 2025' },
  },
  {
    id: 'heritage',
    name: { en: 'Demolition on protected parcels', zh: '历史保护地块拆除' },
    quantity: 'heritageM2',
    operator: 'atMost',
    threshold: 0,
    scope: 'parcel',
    source: PAN,
  },
  {
    id: 'height',
    name: {
      en: 'Height above the limit of the parcel (30 m in view corridors)',
      zh: '超出地块限高（视廊内 30 米）',
    },
    quantity: 'aboveLimitM',
    operator: 'atMost',
    threshold: 0,
    scope: 'parcel',
    source: PAN,
  },
];
