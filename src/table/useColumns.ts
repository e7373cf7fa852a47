import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LAND_USES } from '../../workers/model/layers.ts';
import { ACTIONS } from '../../workers/model/renewal.ts';
import type { Lens } from '../project/lenses.ts';
import { useLensWords } from '../project/lensWords.ts';
import { useResults } from '../project/results.ts';
import { useLenses } from '../project/useLenses.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { COLUMN_GROUPS, categoryTexts, isUsualLens, type TableColumn, textsOf, widthOf } from './columns.ts';

/** All columns that the table can show, in order, in the language of the screen. */
export function useColumns(): TableColumn[] {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { nameOf, unitOf, bareValue } = useLensWords();
  const tongue = useTongue();
  const { lenses } = useLenses();
  const parcels = useResults((results) => results.district?.parcels);
  const ranks = useResults((results) => results.scores?.parcelRanks);
  return useMemo(() => {
    if (!parcels) return [];
    const words: Partial<Record<Lens['scale'], string[]>> = {
      landUse: LAND_USES.map((use) => t(`landUse.${use}`)),
      action: ACTIONS.map((action) => t(`action.${action}`)),
    };
    const column = (part: Omit<TableColumn, 'widthPx'>): TableColumn => ({
      ...part,
      widthPx: widthOf(part.id, part.cells),
    });
    const plain = { unit: '', isUsual: true };
    const { ids, names } = textsOf(parcels, tongue);
    const columns = [column({ ...plain, id: 'id', group: 'parcel', title: t('table.id'), cells: ids })];
    if (names)
      columns.push(column({ ...plain, id: 'name', group: 'parcel', title: t('table.name'), cells: names }));
    for (const lens of lenses) {
      const categories = words[lens.scale];
      const cells: TableColumn['cells'] = categories
        ? categoryTexts(lens.values, categories)
        : { type: 'number', values: lens.values, write: (value) => bareValue(lens, value) };
      const unit = lens.scale === 'year' ? '' : unitOf(lens);
      columns.push(
        column({
          id: lens.id,
          group: lens.group,
          title: nameOf(lens),
          unit,
          isUsual: isUsualLens(lens),
          cells,
        }),
      );
      if (lens.id !== 'score:total' || !ranks) continue;
      const values = Float64Array.from(ranks, (rank) => rank || Number.NaN);
      const rankCells: TableColumn['cells'] = { type: 'number', values, write: numbers.whole };
      columns.push(
        column({
          id: 'rank',
          group: 'score',
          title: t('table.rank'),
          unit: t('table.rankUnit'),
          isUsual: true,
          cells: rankCells,
        }),
      );
    }
    for (const { name, column: read } of parcels.fields) {
      const cells: TableColumn['cells'] = read.type === 'text' ? read : { ...read, write: String };
      columns.push(
        column({ id: `field:${name}`, group: 'file', title: name, unit: '', isUsual: false, cells }),
      );
    }
    return COLUMN_GROUPS.flatMap((group) => columns.filter((one) => one.group === group));
  }, [tongue, parcels, lenses, ranks, numbers, nameOf, unitOf, bareValue, t]);
}
