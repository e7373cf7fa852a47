import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VoteCount } from '../../../workers/consult/votes/vote-count.ts';
import { useProjectName } from './useProjectName.ts';

/** Where projects were level, and whether that decided anything. */
export function TieNotes({ funding }: { funding: NonNullable<VoteCount['funding']> }) {
  const { t } = useTranslation();
  const nameOf = useProjectName();
  const ties = [funding.greedy, funding.shares].flatMap(({ rule, ties: ofRule }) =>
    ofRule.map((tie) => ({ ...tie, rule })),
  );
  return (
    <section aria-label={t('vote.tie.title')} data-testid="vote-ties">
      <Text size="sm" fw={650}>
        {t('vote.tie.title')}
      </Text>
      {ties.length === 0 ? (
        <Text size="sm">{t('vote.tie.none')}</Text>
      ) : (
        <ul className="card-list">
          {ties.map(({ rule, turn, projects, decisive }) => (
            <li key={`${rule} ${turn}`} data-decisive={decisive}>
              {t('vote.tie.at', {
                rule: t(`vote.rule.${rule}`),
                turn,
                names: projects.map(nameOf).join(t('works.listed')),
              })}{' '}
              {t(decisive ? 'vote.tie.decisive' : 'vote.tie.idle')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
