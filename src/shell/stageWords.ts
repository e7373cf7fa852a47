import type { TFunction } from 'i18next';
import type { ShownJob } from '../project/engine/jobs.ts';

/** How far a job is, in its own words; empty where it has not told. */
export function stageWords(
  t: TFunction,
  language: string,
  { stage, done, total }: Pick<ShownJob, 'stage' | 'done' | 'total'>,
): string {
  if (!stage) return '';
  return t(`stage.${stage}`, {
    done: done.toLocaleString(language),
    total: total.toLocaleString(language),
    percent: total > 0 ? Math.round((100 * done) / total) : 0,
  });
}
