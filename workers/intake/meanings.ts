import type { FacilityFields, ParcelFields, StreetFields } from '../model/layers.ts';

/** What fields mean, as the notes call it in both languages. */
const MEANINGS: Record<
  keyof ParcelFields | keyof FacilityFields | Exclude<keyof StreetFields, 'name' | 'class'>,
  { meaning: string; meaningZh: string }
> = {
  id: { meaning: 'id', meaningZh: '编号' },
  name: { meaning: 'name', meaningZh: '名称' },
  landUse: { meaning: 'land use', meaningZh: '用地性质' },
  floorAreaM2: { meaning: 'floor area', meaningZh: '建筑面积' },
  yearBuilt: { meaning: 'year of building', meaningZh: '建成年份' },
  households: { meaning: 'households', meaningZh: '户数' },
  people: { meaning: 'people', meaningZh: '人口' },
  jobs: { meaning: 'jobs', meaningZh: '就业岗位' },
  storeys: { meaning: 'storeys', meaningZh: '层数' },
  heritage: { meaning: 'heritage', meaningZh: '文物保护' },
  heightLimitM: { meaning: 'height limit', meaningZh: '限高' },
  value: { meaning: 'value', meaningZh: '价值' },
  kind: { meaning: 'kind', meaningZh: '类别' },
  capacity: { meaning: 'capacity', meaningZh: '容量' },
  speedKmh: { meaning: 'speed', meaningZh: '速度' },
  slope: { meaning: 'slope', meaningZh: '坡度' },
  oneWay: { meaning: 'one-way', meaningZh: '单行' },
};

export type Meaning = keyof typeof MEANINGS;

export const meaningParams = (meaning: Meaning) => MEANINGS[meaning];

/** Several of them as one list. */
export const meaningsParams = (meanings: readonly Meaning[]) => ({
  meanings: meanings.map((one) => MEANINGS[one].meaning).join(', '),
  meaningsZh: meanings.map((one) => MEANINGS[one].meaningZh).join('、'),
});
