import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TreeNode } from '../../workers/model/indicator-tree.ts';
import { useResults } from '../project/results.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { NumberButton } from './NumberButton.tsx';
import { saatyText } from './saaty.ts';

/** What several people's judgements come to: weights by both methods, how far the people lie apart, consistency. */
export function GroupResult({ group, members }: { group: string; members: TreeNode[] }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const together = useResults((results) => results.weighing?.people[group]);
  if (!together) return null;
  const { judgement, people } = together;
  const { worst } = judgement;
  const own = people.flatMap((person) => (person ? [person.geometricMean] : []));
  return (
    <>
      <table className="plain-table names" data-testid="group-result">
        <thead>
          <tr>
            <th>{t('people.together')}</th>
            <th>{t('people.rowMeans')}</th>
            <th>{t('people.eigen')}</th>
            <th>{t('people.spread')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member, i) => {
            const each = own.map((weights) => weights[i]);
            return (
              <tr key={member.id}>
                <th scope="row">{member.name[tongue]}</th>
                <td>{judgement.geometricMean[i].toFixed(3)}</td>
                <td>{judgement.eigenvector[i].toFixed(3)}</td>
                <td>
                  {each.length > 0 ? `${Math.min(...each).toFixed(2)}–${Math.max(...each).toFixed(2)}` : '–'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Text size="xs" c={judgement.consistent ? undefined : 'red'}>
        {t(judgement.consistent ? 'matrix.consistent' : 'matrix.inconsistent')} · CR{' '}
        <NumberButton card={{ kind: 'judgement', group }}>{numbers.two(judgement.cr)}</NumberButton>
        {judgement.unknown > 0 && ` · ${t('matrix.unknown', { count: judgement.unknown })}`}
      </Text>
      {worst && (
        <Text size="xs">
          {t('matrix.worst', {
            row: members[worst.row].name[tongue],
            column: members[worst.column].name[tongue],
            value: saatyText(worst.value),
            suggestion: saatyText(worst.suggestion),
            cr: numbers.two(worst.crAfter),
          })}
        </Text>
      )}
    </>
  );
}
