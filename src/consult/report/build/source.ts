import type { VoteCount } from '../../../../workers/consult/votes/vote-count.ts';
import type { ProjectDocument } from '../../../../workers/model/document.ts';
import type { Layer, Mapping } from '../../../../workers/model/layers.ts';
import type { ReportPicture } from '../../../../workers/model/report.ts';
import type { Compared } from '../../../project/compared.ts';
import type { Results } from '../../../project/results.ts';

/** Which map a picture is: the scores of the diagnosis, or what a scenario does, by its id. */
export type MapName = 'diagnosis' | `scenario:${string}`;

/** A map as far as it has come. */
export interface MapMade {
  legend: ReportPicture['legend'];
  png: ReportPicture['png'];
  state: 'ready' | 'waiting' | 'failed' | 'cancelled';
}

/** What a report is made from; nothing of it is worked out again for the report. */
export interface ReportSource {
  document: ProjectDocument;
  layers: { layer: Layer; mapping: Mapping }[];
  results: Results;
  /** Those that are in the report, in the order of the project; null while they are measured for the first time. */
  compared: Compared[] | null;
  /** Of the vote of the project; null where none can be shown, or until it is. */
  vote: { count: VoteCount | null; problem: unknown };
  /** YYYY-MM-DD, as on the cover. */
  date: string;
  maps: ReadonlyMap<MapName, MapMade>;
}

/** The maps that a report shows; a scenario that decides nothing has none. */
export function mapsOf({ results, compared, document }: Omit<ReportSource, 'maps'>): MapName[] {
  if (!results.district || !document.report.maps) return [];
  const isIn = (section: 'diagnosis' | 'scenarios') => !document.report.without.includes(section);
  const deciding = (compared ?? []).filter(({ scenario }) => Object.keys(scenario.plan).length > 0);
  const hasScores = results.scores !== null && results.scores.ranked > 0;
  return [
    ...(hasScores && isIn('diagnosis') ? ['diagnosis' as const] : []),
    ...(isIn('scenarios') ? deciding.map(({ scenario }): MapName => `scenario:${scenario.id}`) : []),
  ];
}
