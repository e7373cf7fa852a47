import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { layersInUse } from '../../../workers/model/document.ts';
import type { Report } from '../../../workers/model/report.ts';
import { useCompared } from '../../project/compared.ts';
import { useListening } from '../../project/listening.ts';
import { useResults } from '../../project/results.ts';
import { useProject } from '../../project/store.ts';
import type { Language } from '../../words/index.ts';
import { isHidden } from '../vote/isHidden.ts';
import { useVoteCount } from '../vote/useVoteCount.ts';
import { buildReport } from './build/report.ts';
import { type MapMade, type MapName, mapsOf } from './build/source.ts';
import { coverDay } from './coverDay.ts';
import { mapLegend } from './mapLegend.ts';
import { paintingsOf } from './paintings.ts';
import { useMaps } from './useMaps.ts';
import { reportWords } from './words.ts';

/** The report as the project stands now, and how far its maps are. */
export function useReport() {
  const { i18n } = useTranslation();
  const document = useProject((state) => state.document);
  const data = useProject((state) => state.layerData);
  const results = useResults();
  const all = useCompared();
  const today = useListening((state) => state.today);
  const { report: choices } = document;
  const language = choices.language ?? (i18n.language as Language);
  const { vote } = document.consultation;
  const counted = useVoteCount(vote.ballots.length > 0 && !isHidden(vote) ? vote : null, 0);
  const words = useMemo(() => reportWords(language), [language]);
  const source = useMemo(() => {
    const compared = all?.filter(({ scenario }) => !choices.withoutScenarios.includes(scenario.id)) ?? null;
    const layers = layersInUse(document, data);
    return { document, layers, results, compared, vote: counted, date: coverDay(choices.date, today) };
  }, [document, data, results, all, choices, counted, today]);
  const wanted = useMemo(() => paintingsOf(mapsOf(source), source.results, source.compared), [source]);
  const maps = useMaps(results.district, wanted);
  const made = maps.pictures.size;
  const { state } = maps;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pictures are others when one more is made or something else is wanted.
  const report: Report = useMemo(() => {
    const shown = new Map<MapName, MapMade>(
      wanted.map(({ name, painting }) => {
        const png = maps.pictures.get(name) ?? null;
        const waits = state === 'stopped' ? 'cancelled' : state === 'failed' ? 'failed' : 'waiting';
        return [name, { legend: mapLegend(painting, words), png, state: png ? 'ready' : waits }];
      }),
    );
    return buildReport({ ...source, maps: shown }, words);
  }, [source, wanted, words, made, state]);
  return { report, maps, wanted: wanted.length };
}
