import {
  COMPARE_TOPICS,
  CONSULT_TOPICS,
  PLAN_TOPICS,
  type Place,
  SCREENS,
  TOPICS,
} from '../../src/shell/address.ts';

/** Every place there is. */
export const PLACES: Place[] = [
  { mode: 'load' },
  ...TOPICS.map((topic) => ({ mode: 'diagnose', topic }) as const),
  ...PLAN_TOPICS.map((topic) => ({ mode: 'plan', topic }) as const),
  ...COMPARE_TOPICS.map((topic) => ({ mode: 'compare', topic }) as const),
  ...CONSULT_TOPICS.map((topic) => ({ mode: 'consult', topic }) as const),
  ...SCREENS.map((topic) => ({ mode: 'screen', topic }) as const),
];
