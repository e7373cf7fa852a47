import type { MeasuredSurface } from '../../workers/model/appraisal.ts';
import type { Grid } from '../../workers/model/grid.ts';
import { isCancelled, runJob } from '../project/engine/engine.ts';
import type { Lens } from '../project/lenses.ts';
import { type Results, useResults } from '../project/results.ts';
import { useProject } from '../project/store.ts';
import { tell, tellProblem } from '../shell/notices.ts';
import { download } from './download.ts';
import { exportColumns } from './exportColumns.ts';
import { howMade } from './howMade.ts';

interface ShownGrid {
  grid: Grid;
  unit: MeasuredSurface['unit'];
}

/** As they stand in a file, the same in every language. */
const GRID_UNITS: Record<MeasuredSurface['unit'], string> = { perKm2: 'per km2', share: '0-1', nain: 'NAIN' };

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

/** The surface that is on the map, with its unit; null where none is. */
export function shownGrid({ density, measured }: Results, surface: string | null): ShownGrid | null {
  if (surface === 'density') return density && { grid: density.result.grid, unit: 'perKm2' };
  const indicator = measured?.find(({ id }) => id === surface);
  return indicator?.grid ? { grid: indicator.grid, unit: indicator.unit } : null;
}

export async function takeGeoTiff(surface: string): Promise<void> {
  const results = useResults.getState();
  const shown = shownGrid(results, surface);
  if (!shown || !results.district) return;
  const { origin } = useProject.getState().document;
  const file = await runJob('writeGeoTiff', 'writeGeoTiff', {
    grid: shown.grid,
    epsg: results.district.projection.epsg,
    unit: GRID_UNITS[shown.unit],
    description: `reweave ${surface}`,
  });
  save(file, `reweave-${origin === 'demo' ? 'demo' : 'district'}-${surface}.tif`);
}

function whatLeaves(lenses: Lens[]) {
  const results = useResults.getState();
  const { document, layerData } = useProject.getState();
  const { parcels, synthetic } = results.district!;
  return {
    parcels,
    synthetic,
    columns: exportColumns(
      parcels,
      lenses,
      results.scores && results.scores.ranked > 0 ? results.scores.parcelRanks : null,
    ),
    made: howMade(document, layerData, results),
    file: (ending: string) => `reweave-${document.origin === 'demo' ? 'demo' : 'district'}-parcels.${ending}`,
  };
}

function save(file: Blob, name: string): void {
  download(file, name);
  tell('takeAway.saved', { name });
}
