import { useTranslation } from 'react-i18next';
import type { Groups } from '../project/groups.ts';

/** Years and the like are written without separators. */
const plain = (value: number) => String(Number(value.toPrecision(6)));

/** What a group of parcels is called. */
export function useGroupName(): (group: Groups, g: number) => string {
  const { t } = useTranslation();
  return ({ by, names, classes }, g) => {
    if (by === 'landUse') return t(`landUse.${names[g]}`);
    if (!classes) return names[g];
    const [from, to] = classes[g];
    return t('fair.quarter', { from: plain(from), to: plain(to) });
  };
}
