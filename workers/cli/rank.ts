import { rank } from '../appraisal/ranking/rank.ts';
import type { Note } from '../model/notes.ts';
import { RANK_METHODS, rankCriteriaSchema } from '../model/ranking.ts';
import type { Command } from './command.ts';
import { readJson } from './json-file.ts';
import { numbers } from './output.ts';
import { readTable, tableNumbers } from './table.ts';

export const rankCommand: Command = {
  name: 'rank',
  summary: 'Order of the rows of a table by several criteria.',
  options: {
    table: { value: 'F.csv', what: 'one row of names, then one row per alternative', required: true },
    criteria: { value: 'F.json', what: 'what counts and how much, see below', required: true },
    method: { value: RANK_METHODS.join('|'), what: 'weighted sum, TOPSIS or VIKOR', required: true },
  },
  tells: `The criteria: [{"field": column, "weight": 0 or more, "better": "higher" (unless given) or "lower", "normalise": {"type": "minmax"}
(unless given), {"type": "z"}, {"type": "target", "low": a, "high": b} or {"type": "piecewise", "points": [[value, result], …]}}, …].
TOPSIS and VIKOR scale by themselves; of normalise they take only target and piecewise.
JSON: scores and ranks, one per row (null where a row has no value; ties share a rank), ranked, partial (rows ranked with values
missing), elapsedMs (the calculation alone); of VIKOR, where less is better, also s, r, q, best, advantage, stable, compromise (rows from 0).`,
  async run(args, session) {
    const method = args.choice('method', RANK_METHODS);
    const table = await readTable(args.text('table')!);
    const criteria = await readJson(args.text('criteria')!, rankCriteriaSchema, 'a list of criteria');
    const notes: Note[] = [];
    const columns = criteria.map(({ field }) => tableNumbers(table, field, notes));
    session.tell(notes);
    const { value: ranking, elapsedMs } = await session.timed(() => rank(columns, criteria, method));
    const { scores, ranks, ranked, partial } = ranking;
    return {
      method,
      rows: table.rows.length,
      scores: numbers(scores),
      ranks: Array.from(ranks, (one) => one || null),
      ranked,
      partial,
      ...(ranking.method === 'vikor' && {
        s: numbers(ranking.s),
        r: numbers(ranking.r),
        q: numbers(ranking.q),
        best: ranking.best < 0 ? null : ranking.best,
        advantage: ranking.advantage,
        stable: ranking.stable,
        compromise: ranking.compromise,
      }),
      elapsedMs,
    };
  },
};
