import { isCancelled, runJob } from '../project/engine/engine.ts';
import type { Lens } from '../project/lenses.ts';
import { useResults } from '../project/results.ts';
import { useProject } from '../project/store.ts';
import { tell, tellProblem } from '../shell/notices.ts';
import { download } from './download.ts';
import { exportColumns } from './exportColumns.ts';
import { howMade } from './howMade.ts';

/** Shows why a file could not be made; a person who cancelled knows. */
export function orTellWhy(work: Promise<void>): void {
  work.catch((error: unknown) => {
    if (!isCancelled(error)) tellProblem(error);
  });
}

export async function takeCsv(lenses: Lens[]): Promise<void> {
  const { parcels, columns, file } = whatLeaves(lenses);
  save(await runJob('writeCsv', 'writeCsv', { columns, rows: parcels.count }), file('csv'));
}

export async function takeGeoJson(lenses: Lens[]): Promise<void> {
  const { parcels, columns, synthetic, made, file } = whatLeaves(lenses);
  const { kind, lonLat, ringStarts, polygonStarts, featureStarts } = parcels.geometry;
  const geometry = { kind, lonLat, ringStarts, polygonStarts, featureStarts };
  const members = { ...(synthetic ? { synthetic } : {}), reweave: made };
  save(await runJob('writeGeoJson', 'writeGeoJson', { geometry, columns, members }), file('geojson'));
}

function whatLeaves(lenses: Lens[]) {
  const results = useResults.getState();
  const { document, layerData } = useProject.getState();
  const { parcels, synthetic } = results.district!;
  return {
    parcels,
    synthetic,
    columns: exportColumns(parcels, lenses, results.scores?.parcelRanks ?? null),
    made: howMade(document, layerData, results),
    file: (ending: string) => `reweave-${document.origin === 'demo' ? 'demo' : 'district'}-parcels.${ending}`,
  };
}

function save(file: Blob, name: string): void {
  download(file, name);
  tell('takeAway.saved', { name });
}
