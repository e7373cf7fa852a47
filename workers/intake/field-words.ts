import type { FacilityFields, ParcelFields, StreetFields } from '../model/layers.ts';

/** How fields of one meaning are called, without case and punctuation. */
export interface FieldWords {
  /** Whole names, the likeliest first. */
  exact: string[];
  /** Parts of names. */
  within?: string[];
  /** Names that mislead: other units, ratios. */
  unless?: RegExp;
}

const words = (text: string) => text.split(/\s+/);

const NAME = words('name 名称 title 标题 sitename 中文名 简称');

export const PARCEL_WORDS: Record<keyof ParcelFields, FieldWords> = {
  id: {
    exact: words(
      `parcelid parcelno parcelnumber 地块编号 地块编码 地块号 地块id 宗地号 宗地编号 宗地代码 lotid lotno plotid plotno
      apn locid maplot id 编号 编码 gid fid objectid 序号`,
    ),
    within: words('parcelid 地块编 宗地编'),
  },
  name: { exact: [...NAME, ...words('地块名称 小区名称 小区 地块 address 地址 坐落')], within: ['名称'] },
  landUse: {
    exact: words(
      `landuse landusetype landuseclass 用地性质 用地类型 用地类别 土地用途 现状用途 规划用途 用地代码 用地分类 土地利用
      地类名称 地类 landusecode usedescription usetype zoning use 用途 性质 ydxz dlmc fclass type class category 类型 类别`,
    ),
    within: words('landuse 用地 用途'),
    unless: /area|面积/,
  },
  floorAreaM2: {
    exact: words(
      `flooraream2 floorarea floorareasqm grossfloorarea grossflooraream2 gfa gfam2 totalfloorarea 总建筑面积 建筑面积
      建筑总面积 建面 计容建筑面积 计容面积 builtarea buildingarea jzmj`,
    ),
    within: words('floorarea 建筑面积'),
    unless: /ft|feet|sf$|万|亩|ratio|率/,
  },
  yearBuilt: {
    exact: words(
      `yearbuilt builtyear buildyear yrbuilt constructionyear yearofconstruction yearofbuilding 建成年份 建成年代 建造年份
      建造年代 建设年代 建设年份 竣工年份 竣工年代 年份 年代 year`,
    ),
    within: words('yearbuil 建成年 建造年 竣工年'),
  },
  households: {
    exact: words('households household householdcount hh 户数 总户数 居民户数 住户数 家庭户数 dwellings'),
    within: words('household 户数'),
    unless: /size|income|density|户均|密度/,
  },
  people: {
    exact: words(
      `people population pop residents persons inhabitants 人口 人口数 总人口 常住人口 居住人口 人口数量 人数 居民数`,
    ),
    within: words('population 人口'),
    unless: /density|密度|growth|增长|ratio|率/,
  },
  jobs: {
    exact: words(
      `jobs job employment employees workers workplaces jobcount 就业岗位 就业岗位数 岗位 岗位数 就业人数 就业人口 从业人员
      从业人数 员工数`,
    ),
    within: words('employe 就业 岗位 从业人'),
    unless: /density|密度|ratio|rate|率|income|收入/,
  },
  storeys: {
    exact: words(
      `storeys stories storey story floors floorcount numfloors numberoffloors levels buildinglevels 层数 楼层数 建筑层数
      总层数 地上层数 楼层`,
    ),
    within: words('storeys 层数'),
    unless: /area|面积|below|under|地下/,
  },
  heritage: {
    exact: words(
      `heritage isheritage heritagestatus heritagelisted listed listedbuilding protected historic landmark 文物 文物保护
      文保 文物建筑 历史建筑 保护建筑 是否文物 是否保护 是否历史建筑 文保等级 保护等级 保护级别 历史保护`,
    ),
    within: words('heritage 文物 文保 历史建筑 保护建筑'),
    unless: /name|名称|year|年|编号|date/,
  },
  heightLimitM: {
    exact: words(
      `heightlimitm heightlimit maxheightm maxheight maximumheight heightcontrol 限高 限高m 限高米 建筑限高 高度限制 控制高度
      建筑控高 控高 建筑高度上限`,
    ),
    within: words('heightlimit maxheight 限高 控高'),
    unless: /ft|feet/,
  },
  value: {
    exact: words(
      `value valueyuan valuecny valueusd totalvalue totalvalueusd totalvalueyuan totalvaluecny assessedvalue totalassessedvalue assessment marketvalue
      propertyvalue totval 评估价值 评估总价 评估值 市场价值 市值 房产价值 总价值 资产价值 价值 总价`,
    ),
    within: words('totalvalue assessedvalue marketvalue 评估价 总价值'),
    unless: /land|building|土地|单价|per|m2|sqm|平米|万|亿|ratio|率|year|年/,
  },
};

export const FACILITY_WORDS: Record<keyof FacilityFields, FieldWords> = {
  kind: {
    exact: words(
      `kind facilitykind facilitytype 设施类别 设施类型 category type amenity fclass class 类别 类型 种类 小类 中类 大类
      poitype shop leisure`,
    ),
    within: words('facilitytype 设施类 类别 类型'),
  },
  name: { exact: [...NAME, ...words('设施名称 station location')], within: ['名称'] },
  capacity: {
    exact: words(
      `capacity 容量 床位 床位数 学位 学位数 座位数 车位数 泊位数 服务能力 接待能力 beds seats places enrollment enrolment`,
    ),
    within: words('capacity 床位 学位'),
  },
};

export const STREET_WORDS: Record<keyof StreetFields, FieldWords> = {
  name: {
    exact: words('name fullname street roadname streetname 道路名称 路名 名称 label'),
    within: words('streetname roadname 名称'),
  },
  class: {
    exact: words(
      `highway class roadclass streetclass roadtype streettype functionalclass fclass hierarchy 道路等级 等级 道路类型 类型
      type level majorroad`,
    ),
    within: ['等级'],
  },
  speedKmh: {
    exact: words(
      'maxspeed speedkmh speedlimit maxspeedkmh speedmph maxspeedmph speed 限速 最高限速 速度 设计速度',
    ),
    within: words('maxspeed speedlimit 限速'),
    unless: /conditional|type|source|advisory/,
  },
  slope: {
    exact: words('slope grade gradient incline slopepct slopepercent 坡度 纵坡'),
    within: words('slope 坡度'),
  },
  oneWay: {
    exact: words('oneway isoneway onewaystreet 单行 单行道 单行线 是否单行 单向 是否单向'),
    within: words('oneway 单行'),
    unless: /bicycle|bus|conditional|psv/,
  },
};

/** A name as it is compared: lower case, letters, digits and Chinese characters only. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9\u4e00-\u9fff]/g, '');
}

/** A file's name without its extension, in lower-case words. */
export function fileWords(file: string): string {
  return file
    .replace(/\.[^.]*$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-.\s]+/g, ' ')
    .toLowerCase();
}

export const FILE_WORDS = {
  parcels: /parcel|\blots?\b|\bplots?\b|地块|宗地|现状用地|规划用地|土地利用/,
  boundary: /\bboundar|\bstudy ?area\b|\bextents?\b|\boutline\b|\bcity limits?\b|边界|范围|界线/,
  /** Tells streets named after a river or lake from waterways. */
  streets: /\broads?\b|\bstreets?\b|\bnetwork\b|\bwalk|\bcenterlines?\b|路|街/,
  green: /\bgreen|\bparks?\b|\bopen ?spaces?\b|\bgardens?\b|绿地|绿化|公园/,
  water: /\bwater|\bcanals?\b|\brivers?\b|\blakes?\b|\bhydro|水系|水域|水体|水面|河|湖/,
};
