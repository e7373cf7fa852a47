import { useTranslation } from 'react-i18next';
import { Choice } from '../../shell/Choice.tsx';
import { useAloneWords } from '../useAloneWords.ts';
import type { Measured } from '../useMeasured.ts';
import { chosenIn } from './asked.ts';
import { lookSure, useSureLook } from './sureLook.ts';

/** Whose figures are moved, and which one is looked at. */
export function WhichFigure({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const words = useAloneWords();
  const { here, entry, figures, figure } = chosenIn(measured, useSureLook());
  return (
    <>
      <Choice
        label={t('sure.scenario')}
        value={entry?.scenario.id ?? ''}
        options={here.map(({ scenario }) => ({ value: scenario.id, label: scenario.name }))}
        onChange={(scenario) => lookSure({ scenario })}
      />
      <Choice
        label={t('sure.figure')}
        value={figure.id}
        options={figures.map((one) => ({ value: one.id, label: words.nameOf(one) }))}
        onChange={(id) => lookSure({ figure: id })}
      />
    </>
  );
}
