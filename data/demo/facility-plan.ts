import type { LandUse } from '../../workers/model/layers.ts';
import type { Pt } from '../shared/rings.ts';

/** Where the district is well served: middle, reach and strength, in metres of the drawing. The old quarter has none. */
export const WELL_SERVED: { at: Pt; reachM: number; strength: number }[] = [
  { at: [-40, 790], reachM: 190, strength: 1.5 },
  { at: [280, 800], reachM: 170, strength: 0.9 },
  { at: [-430, 790], reachM: 220, strength: 0.9 },
  { at: [-680, 780], reachM: 180, strength: 0.5 },
  { at: [40, 430], reachM: 170, strength: 1.4 },
  { at: [-300, 400], reachM: 200, strength: 0.9 },
  { at: [580, 400], reachM: 200, strength: 0.5 },
  { at: [-170, 40], reachM: 180, strength: 0.6 },
  { at: [-560, -90], reachM: 180, strength: 0.4 },
  { at: [150, -420], reachM: 150, strength: 0.25 },
];
/** Everywhere else. */
export const ELSEWHERE = 0.035;

/** Kinds that are strewn over lots of some uses, denser where the district is well served. */
export interface Strewn {
  kind: string;
  name: string;
  nameEn: string;
  count: number;
  uses: LandUse[];
  apartM: number;
  capacity: [number, number] | null;
}

export const STREWN: Strewn[] = [
  {
    kind: 'smart_infrastructure',
    name: '智慧杆',
    nameEn: 'Smart Pole',
    count: 64,
    uses: ['office', 'commercial', 'residential', 'institutional', 'green'],
    apartM: 45,
    capacity: null,
  },
  {
    kind: 'communication_station',
    name: '通信基站',
    nameEn: 'Base Station',
    count: 38,
    uses: ['office', 'commercial', 'residential', 'institutional', 'industrial', 'other'],
    apartM: 110,
    capacity: null,
  },
  {
    kind: 'resident_service',
    name: '居民服务站',
    nameEn: 'Resident Service Point',
    count: 20,
    uses: ['residential', 'mixed', 'institutional'],
    apartM: 90,
    capacity: [8, 40],
  },
  {
    kind: 'smart_parking',
    name: '智慧停车场',
    nameEn: 'Smart Car Park',
    count: 24,
    uses: ['office', 'commercial', 'transport', 'institutional'],
    apartM: 80,
    capacity: [60, 640],
  },
  {
    kind: 'public_service',
    name: '公共服务点',
    nameEn: 'Public Service Point',
    count: 28,
    uses: ['commercial', 'institutional', 'office'],
    apartM: 70,
    capacity: [4, 24],
  },
];

/** Shops: how many points per hectare of commercial land at most, and how many in all. */
export const COMMERCE = { count: 122, lotPerPointM2: 900, name: '商业网点', nameEn: 'Shop' };

/** Single services, each in a lot of the named site (and of the named use, if given). */
export const SINGLE: {
  kind: string;
  site: string;
  lot?: string;
  name: string;
  nameEn: string;
  capacity: number | null;
}[] = [
  { kind: 'school', site: '枫港中学', name: '枫港中学', nameEn: 'Fenggang Middle School', capacity: 1350 },
  { kind: 'school', site: '书院小学', name: '书院小学', nameEn: 'Shuyuan Primary School', capacity: 1080 },
  { kind: 'school', site: '梧桐小学', name: '梧桐小学', nameEn: 'Wutong Primary School', capacity: 960 },
  ...['云枫苑', '芦花苑', '锦云苑', '梧桐新村', '橘香园', '书院邻里'].map((site, i) => ({
    kind: 'kindergarten',
    site,
    lot: '幼儿园',
    name: `${site}幼儿园`,
    nameEn: '',
    capacity: [330, 270, 300, 240, 270, 210][i],
  })),
  { kind: 'clinic', site: '银杏医院', name: '银杏医院', nameEn: 'Yinxing Hospital', capacity: 420 },
  { kind: 'clinic', site: '枫港邻里', name: '枫港社区卫生站', nameEn: 'Fenggang Clinic', capacity: 120 },
  { kind: 'clinic', site: '书院邻里', name: '书院社区卫生站', nameEn: 'Shuyuan Clinic', capacity: 90 },
  { kind: 'clinic', site: '橘香邻里', name: '橘香社区卫生站', nameEn: 'Juxiang Clinic', capacity: 110 },
  { kind: 'clinic', site: '听雨邻里', name: '听雨社区卫生站', nameEn: 'Tingyu Clinic', capacity: 80 },
  {
    kind: 'elderly_care',
    site: '云枫苑',
    lot: '邻里中心',
    name: '云枫日间照料中心',
    nameEn: 'Yunfeng Day Care',
    capacity: 60,
  },
  {
    kind: 'elderly_care',
    site: '枫港邻里',
    lot: '邻里中心',
    name: '枫港养老院',
    nameEn: 'Fenggang Care Home',
    capacity: 140,
  },
  {
    kind: 'elderly_care',
    site: '石桥新村',
    lot: '邻里中心',
    name: '石桥日间照料中心',
    nameEn: 'Shiqiao Day Care',
    capacity: 45,
  },
  { kind: 'elderly_care', site: '橘香邻里', name: '橘香养老院', nameEn: 'Juxiang Care Home', capacity: 110 },
  {
    kind: 'elderly_care',
    site: '碧螺新村',
    lot: '邻里中心',
    name: '碧螺日间照料中心',
    nameEn: 'Biluo Day Care',
    capacity: 40,
  },
  {
    kind: 'market',
    site: '织锦市场',
    lot: '商业楼',
    name: '织锦菜市场',
    nameEn: 'Zhijin Market',
    capacity: 96,
  },
  {
    kind: 'market',
    site: '银杏商业',
    lot: '商业楼',
    name: '银杏菜市场',
    nameEn: 'Yinxing Market',
    capacity: 84,
  },
  {
    kind: 'market',
    site: '枫港商业',
    lot: '商业楼',
    name: '枫港生鲜市场',
    nameEn: 'Fenggang Market',
    capacity: 70,
  },
  {
    kind: 'market',
    site: '碧螺商贸城',
    lot: '商业楼',
    name: '碧螺菜市场',
    nameEn: 'Biluo Market',
    capacity: 110,
  },
  {
    kind: 'market',
    site: '灯笼里',
    lot: '商业楼',
    name: '老街菜市场',
    nameEn: 'Old Street Market',
    capacity: 130,
  },
  {
    kind: 'library',
    site: '环山文化园',
    lot: '公共服务楼',
    name: '环山图书馆',
    nameEn: 'Huanshan Library',
    capacity: 380,
  },
  {
    kind: 'library',
    site: '云溪文化中心',
    lot: '公共服务楼',
    name: '云溪图书馆',
    nameEn: 'Yunxi Library',
    capacity: 240,
  },
  ...['行政服务中心', '规划和住建窗口', '税务服务厅', '人社服务厅'].map((name, i) => ({
    kind: 'government',
    site: '政务中心',
    lot: '公共服务楼',
    name,
    nameEn: [
      'Administrative Service Hall',
      'Planning and Housing Desk',
      'Tax Service Hall',
      'Social Security Hall',
    ][i],
    capacity: null,
  })),
  {
    kind: 'government',
    site: '环山文化园',
    lot: '公共服务楼',
    name: '西片区服务中心',
    nameEn: 'West Area Office',
    capacity: null,
  },
  {
    kind: 'government',
    site: '枫港邻里',
    lot: '公共服务楼',
    name: '枫港社区居委会',
    nameEn: 'Fenggang Residents’ Committee',
    capacity: null,
  },
  {
    kind: 'government',
    site: '橘香邻里',
    lot: '公共服务楼',
    name: '橘香社区居委会',
    nameEn: 'Juxiang Residents’ Committee',
    capacity: null,
  },
  {
    kind: 'government',
    site: '书院邻里',
    lot: '公共服务楼',
    name: '书院社区居委会',
    nameEn: 'Shuyuan Residents’ Committee',
    capacity: null,
  },
  {
    kind: 'government',
    site: '听雨邻里',
    lot: '公共服务楼',
    name: '听雨社区居委会',
    nameEn: 'Tingyu Residents’ Committee',
    capacity: null,
  },
  {
    kind: 'government',
    site: '香花里',
    lot: '公共服务楼',
    name: '老街社区居委会',
    nameEn: 'Old Street Residents’ Committee',
    capacity: null,
  },
];

/** Gates of the parks: the nearest edge of the named park, in metres of the drawing. */
export const PARK_GATES: { park: string; near: Pt }[] = [
  { park: '屏山公园（北）', near: [-690, 490] },
  { park: '屏山公园（北）', near: [-480, 400] },
  { park: '屏山公园（北）', near: [-424, 290] },
  { park: '屏山公园（南）', near: [-425, 180] },
  { park: '屏山公园（南）', near: [-580, 30] },
  { park: '屏山公园（西南）', near: [-800, 100] },
  { park: '柳溪公园', near: [152, 150] },
  { park: '柳溪公园', near: [290, 60] },
  { park: '石桥公园', near: [-266, -50] },
  { park: '石桥公园', near: [-350, 5] },
  { park: '听雨公园', near: [300, -170] },
  { park: '金穗广场', near: [60, 585] },
  { park: '东塘绿地（北）', near: [738, 610] },
  { park: '东塘绿地', near: [726, 200] },
  { park: '南塘公园', near: [200, -715] },
  { park: '南塘公园', near: [-20, -900] },
];

/** Streets with bus stops, and how far apart these are. */
export const BUS_STREETS: { street: string; everyM: number }[] = [
  { street: '北塘大道', everyM: 330 },
  { street: '长浜路', everyM: 380 },
  { street: '文澜大道', everyM: 300 },
  { street: '云溪大道', everyM: 340 },
  { street: '枫港路', everyM: 420 },
];
