import type { GoalPreset } from './goals.ts';
import type { Words } from './words.ts';

/** Sentences of comparisons; words.ts lists the errors and notes among the rest. */
export const COMPARE_ERRORS = {
  'compare-nothing': {
    en: 'Got {got} scenarios to compare, expected at least one. Choose scenarios.',
    zh: '待比较的情景数为 {got}，至少应有一个。请选择情景。',
  },
  'compare-values': {
    en: 'Got {got} figures of {id}, expected {expected}. Evaluate it again.',
    zh: '{id} 的指标数为 {got}，应为 {expected}。请重新评估。',
  },
  'compare-against': {
    en: 'Got {got} to compare with, expected today or one of the scenarios. Choose again.',
    zh: '比较对象为 {got}，应为现状或情景之一。请重新选择。',
  },
  'shift-empty': {
    en: 'Got {before} values before and {after} after, expected at least one of each. Choose a result that is known for some parcels.',
    zh: '前后有效值分别为 {before} 个和 {after} 个，均至少应有一个。请选择部分地块有值的结果。',
  },
  'shift-quantile': {
    en: 'Got the quantile {got}, expected a number from 0 to 1. Set it again.',
    zh: '分位数为 {got}，应为 0 至 1 的数。请重新设置。',
  },
  'uneven-lengths': {
    en: 'Got columns of {got} and {expected} values, expected the same length. Compute both again.',
    zh: '两列分别有 {got} 个和 {expected} 个值，长度应相同。请重新计算。',
  },
  'samples-range': {
    en: 'Got {got} samples, expected a whole number from 1 to {most}. Some hundreds give an interval to a few per cent.',
    zh: '抽样次数为 {got}，应为 1 至 {most} 的整数。数百次即可使区间精确到百分之几。',
  },
  'order-margin': {
    en: 'Got {got} as the change of a weight that an order should bear, expected a number from 0 to 1. Set it again.',
    zh: '排序应能承受的权重变化为 {got}，应为 0 至 1 的数。请重新设置。',
  },
  'compare-no-scenarios': {
    en: 'Got no scenario in {file}, expected at least one. Save a project that has scenarios and choose its file.',
    zh: '{file} 中没有情景，至少应有一个。请选择含有情景的项目文件。',
  },
  'plans-none-fits': {
    en: 'Found no plan within the red lines for the goal “{goal}”, expected at least one that keeps them. Loosen a red line in the mode Plan.',
    zh: '在底线约束下，目标“{goalZh}”没有可行方案。请在“推演”中放宽一条底线后重试。',
  },
} as const satisfies Record<string, Words>;

export const COMPARE_NOTES = {
  'compare-district': {
    en: '{count} {count:scenario is|scenarios are} of another district: only {count:its|their} own changes from today are compared.',
    zh: '{count} 个情景属于其他片区，仅比较其相对自身现状的变化。',
  },
  'compare-sheet': {
    en: '{count} {count:scenario rests|scenarios rest} on another assumption sheet: figures that depend on it are not ranked against the others.',
    zh: '{count} 个情景采用其他参数表，受参数影响的指标不与其余情景排名。',
  },
  'compare-missing': {
    en: '{count} {count:figure is|figures are} missing and not counted as zero.',
    zh: '{count} 个指标值缺失，未按零计。',
  },
} as const satisfies Record<string, Words>;

/** What the four goals are called in a sentence. */
export const GOAL_WORDS: Record<GoalPreset, Words> = {
  access: { en: 'better access', zh: '提升服务可达性' },
  investment: { en: 'investment', zh: '吸引投资' },
  structure: { en: 'better structure', zh: '优化结构' },
  balanced: { en: 'balance', zh: '四者平衡' },
};
