import { mulberry32 } from '../shared/random.ts';

export interface Name {
  zh: string;
  en: string;
}

/** Ring roads by their distance from the middle, metres. */
export const RING_NAMES: Partial<Record<number, Name>> = {
  700: { zh: '苑墙路', en: 'Garden Wall Road' },
  2000: { zh: '一环路', en: 'First Ring Road' },
  4000: { zh: '二环路', en: 'Second Ring Road' },
  6100: { zh: '三环路', en: 'Third Ring Road' },
  8000: { zh: '四环路', en: 'Fourth Ring Road' },
  11000: { zh: '五环路', en: 'Fifth Ring Road' },
  14000: { zh: '六环路', en: 'Sixth Ring Road' },
};

/** The eight great roads out of the city, counter-clockwise from the east. */
export const RADIAL_NAMES: Name[] = [
  { zh: '朝霞大道', en: 'Zhaoxia Avenue' },
  { zh: '望原大道', en: 'Wangyuan Avenue' },
  { zh: '北岭大道', en: 'Beiling Avenue' },
  { zh: '松涛大道', en: 'Songtao Avenue' },
  { zh: '晚枫大道', en: 'Wanfeng Avenue' },
  { zh: '麦浪大道', en: 'Mailang Avenue' },
  { zh: '南浦大道', en: 'Nanpu Avenue' },
  { zh: '芦洲大道', en: 'Luzhou Avenue' },
];

const BEFORE = '东Dong 西Xi 南Nan 北Bei 大Da 小Xiao 上Shang 下Xia 前Qian 后Hou 老Lao 新Xin'.split(' ');
const MIDDLE =
  '柳liu 槐huai 榆yu 杏xing 桃tao 枣zao 柏bai 石shi 沙sha 堤di 塘tang 井jing 桥qiao 渡du 岗gang 坡po 河he 泉quan 庙miao 窑yao 磨mo 杨yang 李li 王wang 赵zhao 孙sun 周zhou 郑zheng 冯feng 卫wei'.split(
    ' ',
  );
const AFTER = '村cun 庄zhuang 营ying 屯tun 店dian 堡pu'.split(' ');

const parts = (text: string): Name => ({ zh: text.slice(0, 1), en: text.slice(1) });

/** As many different names of villages, all invented: 东柳庄, Dongliuzhuang. */
export function villageNames(count: number, seed: number): Name[] {
  const random = mulberry32(seed);
  const all = BEFORE.flatMap((a) => MIDDLE.flatMap((b) => AFTER.map((c) => [a, b, c].map(parts))));
  const drawn = all.map((name) => ({ name, key: random() })).sort((a, b) => a.key - b.key);
  return drawn.slice(0, count).map(({ name }) => ({
    zh: name.map(({ zh }) => zh).join(''),
    en: name.map(({ en }) => en).join(''),
  }));
}

const BELTS: [untilM: number, name: Name][] = [
  [2000, { zh: '老城', en: 'Old Town' }],
  [4000, { zh: '内城', en: 'Inner City' }],
  [6800, { zh: '外城', en: 'Outer City' }],
  [Number.POSITIVE_INFINITY, { zh: '新城', en: 'New Town' }],
];
const QUARTERS: Name[] = [
  { zh: '东', en: 'East' },
  { zh: '北', en: 'North' },
  { zh: '西', en: 'West' },
  { zh: '南', en: 'South' },
];

/** The part of the city that a block is numbered in, by its distance and its bearing as a share of a full turn. */
export function beltName(fromMiddleM: number, turn: number): Name {
  const belt = BELTS.find(([until]) => fromMiddleM < until)![1];
  const quarter = QUARTERS[Math.floor(turn * 4 + 0.5) % 4];
  return { zh: `${belt.zh}${quarter.zh}`, en: `${belt.en} ${quarter.en}` };
}
