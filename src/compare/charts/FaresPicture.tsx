import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, GroupFare } from '../../../workers/model/stakeholders.ts';
import { useFigureWords } from '../../plan/figureWords.ts';
import { useNumbers } from '../../words/numbers.ts';
import { GainBars, type GainRow } from './GainBars.tsx';

/** Households of the parcels that change by income, tenure and age: who gains and who loses, all counted in money. */
export function FaresPicture({ name, agreement }: { name: string; agreement: Agreement }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const words = useFigureWords();
  const rows = useMemo(() => {
    const { byIncome, byTenure, byAge } = agreement;
    const rowOf = (label: string, { households, losers, gain }: GroupFare): GainRow => ({
      ...{ name: label, winners: households - losers, losers, level: 0, unknown: 0, mean: gain },
    });
    return [
      ...byIncome.map((fare, quarter) => rowOf(t(`agree.income.${quarter}`), fare)),
      rowOf(t('agree.group.owners'), byTenure.owners),
      rowOf(t('agree.group.tenants'), byTenure.tenants),
      rowOf(t('agree.group.old'), byAge.old),
      rowOf(t('agree.group.younger'), byAge.younger),
    ].filter(({ winners, losers }) => winners + losers > 0);
  }, [agreement, t]);
  if (rows.length === 0) return <Text size="sm">{t('pictures.faresNone', { name })}</Text>;
  const share = ({ losers, winners }: GainRow) => losers / (losers + winners);
  const worst = rows.toSorted((a, b) => share(b) - share(a))[0];
  const message = t('pictures.faresMessage', {
    name,
    losers: numbers.percent(agreement.losers / (agreement.losers + agreement.winners)),
    group: worst.name,
    share: numbers.percent(share(worst)),
  });
  return (
    <GainBars
      message={message}
      caption={t('pictures.faresTable')}
      who={t('pictures.households')}
      rows={rows}
      writeMean={(mean) => `${words.writeChange('money', mean)} ¥`}
      how={t('pictures.faresHow')}
    />
  );
}
