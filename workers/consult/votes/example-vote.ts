import type { KeptBallot, KeptProject, RankingsKept, VoteKept } from '../../model/vote-kept.ts';
import { nextBelow, nextRandom, startRandom } from '../../random.ts';
import { drawCode, withRanking } from '../ranks/kept-rankings.ts';
import { withBallots } from './kept-vote.ts';

const BUDGET = 3_000_000;
const BALLOTS = 120;
const EMPTY = 4;
const SPOILED = 2;
const RANKED_TWICE = 40;
const SEED = 5;

/** Made up: id, cost, names and what they are. The last two are not on the shortlist. */
const PROJECTS: [string, number, string, string, string, string][] = [
  [
    'P1',
    1_400_000,
    'Waterside park',
    '滨水公园',
    'Paths, trees and seats along the canal.',
    '沿河步道、绿化和座椅。',
  ],
  ['P2', 900_000, 'Market square', '市集广场', 'New paving, shade and water.', '更新铺装、遮阳与水电。'],
  [
    'P3',
    700_000,
    'Sports court',
    '运动场',
    'A court with lights for all ages.',
    '面向各年龄段、带照明的球场。',
  ],
  [
    'P4',
    600_000,
    'Lifts in two old buildings',
    '两栋老楼加装电梯',
    'Lifts for 24 households.',
    '惠及 24 户。',
  ],
  ['P5', 500_000, 'Neighbourhood clinic', '社区卫生站', 'Two rooms and a nurse.', '两间诊室，配护士。'],
  [
    'P6',
    450_000,
    'Canteen for the elderly',
    '老年食堂',
    'Lunch for 80 people a day.',
    '每天供应 80 人午餐。',
  ],
  ['P7', 400_000, 'Safe way to school', '安全上学路', 'Crossings, kerbs and lights.', '过街、路缘和照明。'],
  ['P8', 350_000, 'Rain garden', '雨水花园', 'Keeps a street from flooding.', '缓解一条街的积水。'],
  ['P9', 250_000, 'Bicycle shed', '自行车棚', 'Covered, with 120 places.', '有顶棚，120 个车位。'],
  ['P10', 150_000, 'Street lamps', '路灯', 'Ten lamps in dark lanes.', '为暗巷增设 10 盏灯。'],
  ['P11', 3_600_000, 'Footbridge', '人行天桥', 'Over the main road.', '跨越主路。'],
  ['P12', 850_000, 'Second car park', '第二停车场', 'Forty places.', '40 个车位。'],
];

/** The larger part of the people likes the large works by the water, the smaller part what helps in the old lanes. */
const TASTES = [
  { share: 0.62, likes: ['P1', 'P2', 'P3', 'P8', 'P9'] },
  { share: 0.38, likes: ['P4', 'P5', 'P6', 'P7', 'P10'] },
];

/** Projects, a budget and ballots that are made up, to try a vote with; the same every time. */
export function exampleVote(vote: VoteKept): VoteKept {
  const state = startRandom(SEED);
  const projects: KeptProject[] = PROJECTS.map(([id, cost, en, zh, textEn, textZh], i) => ({
    id,
    name: { en, zh },
    cost,
    text: { en: textEn, zh: textZh },
    example: true,
    listed: i < PROJECTS.length - 2,
  }));
  const costs = new Map(PROJECTS.map(([id, cost]) => [id, cost]));
  const ballots: KeptBallot[] = Array.from({ length: BALLOTS }, (_, b) => {
    if (b < EMPTY) return { by: 'example', marks: [] };
    if (b < EMPTY + SPOILED) return { by: 'example', marks: [], spoiled: true };
    let left = BUDGET;
    const marks = wishes(state).filter((id) => {
      if (costs.get(id)! > left) return false;
      left -= costs.get(id)!;
      return true;
    });
    return { by: 'example', marks };
  });
  return withBallots(
    {
      ...vote,
      projects,
      budget: BUDGET,
      type: 'approval',
      withinBudget: true,
      entitled: 400,
      state: 'closed',
      ballots: [],
    },
    ballots,
  );
}

/** What forty made-up people ranked before and after; some came only once. */
export function exampleRankings(kept: RankingsKept): RankingsKept {
  const state = startRandom(SEED, 1);
  const ids = PROJECTS.slice(0, -2).map(([id]) => id);
  let rankings: RankingsKept = { ...kept, of: 'projects', people: [] };
  for (let n = 0; n < RANKED_TWICE; n++) {
    const code = drawCode(rankings, nextRandom(state));
    const leaning = ids.map((id) => ({
      id,
      pull: nextRandom(state) + (TASTES[0].likes.includes(id) ? 0.4 : 0),
    }));
    const before = leaning.toSorted((a, b) => b.pull - a.pull).map(({ id }) => id);
    const after = leaning
      .map(({ id, pull }) => ({
        id,
        pull: pull + (id === 'P5' || id === 'P6' ? 0.5 * nextRandom(state) : 0),
      }))
      .sort((a, b) => b.pull - a.pull)
      .map(({ id }) => id);
    if (n >= 2) rankings = withRanking(rankings, 'before', code, before, 'example');
    if (n < RANKED_TWICE - 4) rankings = withRanking(rankings, 'after', code, after, 'example');
  }
  return rankings;
}

/** What one person approves of, in the order in which it comes to mind. */
function wishes(state: Uint32Array): string[] {
  const mine = nextRandom(state) < TASTES[0].share ? TASTES[0] : TASTES[1];
  const all = PROJECTS.slice(0, -2).flatMap(([id]) =>
    nextRandom(state) < (mine.likes.includes(id) ? 0.8 : 0.12) ? [id] : [],
  );
  for (let i = all.length - 1; i > 0; i--) {
    const j = nextBelow(state, i + 1);
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all;
}
