import type { LandUse } from '../model/layers.ts';

/** Words of both languages, tried in this order: the first that fits decides ("public housing" is residential). */
const WORDS: [LandUse, RegExp][] = [
  ['mixed', /\bmix|\bmxd\b|混合|商住|综合用地/],
  ['vacant', /\bvacant\b|\bundeveloped\b|\bempty\b|\bidle\b|空地|待建|闲置|空闲|未利用|留白/],
  [
    'residential',
    /\bresid|\bdwelling|\bhousing\b|\bapartment|\bcondo|\bfamily\b|住宅|居住|公寓|宿舍|城中村|宅基地/,
  ],
  [
    'industrial',
    /\bindustr|\bmanufact|\bfactor(y|ies)\b|\bwarehous|\bstorage\b|\blogistic|\bmining\b|工业|厂房|工厂|仓储|物流|工矿|采矿/,
  ],
  ['institutional', /行政办公/],
  ['office', /\boffices?\b|办公|写字楼|商务|研发/],
  [
    'transport',
    /\bparking\b|\broads?\b|\bstreets?\b|\btransport|\brail|\btraffic\b|\bairport\b|道路|交通|停车|铁路|公路|机场|枢纽|站场/,
  ],
  ['other', /\butilit|公用设施|市政|供水|供电|污水/],
  [
    'green',
    /\bopen ?space|\bgreen|\bparks?\b|\bgardens?\b|\bforest|\brecreation|\bcemeter|\bgrass|\bnature|绿地|绿化|公园|广场|林地|草地/,
  ],
  ['water', /\bwater|\brivers?\b|\bcanals?\b|\blakes?\b|\bponds?\b|水域|水面|水系|水体|河流|河道|湖泊|运河/],
  [
    'institutional',
    /\binstitut|\bpublic\b|\bcivic\b|\bgovern|\beducat|\bschools?\b|\buniversit|\bcolleges?\b|\bhospital|\bhealth|\bmedical\b|\breligio|\bchurch|\bcultur|\bcommunity\b|公共|公服|行政|教育|学校|文化|医疗|卫生|体育|科研|福利|宗教|社区|文物|军事/,
  ],
  [
    'commercial',
    /\bcommerc|\bretail|\bshop|\bstores?\b|\bmalls?\b|\bmarkets?\b|\bhotels?\b|\bbusiness|\bbanks?\b|\brestaurant|商业|商服|零售|商场|购物|酒店|旅馆|餐饮|娱乐|金融|服务业/,
  ],
  ['other', /^others?$|\bunknown\b|其他|其它/],
];

/** Letters of GB 50137-2011, the code for classification of urban land use. */
const LETTERS: Record<string, LandUse> = {
  R: 'residential',
  A: 'institutional',
  B: 'commercial',
  M: 'industrial',
  W: 'industrial',
  S: 'transport',
  U: 'other',
  G: 'green',
  E: 'other',
  H: 'other',
};

/** Classes that differ from their letter: business offices, and non-construction land by what it is. */
const CLASSES: Record<string, LandUse> = { B2: 'office', E1: 'water', E2: 'green', E9: 'vacant' };

const CODE = /[RABMWSUGEH]\d{0,3}[a-z]?/g;
const CODES = /^[RABMWSUGEH]\d{0,3}[a-z]?(?:[/+、,，\s]*[RABMWSUGEH]\d{0,3}[a-z]?)*$/;

/** The land use that a file's own value means, by words in both languages or a GB 50137 code; null if neither tells. */
export function landUseOf(value: string): LandUse | null {
  const trimmed = value.trim();
  if (CODES.test(trimmed)) {
    const uses = new Set(
      (trimmed.match(CODE) ?? []).map((code) => CLASSES[code.slice(0, 2)] ?? LETTERS[code[0]]),
    );
    return uses.size === 1 ? [...uses][0] : 'mixed';
  }
  const words = trimmed
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-./]+/g, ' ')
    .toLowerCase();
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
