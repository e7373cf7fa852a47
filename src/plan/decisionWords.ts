import { useTranslation } from 'react-i18next';
import type { Decision } from '../../workers/model/renewal.ts';
import { useKindName } from '../words/kinds.ts';

/** A decision in a few words: what becomes of the parcel, and when. */
export function useDecisionWords(): (decision: Decision | null) => string {
  const { t } = useTranslation();
  const kindName = useKindName();
  return (decision) => {
    if (!decision) return t('action.keep');
    const { action, year } = decision;
    if (action === 'retrofit') return t('decision.retrofit', { year });
    const use = decision.facility ? kindName(decision.facility) : t(`renewalUse.${decision.use}`);
    const intensity = decision.intensity ? t(`intensity.${decision.intensity}`) : '';
    return t(intensity ? 'decision.graded' : 'decision.plain', {
      action: t(`action.${action}`),
      use,
      intensity,
      year,
    });
  };
}
