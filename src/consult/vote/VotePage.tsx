import { SegmentedControl, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../shell/Guard.tsx';
import { BallotsPart } from './BallotsPart.tsx';
import { ProjectsPart } from './ProjectsPart.tsx';
import { RankingsPart } from './RankingsPart.tsx';
import { ResultsPart } from './ResultsPart.tsx';
import './vote.css';
import { openPart, useVoteView, VOTE_PARTS, type VotePart } from './voteView.ts';

/** What is voted on, what was handed in, what came out, and what people ranked before and after. */
export function VotePage() {
  const { t } = useTranslation();
  const part = useVoteView((view) => view.part);
  return (
    <Stack gap="md">
      <SegmentedControl
        style={{ alignSelf: 'start' }}
        aria-label={t('vote.parts')}
        data={VOTE_PARTS.map((value) => ({ value, label: t(`vote.part.${value}`) }))}
        value={part}
        onChange={(value) => openPart(value as VotePart)}
      />
      <Guard key={part}>
        {part === 'projects' && <ProjectsPart />}
        {part === 'ballots' && <BallotsPart />}
        {part === 'results' && <ResultsPart />}
        {part === 'rankings' && <RankingsPart />}
      </Guard>
    </Stack>
  );
}
