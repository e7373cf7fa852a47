import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LAND_USES } from '../../workers/model/layers.ts';
import { ACTIONS } from '../../workers/model/renewal.ts';
import { useKindName } from '../words/kinds.ts';
import { useNumbers } from '../words/numbers.ts';
import { tongueOf } from '../words/tongue.ts';
import type { Lens } from './lenses.ts';

/** How a lens is called, what its unit is and how a parcel's value is written, in the language of the screen. */
export function useLensWords() {
  const { t, i18n } = useTranslation();
  const numbers = useNumbers();
  const kindName = useKindName();
  return useMemo(() => {
    const tongue = tongueOf(i18n.language);
    const nameOf = ({ label }: Lens): string => {
      if ('words' in label) return t(label.key, { name: label.words[tongue] });
      if ('kind' in label) return t(label.key, { name: kindName(label.kind) });
      return t(label.key);
    };
    const unitOf = (lens: Lens): string => (lens.unit ? t(`unit.${lens.unit}`) : '');
    const bareValue = (lens: Lens, value: number): string => {
      if (Number.isNaN(value)) return t('missing');
      if (lens.scale === 'landUse') return t(`landUse.${LAND_USES[value]}`);
      if (lens.scale === 'action') return t(`action.${ACTIONS[value]}`);
      if (lens.scale === 'year' || lens.scale === 'planYear') return String(value);
      if (lens.unit === 'points' || lens.unit === 'minutes') return numbers.one(value);
      return numbers.short(value);
    };
    const textOf = (lens: Lens, row: number): string => {
      const value = lens.values[row];
      const bare = bareValue(lens, value);
      return Number.isNaN(value) || !lens.unit || lens.unit === 'year' || lens.unit === 'rank'
        ? bare
        : `${bare} ${unitOf(lens)}`;
    };
    return { nameOf, unitOf, bareValue, textOf };
  }, [t, i18n.language, numbers, kindName]);
}
