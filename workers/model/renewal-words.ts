import type { WhyNotCode } from './renewal.ts';
import type { Words } from './words.ts';

/** Sentences of renewal plans; words.ts lists the errors and notes among the rest. */
export const RENEWAL_ERRORS = {
  'scenario-none': {
    en: '{file} has no scenario, expected at least one. Make one in plan mode and save the project, or let the command plan write one.',
    zh: '{file} 中没有方案，应至少有一个。请在规划模式中新建方案并保存项目，或用 plan 命令生成。',
  },
  'scenario-unknown': {
    en: 'Got the scenario {got}, expected one of {expected}. Name one that the project has.',
    zh: '方案为 {got}，应为 {expected} 之一。请指定项目中已有的方案。',
  },
  'plan-not-searched': {
    en: 'Got a question about a search that was not made, expected one first. Search for a plan, then ask why.',
    zh: '尚未搜索方案，应先搜索。请先搜索，再查看原因。',
  },
  'plan-not-prepared': {
    en: 'Got a plan before its options were worked out, expected them first. Try again.',
    zh: '方案的可选措施尚未算出，应先完成计算。请重试。',
  },
  'sheet-not-json': {
    en: 'The assumption sheet is not JSON: got {got}, expected a sheet saved by Reweave. Choose another file.',
    zh: '参数表不是 JSON：内容为 {got}，应为 Reweave 保存的参数表。请选择其他文件。',
  },
  'sheet-version': {
    en: 'Got an assumption sheet of version {got}, expected {expected}. Save it again with this version of Reweave.',
    zh: '参数表版本为 {got}，应为 {expected}。请用当前版本的 Reweave 重新保存。',
  },
  'sheet-wrong': {
    en: 'The assumption sheet is wrong at {path}: {got}. Correct the file; data/sheets/default.json is an example.',
    zh: '参数表在 {path} 处有误：{got}。请更正文件，可参考 data/sheets/default.json。',
  },
  'sheet-repeated': {
    en: 'The assumption sheet has {id} twice, expected each assumption once. Remove one of them.',
    zh: '参数表中 {id} 出现两次，每项参数应只出现一次。请删去其一。',
  },
  'sheet-range': {
    en: 'Got {got} for {id}, expected a value from its low {low} to its high {high}. Correct the value or its range.',
    zh: '{id} 的值为 {got}，应在其下限 {low} 与上限 {high} 之间。请更正取值或范围。',
  },
  'sheet-unsourced': {
    en: 'The assumption {id} has neither a source nor the mark "illustrative" (or both), expected one of them. Correct the file.',
    zh: '参数 {id} 应有来源或“示意”标记之一，现两者皆无或皆有。请更正文件。',
  },
  'sheet-unknown': {
    en: 'The assumption sheet has no {id}, expected a value for it. Add it to the sheet or take the default sheet.',
    zh: '参数表中没有 {id}，应为其给出取值。请补入参数表，或改用默认参数表。',
  },
  'sheet-value': {
    en: 'Got {got} for the assumption {id}, expected a number {expected}. Set it again.',
    zh: '参数 {id} 的值为 {got}，应为 {expected} 的数。请重新设置。',
  },
  'bad-discount': {
    en: 'Got a discount rate of {got}, expected a number above −1, such as 0.08. Set it again.',
    zh: '折现率为 {got}，应为大于 −1 的数，如 0.08。请重新设置。',
  },
  'bad-years': {
    en: 'Got a plan of {got} years, expected a whole number from 1 to {most}. Set the years again.',
    zh: '规划期为 {got} 年，应为 1 至 {most} 的整数。请重新设置年数。',
  },
  'renewal-too-large': {
    en: 'Got {parcels} parcels with {works} things that could be done, which need {megabytes} MB, expected at most {most} MB. Plan a part of the district or fewer kinds of facility.',
    zh: '{parcels} 个地块共有 {works} 种可行做法，需 {megabytes} MB 内存，上限为 {most} MB。请只规划部分范围，或减少设施类别。',
  },
  'choice-too-large': {
    en: 'Got {options} options (parcels × what can be done × years), expected at most {most}. Allow fewer uses, grades of intensity or years, or lock more parcels.',
    zh: '共有 {options} 个备选项（地块 × 做法 × 年份），上限为 {most}。请减少用途、强度等级或年数，或锁定更多地块。',
  },
  'plan-nothing-possible': {
    en: 'Got {parcels} parcels, none of which can change, expected at least one. Look up why on any parcel; often floor areas, years or land uses are missing.',
    zh: '共 {parcels} 个地块，均无法更新，应至少有一个可更新。可点选任一地块查看原因，常见原因为缺少建筑面积、建成年份或用地性质。',
  },
  'red-line-wrong': {
    en: 'The red line {id} has the threshold {got}, expected a number. Set it again or switch the line off.',
    zh: '底线约束 {id} 的阈值为 {got}，应为数值。请重新设置，或停用该约束。',
  },
  'weights-wrong': {
    en: 'Got the weight {got} for the goal {goal}, expected a number of 0 or more, and at least one goal above 0. Set it again.',
    zh: '目标 {goal} 的权重为 {got}，应为不小于 0 的数，且至少一个目标大于 0。请重新设置。',
  },
} as const satisfies Record<string, Words>;

export const RENEWAL_NOTES = {
  'plan-value-currency': {
    en: "{count} {count:parcel|parcels} with an assessed value {count:was|were} taken at it as it is in the file; all other money is the sheet's, in yuan (¥).",
    zh: '{count} 个地块按文件中的评估价值原值计入；其余金额均以参数表的人民币（元）计。',
  },
  'plan-land-use-missing': {
    en: '{count} {count:parcel|parcels} without a land use {count:was|were} not planned.',
    zh: '{count} 个地块缺少用地性质，未纳入规划。',
  },
  'plan-floor-missing': {
    en: '{count} {count:parcel|parcels} without a floor area {count:was|were} not planned.',
    zh: '{count} 个地块缺少建筑面积，未纳入规划。',
  },
  'plan-households-estimated': {
    en: '{count} {count:parcel|parcels} with homes but without a number of households {count:was|were} given one for every {floorM2} m² of housing.',
    zh: '{count} 个居住地块没有户数，按每 {floorM2} 平方米住宅一户估算。',
  },
  'plan-people-estimated': {
    en: '{count} {count:parcel|parcels} with households but without a number of people {count:was|were} given {people} per household.',
    zh: '{count} 个有住户的地块没有人口数，按每户 {people} 人估算。',
  },
  'plan-jobs-estimated': {
    en: '{count} {count:parcel|parcels} without a number of jobs {count:was|were} given one from their floor area.',
    zh: '{count} 个地块没有就业岗位数，按建筑面积估算。',
  },
  'plan-year-missing': {
    en: '{count} {count:parcel|parcels} with buildings of unknown year can be kept or retrofitted only.',
    zh: '{count} 个有建筑的地块缺少建成年份，只能保留或综合整治。',
  },
  'plan-value-missing': {
    en: '{count} {count:parcel|parcels} without an assessed value {count:is|are} compensated by floor area.',
    zh: '{count} 个地块没有评估价值，按建筑面积计算补偿。',
  },
  'plan-repeated-ids': {
    en: '{count} {count:parcel|parcels} {count:shares|share} an id with one before; decisions in a file reach only the first.',
    zh: '{count} 个地块与前面的地块编号重复，文件中的决策只对应第一个。',
  },
  'plan-kinds-all': {
    en: 'The district has none of the {count} kinds of facility in the sheet; all are offered.',
    zh: '片区内没有参数表中 {count} 类设施的任何一类，全部类别均可选用。',
  },
  'plan-unknown-parcels': {
    en: '{count} {count:decision|decisions} {count:is|are} about {count:a parcel|parcels} that the district does not have; {count:it was|they were} left out.',
    zh: '{count} 项决策所指的地块不在片区内，已略去。',
  },
  'plan-not-offered': {
    en: '{count} {count:decision|decisions} {count:is|are} not possible on {count:its|their} parcel (the first, {first}: {why}); {count:it was|they were} left out.',
    zh: '{count} 项决策在其地块上不可行（首项 {first}：{whyZh}），已略去。',
  },
  'plan-capacity-assumed': {
    en: '{count} {count:facility|facilities} without a capacity {count:was|were} given half of the largest that the sheet builds of their kind.',
    zh: '{count} 个设施没有容量，按参数表同类设施最大容量的一半计。',
  },
  'plan-unreached': {
    en: '{count} inhabited {count:parcel|parcels} {count:reaches|reach} no street; {count:its|their} people count as without access and without a way to work.',
    zh: '{count} 个有居民的地块未能接入路网，其居民计为无法获得服务且无通勤路径。',
  },
  'plan-sites-left': {
    en: '{count} {count:parcel|parcels} could become {count:a facility|facilities}, but the walks there do not fit into memory; facilities built there do not count for access.',
    zh: '{count} 个地块可建设施，但步行关系超出内存；在其上新建的设施不计入可达性。',
  },
  'plan-straight': {
    en: 'There are no streets: all ways are as the crow flies, among {count} {count:parcel|parcels}.',
    zh: '没有路网：{count} 个地块之间的距离均按直线计算。',
  },
  'plan-zones': {
    en: 'The way to work is measured between {count} zones of neighbouring parcels, not between single parcels.',
    zh: '通勤按 {count} 个由相邻地块组成的分区计算，而非逐地块计算。',
  },
  'plan-no-jobs': {
    en: 'No parcel has jobs, so the way to work has no value; {count} {count:parcel was|parcels were} looked at.',
    zh: '{count} 个地块均无就业岗位，无法计算通勤。',
  },
} as const satisfies Record<string, Words>;

/** Why a work is not offered on a parcel. */
export const WHY_NOT_WORDS: Record<WhyNotCode, Words> = {
  'land-use-missing': {
    en: 'The land use of this parcel is not known, so nothing can be planned on it.',
    zh: '该地块用地性质未知，无法规划。',
  },
  'floor-missing': {
    en: 'The floor area of this parcel is not known, so nothing can be planned on it.',
    zh: '该地块建筑面积未知，无法规划。',
  },
  'not-for-building': {
    en: 'This parcel is water or a way for traffic and is not built on.',
    zh: '该地块为水域或交通用地，不用于建设。',
  },
  'green-stays': {
    en: 'This parcel is green space and stays so.',
    zh: '该地块为绿地，予以保留。',
  },
  'nothing-standing': {
    en: 'Nothing stands on this parcel that could be retrofitted or partly rebuilt.',
    zh: '该地块上没有可整治或部分改建的建筑。',
  },
  heritage: {
    en: 'The parcel is protected as heritage: nothing may be demolished.',
    zh: '该地块属历史保护范围，不得拆除。',
  },
  'public-service': {
    en: 'A public service stands here and stays; it can be retrofitted.',
    zh: '此处为公共服务用地，予以保留，可综合整治。',
  },
  'year-missing': {
    en: 'The year of the buildings is not known, so demolition is not offered.',
    zh: '建成年份未知，不提供拆除选项。',
  },
  'too-new': {
    en: 'The buildings are {age} years old; demolition is offered from {from} years on.',
    zh: '建筑年龄为 {age} 年，满 {from} 年方可拆除。',
  },
  'too-small': {
    en: 'The site has {areaM2} m²; this use needs {fromM2} m².',
    zh: '用地面积为 {areaM2} 平方米，该用途至少需 {fromM2} 平方米。',
  },
  'too-small-for-facility': {
    en: 'The site has room for a capacity of {capacity}; the smallest such facility has {from}.',
    zh: '用地可容纳的设施容量为 {capacity}，该类设施最小为 {from}。',
  },
  'too-high': {
    en: 'This intensity would be about {heightM} m high; the limit here is {limitM} m.',
    zh: '该强度下建筑高约 {heightM} 米，此处限高 {limitM} 米。',
  },
  'partial-middle': {
    en: 'A partial rebuild fits in between what stays and is offered at the middle intensity only.',
    zh: '拆改结合在保留建筑之间建设，仅提供中强度。',
  },
  'intensity-missing': {
    en: 'This use needs an intensity: low, middle or high.',
    zh: '该用途需指定强度：低、中或高。',
  },
  'facility-not-offered': {
    en: 'The kind of facility {facility} is not offered here; offered are {offered}.',
    zh: '此处不提供 {facility} 类设施，可选类别为 {offered}。',
  },
  'year-outside': {
    en: 'Year {year} is outside the plan of {years} years.',
    zh: '第 {year} 年超出 {years} 年的规划期。',
  },
};
