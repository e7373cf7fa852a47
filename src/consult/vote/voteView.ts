import { create } from 'zustand';

export const VOTE_PARTS = ['projects', 'ballots', 'results', 'rankings'] as const;
export type VotePart = (typeof VOTE_PARTS)[number];

/** Which part of the vote is open; ends with the page. */
export const useVoteView = create<{ part: VotePart }>(() => ({ part: 'projects' }));

export const openPart = (part: VotePart) => useVoteView.setState({ part });
