import { writeCsv } from '../../export/csv.ts';
import { numberColumn, textColumn } from '../../export/made-columns.ts';
import type { Comment } from '../../model/comments.ts';
import type { JobContext } from '../../model/job.ts';
import { COMMENT_COLUMNS, type CommentColumn } from './columns.ts';
import { placeCells } from './place-text.ts';

/**
 * Comments as CSV as writeCsv writes it (formulas inert), which readComments reads back to the same comments. Stage told: 'writing', rows.
 * @throws cancelled
 */
export async function writeComments(comments: Comment[], ctx: JobContext): Promise<Blob> {
  const places = comments.map(({ place }) => placeCells(place));
  const text = (key: CommentColumn, of: (comment: Comment, row: number) => string | undefined) =>
    textColumn(COMMENT_COLUMNS[key][0], comments.map(of));
  const number = (key: 'lon' | 'lat') =>
    numberColumn(
      COMMENT_COLUMNS[key][0],
      places.map((place) => place[key]),
    );
  const columns = [
    text('id', ({ id }) => id),
    text('stage', ({ stage }) => stage),
    text('scenario', ({ scenario }) => scenario),
    text('category', ({ category }) => category),
    text('text', (comment) => comment.text),
    text('stance', ({ stance }) => stance),
    number('lon'),
    number('lat'),
    text('shape', (_, row) => places[row].shape),
    text('parcel', (_, row) => places[row].parcel),
    text('age', ({ group }) => group.age),
    text('tenure', ({ group }) => group.tenure),
    text('area', ({ group }) => group.area),
    text('source', ({ source }) => source),
    text('date', ({ date }) => date),
    text('state', ({ state }) => state),
    text('answeredOn', ({ answeredOn }) => answeredOn),
    text('reason', ({ reason }) => reason),
    text('change', ({ change }) => change),
    text('changedScenario', ({ changedScenario }) => changedScenario),
    text('changedParcel', ({ changedParcel }) => changedParcel),
    text('solved', ({ solved }) => yesOrNo(solved)),
    text('isExample', ({ isExample }) => yesOrNo(isExample)),
  ];
  return writeCsv({ columns, rows: comments.length }, ctx);
}

function yesOrNo(says: boolean | undefined): string | undefined {
  return says === undefined ? undefined : says ? 'yes' : 'no';
}
