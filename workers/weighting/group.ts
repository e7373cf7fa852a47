import { ReweaveError } from '../model/errors.ts';
import type { GroupJudgement, JudgementMatrix, PersonalJudgements, RandomIndex } from '../model/weighting.ts';
import { ERROR_WORDS, fill } from '../model/words.ts';
import { judge } from './judge.ts';
import { checkComparable, checkEntries, isConnected } from './matrix.ts';

/**
 * Judges several people's matrices as one: each pair's weighted geometric mean over those who judged it, which keeps the matrix
 * reciprocal (Aczél and Saaty, Procedures for synthesizing ratio judgements, J. of Math. Psychology 27, 1983). A person may
 * have left out so much that nothing follows from that person's judgements alone, as long as the group's join all entries.
 * @throws no-people, person-weight, judgement-of-person (with what is wrong), judgement-unconnected
 */
export function judgeTogether(
  people: PersonalJudgements[],
  randomIndex: RandomIndex = 'saaty',
): GroupJudgement {
  if (people.length === 0) throw new ReweaveError('no-people');
  const weights = weightsOf(people);
  const n = people[0].matrix.length;
  people.forEach(({ matrix }, p) => {
    checkPerson(matrix, n, p);
  });
  const matrix = people[0].matrix.map((row, i) => row.map((_, j) => meanOf(people, weights, i, j)));
  return {
    matrix,
    judgement: judge(matrix, randomIndex),
    people: people.map((person) => (isConnected(person.matrix) ? judge(person.matrix, randomIndex) : null)),
    judgedBy: matrix.map((row, i) =>
      row.map((_, j) => people.filter((person) => person.matrix[i][j] !== null).length),
    ),
  };
}

function weightsOf(people: PersonalJudgements[]): number[] {
  const weights = people.map(({ weight }) => weight ?? 1);
  const wrong = weights.findIndex((weight) => !(weight >= 0) || !Number.isFinite(weight));
  const person = wrong >= 0 ? wrong : weights.every((weight) => weight === 0) ? 0 : -1;
  if (person >= 0) throw new ReweaveError('person-weight', { got: weights[person], person: person + 1 });
  return weights;
}

function checkPerson(matrix: JudgementMatrix, rows: number, person: number): void {
  try {
    checkComparable(matrix);
    checkEntries(matrix);
    if (matrix.length !== rows) {
      throw new ReweaveError('judgement-not-square', { got: matrix.length, row: 1, expected: rows });
    }
  } catch (error) {
    if (!(error instanceof ReweaveError)) throw error;
    throw new ReweaveError('judgement-of-person', {
      person: person + 1,
      reason: error.message,
      reasonZh: fill(ERROR_WORDS[error.code].zh, error.params),
    });
  }
}

/** Of those without weight nothing is taken. */
function meanOf(people: PersonalJudgements[], weights: number[], i: number, j: number): number | null {
  if (i === j) return 1;
  let sum = 0;
  let weight = 0;
  people.forEach(({ matrix }, p) => {
    const value = matrix[i][j];
    if (value === null) return;
    sum += weights[p] * Math.log(value);
    weight += weights[p];
  });
  return weight > 0 ? Math.exp(sum / weight) : null;
}
