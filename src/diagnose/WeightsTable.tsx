import { useTranslation } from 'react-i18next';
import type { TreeNode } from '../../workers/model/indicator-tree.ts';
import { useResults } from '../project/results.ts';
import { useTongue } from '../words/tongue.ts';
import { localWeights } from './weightWays.ts';

/** The weights of a group that was not judged in pairs. */
export function WeightsTable({ group, members }: { group: string; members: TreeNode[] }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const results = useResults();
  const weights = localWeights(group, results);
  if (weights?.length !== members.length) return null;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('matrix.weights')}</th>
          <th>{t('weights.used')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member, i) => (
          <tr key={member.id}>
            <th scope="row">{member.name[tongue]}</th>
            <td>{weights[i].toFixed(4)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
