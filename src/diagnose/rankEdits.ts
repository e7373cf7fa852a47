import type { ProjectDocument, RankChoice } from '../../workers/model/document.ts';
import type { Normalisation } from '../../workers/model/ranking.ts';

export const setRanking =
  (part: Partial<RankChoice>) =>
  (document: ProjectDocument): ProjectDocument => ({
    ...document,
    score: { ...document.score, ranking: { ...document.score.ranking, ...part } },
  });

/** How one indicator's values become comparable; null: as all others. */
export const setNormalisation =
  (id: string, how: Normalisation | null) =>
  (document: ProjectDocument): ProjectDocument => {
    const { [id]: _, ...others } = document.score.ranking.normalise;
    return setRanking({ normalise: how ? { ...others, [id]: how } : others })(document);
  };
