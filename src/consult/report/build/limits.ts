import type { Note } from '../../../../workers/model/notes.ts';
import type { ReportBlock } from '../../../../workers/model/report.ts';
import type { ReportWords } from '../words.ts';
import type { ReportSource } from './source.ts';
import { sumOf } from './sums.ts';

/** What is not known, left out, or only illustrative: what a reader must not take this report for. */
export function limitBlocks(source: ReportSource, words: ReportWords): ReportBlock[] {
  const { t, numbers } = words;
  const { district, access, scores } = source.results;
  const parcels = district?.parcels;
  const withoutPeople = parcels ? parcels.count - sumOf(parcels.people).known : 0;
  const withoutFloor = parcels ? parcels.count - sumOf(parcels.floorAreaM2).known : 0;
  const counted = [
    ...(parcels && withoutPeople > 0
      ? [t('report.limits.people', { count: withoutPeople, shown: numbers.whole(withoutPeople) })]
      : []),
    ...(parcels && withoutFloor > 0
      ? [t('report.limits.floor', { count: withoutFloor, shown: numbers.whole(withoutFloor) })]
      : []),
    ...(parcels && scores && scores.ranked < parcels.count
      ? [t('report.limits.unranked', { shown: numbers.whole(parcels.count - scores.ranked) })]
      : []),
    ...(access ? unjoined(access.unjoinedOrigins, access.unjoinedFacilities, words) : []),
    ...(district?.synthetic ? [t('report.limits.synthetic')] : []),
  ];
  const general = (['prices', 'bounds', 'agreement', 'access', 'voices'] as const).map((one) =>
    t(`report.limits.general.${one}`),
  );
  return [
    { type: 'heading', level: 2, text: t('report.limits.missing') },
    counted.length > 0
      ? { type: 'list', items: counted }
      : { type: 'text', text: t('report.limits.nothingMissing') },
    ...ofScenarios(source, words),
    { type: 'heading', level: 2, text: t('report.limits.known') },
    { type: 'list', items: general },
  ];
}

function unjoined(parcels: number, facilities: number, { t, numbers }: ReportWords): string[] {
  if (parcels + facilities === 0) return [];
  return [
    t('report.limits.unjoined', {
      parcels: numbers.whole(parcels),
      facilities: numbers.whole(facilities),
    }),
  ];
}

function ofScenarios({ compared }: ReportSource, { t, note }: ReportWords): ReportBlock[] {
  const told = (compared ?? []).flatMap(({ scenario, result }) => {
    const sentences = [...new Set((result?.notes ?? []).map((one: Note) => note(one)))];
    return sentences.map((sentence) => `${scenario.name}: ${sentence}`);
  });
  if (told.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: t('report.limits.scenarios') },
    { type: 'list', items: told },
  ];
}
