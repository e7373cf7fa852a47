import type { VoteCount } from '../../../workers/consult/votes/vote-count.ts';
import type { ExportColumn } from '../../../workers/export/columns.ts';
import { numberColumn, textColumn } from '../../../workers/export/made-columns.ts';
import type { VoteKept } from '../../../workers/model/vote-kept.ts';

/** The result as columns of a file, a row per project in the order of the scores; turns from 1, empty where it is not funded. */
export function resultColumns({ order, funding }: VoteCount, { projects }: VoteKept): ExportColumn[] {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const number = (key: string, of: (line: VoteCount['order'][number]) => number) =>
    numberColumn(key, order.map(of));
  const text = (key: string, of: (id: string) => string | undefined) =>
    textColumn(
      key,
      order.map(({ id }) => of(id)),
    );
  const turn = (funded: string[], id: string) => {
    const place = funded.indexOf(id);
    return place < 0 ? Number.NaN : place + 1;
  };
  return [
    number('rank', ({ rank }) => rank),
    text('id', (id) => id),
    text('name_en', (id) => byId.get(id)?.name.en),
    text('name_zh', (id) => byId.get(id)?.name.zh),
    number('cost [yuan]', ({ id }) => byId.get(id)?.cost ?? Number.NaN),
    number('score', ({ score }) => score),
    number('ballots', ({ supporters }) => supporters),
    ...(funding
      ? [
          number('turn by plain count', ({ id }) => turn(funding.greedy.funded, id)),
          number('turn by equal shares', ({ id }) => turn(funding.shares.funded, id)),
        ]
      : []),
  ];
}
