import type { Words } from './words.ts';

/** Sentences of consultations; words.ts lists the errors and notes among the rest. */
export const CONSULT_ERRORS = {
  'vote-no-projects': {
    en: 'Got a vote on {got} projects, expected at least one. Add projects with their costs.',
    zh: '投票项目数为 {got}，应至少有一个。请添加项目及其费用。',
  },
  'vote-project-repeated': {
    en: 'Got the project {id} twice, expected each once. Rename or remove one of them.',
    zh: '项目 {id} 出现两次，每个项目应只出现一次。请改名或删去其一。',
  },
  'vote-cost': {
    en: 'Got a cost of {got} for the project {id}, expected a number above 0. Set it again.',
    zh: '项目 {id} 的费用为 {got}，应为大于 0 的数。请重新设置。',
  },
  'vote-budget': {
    en: 'Got a budget of {got}, expected a number above 0. Set it again.',
    zh: '预算为 {got}，应为大于 0 的数。请重新设置。',
  },
  'vote-entitled': {
    en: 'Got {cast} ballots from {got} people entitled to vote, expected no more ballots than people. Correct the number of people.',
    zh: '有投票权的人数为 {got}，收到选票 {cast} 张，选票数不应超过人数。请更正人数。',
  },
  'vote-step': {
    en: 'Got {got} to add to each person’s share, expected a number above 0, such as 1. Set it again.',
    zh: '每人份额的增量为 {got}，应为大于 0 的数，如 1。请重新设置。',
  },
} as const satisfies Record<string, Words>;
