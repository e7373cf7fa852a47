import type { ReportBlock } from '../../../../../workers/model/report.ts';
import type { ReportWords } from '../../words.ts';
import type { ReportSource } from '../source.ts';
import { heardBlocks } from './heard.ts';
import { rankingBlocks } from './rankings.ts';
import { saidBlocks } from './said.ts';
import { stageBlocks } from './stages.ts';
import { voteBlocks } from './vote.ts';

const PARTS = {
  stages: stageBlocks,
  said: saidBlocks,
  heard: heardBlocks,
  vote: voteBlocks,
  rankings: rankingBlocks,
};

/** What people said, who they were, what they chose, and what came of it; what there is not is said. */
export function consultationBlocks(source: ReportSource, words: ReportWords): ReportBlock[] {
  const { t } = words;
  return Object.entries(PARTS).flatMap(([name, blocksOf]): ReportBlock[] => [
    { type: 'heading', level: 2, text: t(`report.consultation.heading.${name}`) },
    ...blocksOf(source, words),
  ]);
}
