/** Kinds of facilities as models and screens call them, and how files call them in Chinese; the first that fits decides. */
const WORDS: [kind: string, RegExp][] = [
  ['', /驾校|党校|大学|职业|技工|培训|宠物|动物|兽医|公墓|停用|拆除|规划|食堂/],
  ['kindergarten', /幼儿园|幼稚园/],
  ['day_care', /托育|托幼|托儿/],
  ['smart_parking', /智[慧能]停车/],
  ['smart_infrastructure', /智[慧能](?:基础|公共)?设施|智[慧能]灯杆/],
  ['youth_center', /青少年|少年宫|儿童之家/],
  ['playground', /游乐|儿童乐园|健身苑/],
  ['clinic', /诊所|卫生服务|卫生院|卫生室|卫生站|门诊|医务室|社区医院/],
  ['hospital', /医院/],
  ['elderly_care', /养老|敬老|老年|托老|日间照料|福利院/],
  ['school_private', /(?:民办|私立).*(?:学校|小学|中学|初中|高中)/],
  ['school', /学校|小学|中学|初中|高中|九年一贯/],
  ['market', /菜市场|菜场|农贸|集贸|生鲜市场/],
  ['library', /图书馆|图书室|书屋/],
  ['park_entrance', /公园|游园/],
  ['fire_station', /消防/],
  ['police', /派出所|公安|警务/],
  ['post_office', /邮局|邮政/],
  ['communication_station', /基站/],
  ['phone_mast', /铁塔/],
  ['telecom', /电信|通信|通讯/],
  ['metro_station', /地铁|轨道(?:交通)?站|轻轨/],
  ['transit_stop', /公交车?站(?!场)|公共汽车站/],
  ['bus_station', /公交|客运站|汽车站/],
  ['parking', /停车|车库/],
  ['resident_service', /便民|居民服务|社区服务|党群服务|居委会|村委会/],
  ['community_center', /社区(?:活动|文化)?中心|文化活动中心|文化站|活动室/],
  ['public_service', /公共服务/],
  ['government', /政府|政务|行政|街道办|办事处/],
  ['supermarket', /超市/],
  ['mall', /购物中心|商场|百货/],
  ['shop', /商店|便利店|小卖部/],
  ['commerce', /商铺|商业|零售/],
  ['restaurant', /餐馆|餐饮|餐厅|饭店/],
];

const HAN = /[\u4e00-\u9fff]/;

/**
 * The kind that a file's own word stands for: 小学 and 初级中学 are `school`, 社区卫生服务中心 is `clinic`. Words without Chinese
 * characters, and those that no word here fits, stay as they are.
 */
export function kindOf(word: string): string {
  if (!HAN.test(word)) return word;
  const found = WORDS.find(([, pattern]) => pattern.test(word));
  return found?.[0] || word;
}
