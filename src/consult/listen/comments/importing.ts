import i18next from 'i18next';
import { create } from 'zustand';
import { packComments, unpackComments } from '../../../../workers/consult/comments/packed.ts';
import type { ReadComments, ReadCommentsInput } from '../../../../workers/consult/comments/read.ts';
import type { Comment } from '../../../../workers/model/comments.ts';
import { breathe } from '../../../project/breathe.ts';
import { addComments } from '../../../project/consultation.ts';
import { isCancelled, runJob } from '../../../project/engine/engine.ts';
import { listen } from '../../../project/listening.ts';
import { useProject } from '../../../project/store.ts';
import { go, placeOf } from '../../../shell/address.ts';
import { tell } from '../../../shell/notices.ts';
import { nameOfProject, save } from '../../../table/takeAway.ts';

/** A file of comments that is looked at before it is accepted. */
interface Reading {
  file: File | null;
  /** What was answered so far about the file. */
  asked: Pick<ReadCommentsInput, 'order' | 'textColumn'>;
  read: ReadComments | null;
  problem: unknown;
}

const NOTHING: Reading = { file: null, asked: {}, read: null, problem: null };

export const useReading = create<Reading>(() => NOTHING);

export const letGo = () => useReading.setState(NOTHING);

export function readFile(file: File): Promise<void> {
  useReading.setState({ ...NOTHING, file });
  return readAgain({});
}

/** Takes a single table that was dropped while the consultation is looked at; false where it is something else. */
export function takeTable(files: File[]): boolean {
  const isTable = files.length === 1 && /\.(csv|tsv|txt)$/i.test(files[0].name);
  if (!isTable || placeOf(window.location.hash).mode !== 'consult') return false;
  go({ mode: 'consult', topic: 'comments' });
  listen({ tab: 'files', open: null });
  void readFile(files[0]);
  return true;
}

/** Reads the file once more, with an answer to what it left open. */
export async function readAgain(answer: Reading['asked']): Promise<void> {
  const { file, asked } = useReading.getState();
  if (!file) return;
  const taken = useProject.getState().document.consultation.comments.map(({ id }) => id);
  const input = { file: file.name, taken, ...asked, ...answer };
  useReading.setState({ asked: { ...asked, ...answer }, read: null, problem: null });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { packed, ...told } = await runJob('comments:read', 'commentsRead', { bytes, ...input });
    const read = { ...told, comments: await unpackComments(packed, breathe) };
    if (useReading.getState().file === file) useReading.setState({ read });
  } catch (error) {
    if (useReading.getState().file !== file) return;
    if (isCancelled(error)) letGo();
    else useReading.setState({ problem: error });
  }
}

/** The comments of the file join the others: one step of undo. Scenarios are known by name or id. */
export function acceptRead({ comments }: ReadComments): void {
  const { scenarios } = useProject.getState().document.plans;
  const ids = new Map(scenarios.map(({ name, id }) => [name, id]));
  const idOf = (named: string | undefined) => (named === undefined ? undefined : (ids.get(named) ?? named));
  addComments(
    comments.map((comment) =>
      comment.scenario === undefined && comment.changedScenario === undefined
        ? comment
        : { ...comment, scenario: idOf(comment.scenario), changedScenario: idOf(comment.changedScenario) },
    ),
  );
  letGo();
  listen({ tab: 'read', open: null });
  tell('listen.files.added', {
    count: comments.length,
    shown: comments.length.toLocaleString(i18next.language),
  });
}

/** Hands comments out as CSV, scenarios by their names. */
export async function takeComments(comments: Comment[]): Promise<void> {
  const { scenarios } = useProject.getState().document.plans;
  const names = new Map(scenarios.map(({ name, id }) => [id, name]));
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : (names.get(id) ?? id));
  const named = comments.map((comment) => ({
    ...comment,
    scenario: nameOf(comment.scenario),
    changedScenario: nameOf(comment.changedScenario),
  }));
  const file = await runJob('comments:write', 'commentsWrite', await packComments(named, breathe));
  save(file, `${nameOfProject()}-comments.csv`);
}
