import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision, Options, Work } from '../../workers/model/renewal.ts';
import type { Sheet, SheetOverrides } from '../../workers/model/sheet.ts';
import { costOf, flowsOf } from '../../workers/renewal/flows.ts';
import { sheetValues } from '../../workers/renewal/sheet/values.ts';
import { workOf } from '../../workers/renewal/templates.ts';
import { useKindName } from '../words/kinds.ts';

/** The decision that work w, begun in a year, stands for. */
export function decisionAt(
  { action, use, facility, intensity, kinds }: Options,
  w: number,
  year: number,
): Decision {
  const template = { action: action[w], use: use[w], facility: facility[w], intensity: intensity[w] };
  return { ...workOf(template, kinds), year };
}

/** How a work or a decision is called; null: the parcel is kept as it is. */
export function useWorkName(): (work: Work | Decision | null) => string {
  const { t } = useTranslation();
  const kindName = useKindName();
  return useCallback(
    (work) => {
      const action = t(`action.${work?.action ?? 'keep'}`);
      const parts = [action];
      if (work && work.action !== 'retrofit') {
        parts.push(work.facility ? kindName(work.facility) : t(`renewalUse.${work.use}`));
        if (work.intensity && work.action === 'rebuild') parts.push(t(`intensity.${work.intensity}`));
      }
      if (work && 'year' in work) parts.push(t('works.inYear', { year: work.year }));
      return parts.join(t('works.between'));
    },
    [t, kindName],
  );
}

export interface WorkRow {
  work: number;
  /** Built less demolished, m². */
  floorM2: number;
  /** Change in people who live there. */
  people: number;
  /** Yuan. */
  cost: number;
  /** Net present value where begun in the year, yuan. */
  npv: number;
}

/** What can be done on a parcel and what it would bring where begun in a year; what is worth most first. */
export function worksOf(
  options: Options,
  sheet: Sheet,
  overrides: SheetOverrides,
  parcel: number,
  year: number,
): WorkRow[] {
  const { starts, amounts } = options;
  const flows = flowsOf(options, sheetValues(sheet, overrides));
  return Array.from({ length: starts[parcel + 1] - starts[parcel] }, (_, i) => {
    const work = starts[parcel] + i;
    return {
      work,
      floorM2: amounts.builtM2[work] - amounts.demolishedM2[work],
      people: amounts.residents[work],
      cost: costOf(options, work),
      npv: flows.npv(work, year),
    };
  }).sort((a, b) => b.npv - a.npv);
}
