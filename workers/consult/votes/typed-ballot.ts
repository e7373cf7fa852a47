import type { BallotType, KeptBallot } from '../../model/vote-kept.ts';

export type TypedProblem = { code: 'unknown' | 'twice' | 'no-number'; got: string };

export interface TypedBallot {
  marks: KeptBallot['marks'];
  /** What of it cannot be; the marks are then not to be counted. */
  problem: TypedProblem | null;
}

/**
 * A paper ballot as it is typed: ids with spaces or commas between, the P left off where it is wanted ("1 4 7"), in order for ranks, with a
 * colon and a number for points ("1:3 4:2").
 */
export function typedBallot(text: string, type: BallotType, ids: string[]): TypedBallot {
  const idOf = new Map(ids.map((id) => [id.toUpperCase(), id]));
  const tokens = text.split(/[\s,，、;；]+/).filter(Boolean);
  const list: string[] = [];
  const points: Record<string, number> = {};
  let problem: TypedProblem | null = null;
  for (const token of tokens) {
    const [name, number] = token.split(/[:：]/);
    const id = idOf.get(name.toUpperCase()) ?? idOf.get(`P${name}`.toUpperCase());
    if (id === undefined) problem ??= { code: 'unknown', got: name };
    else if (list.includes(id)) problem ??= { code: 'twice', got: id };
    else {
      const given = Number(number);
      if (type === 'points' && !(number && given >= 0)) problem ??= { code: 'no-number', got: id };
      else points[id] = given;
      list.push(id);
    }
  }
  return { marks: type === 'points' ? points : list, problem };
}
