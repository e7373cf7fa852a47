import i18next from 'i18next';
import type { ExportColumn } from '../../workers/export/columns.ts';
import { roundLevels } from '../../workers/export/contours.ts';
import type { MeasuredSurface } from '../../workers/model/appraisal.ts';
import type { Grid } from '../../workers/model/grid.ts';
import { unproject } from '../../workers/model/projection.ts';
import { streetUnitOf, surfaceUnitOf } from '../project/densityUnits.ts';
import { isCancelled, runJob } from '../project/engine/engine.ts';
import type { Lens } from '../project/lenses.ts';
import { type Results, useResults } from '../project/results.ts';
import { useProject } from '../project/store.ts';
import { tell, tellProblem } from '../shell/notices.ts';
import { numbersIn } from '../words/numbers.ts';
import { download } from './download.ts';
import { exportColumns } from './exportColumns.ts';
import { howMade } from './howMade.ts';
import { streetColumns } from './streetColumns.ts';

interface ShownGrid {
  grid: Grid;
  unit: SurfaceUnit;
}
type SurfaceUnit = MeasuredSurface['unit'] | ReturnType<typeof surfaceUnitOf>;

/** As they stand in a file, the same in every language. */
const GRID_UNITS: Record<SurfaceUnit, string> = {
  perKm2: 'per km2',
  capacityPerKm2: 'capacity per km2',
  perM2: 'probability per m2',
  share: '0-1',
  nain: 'NAIN',
};
const STREET_UNITS = { perKm: 'per km', capacityPerKm: 'capacity per km' };
const CONTOURS = 10;

/** Shows why a file could not be made; a person who cancelled knows. */
export function orTellWhy(work: Promise<void>): void {
  work.catch((error: unknown) => {
    if (!isCancelled(error)) tellProblem(error);
  });
}

export async function takeCsv(lenses: Lens[]): Promise<void> {
  const { parcels, columns, file } = whatLeaves(lenses);
  await saveCsv(columns, parcels.count, file('csv'));
}

export async function takeGeoJson(lenses: Lens[]): Promise<void> {
  const { parcels, columns, members, file } = whatLeaves(lenses);
  const { kind, lonLat, ringStarts, polygonStarts, featureStarts } = parcels.geometry;
  const geometry = { kind, lonLat, ringStarts, polygonStarts, featureStarts };
  save(await runJob('writeGeoJson', 'writeGeoJson', { geometry, columns, members }), file('geojson'));
}

/** The surface that is on the map, with its unit; null where none is. */
export function shownGrid({ density, measured }: Results, surface: string | null): ShownGrid | null {
  if (surface === 'density')
    return density && { grid: density.result.grid, unit: surfaceUnitOf(density.choice) };
  const indicator = measured?.find(({ id }) => id === surface);
  return indicator?.grid ? { grid: indicator.grid, unit: indicator.unit } : null;
}

export const SURFACE_FILES = ['geotiff', 'ascii', 'lines', 'bands'] as const;
export type SurfaceFile = (typeof SURFACE_FILES)[number];

/** The surface on the map as a file: a grid in the district's metres, or contours in degrees. */
export async function takeSurface(surface: string, form: SurfaceFile): Promise<void> {
  const results = useResults.getState();
  const shown = shownGrid(results, surface);
  if (!shown || !results.district) return;
  const { grid } = shown;
  const { epsg, definition } = results.district.projection;
  const unit = GRID_UNITS[shown.unit];
  const name = `${nameOfProject()}-${surface}`;
  if (form === 'geotiff') {
    const description = `reweave ${surface}`;
    save(await runJob('surfaceFile', 'writeGeoTiff', { grid, epsg, unit, description }), `${name}.tif`);
  } else if (form === 'ascii') {
    save(await runJob('surfaceFile', 'writeAsciiArchive', { grid, epsg, name }), `${name}.zip`);
  } else {
    const rounds = roundLevels(highestOf(grid), CONTOURS);
    // The lowest band begins at 0, so that together they are the whole of the study area.
    const levels = form === 'bands' ? [0, ...rounds] : rounds;
    const { members } = whatLeaves([]);
    const input = { grid, levels, definition, form, unit, members: { ...members, surface, unit } };
    save(await runJob('surfaceFile', 'writeContours', input), `${name}-${form}.geojson`);
  }
}

/** The density along streets, a row per piece of street. */
export async function takeStreets(form: 'csv' | 'geojson'): Promise<void> {
  const results = useResults.getState();
  const { streetDensity, district } = results;
  if (!streetDensity || !district?.streets) return;
  const { result, choice } = streetDensity;
  const columns = streetColumns(result, district.streets, STREET_UNITS[streetUnitOf(choice)]);
  const name = `${nameOfProject()}-street-density.${form}`;
  if (form === 'csv') {
    await saveCsv(columns, result.value.length, name);
    return;
  }
  const geometry = {
    kind: 'line' as const,
    lonLat: unproject(district.projection.definition, result.xy),
    lineStarts: result.lineStarts,
    featureStarts: Uint32Array.from(result.lineStarts, (_, k) => k),
  };
  const { members } = whatLeaves([]);
  save(await runJob('writeGeoJson', 'writeGeoJson', { geometry, columns, members }), name);
}

function highestOf({ values }: Grid): number {
  let highest = 0;
  for (const value of values) if (value > highest) highest = value;
  return highest;
}

const WHAT = { demo: 'demo', city: 'demo-city', own: 'district' };

export function nameOfProject(): string {
  return `reweave-${WHAT[useProject.getState().document.origin]}`;
}

function whatLeaves(lenses: Lens[]) {
  const results = useResults.getState();
  const { document, layerData } = useProject.getState();
  const { parcels, synthetic } = results.district!;
  return {
    parcels,
    columns: exportColumns(
      parcels,
      lenses,
      results.scores && results.scores.ranked > 0 ? results.scores.parcelRanks : null,
    ),
    members: { ...(synthetic ? { synthetic } : {}), reweave: howMade(document, layerData, results) },
    file: (ending: string) => `${nameOfProject()}-parcels.${ending}`,
  };
}

/** Hands columns out as a table and says so. */
export async function saveCsv(columns: ExportColumn[], rows: number, name: string): Promise<void> {
  save(await runJob('writeCsv', 'writeCsv', { columns, rows }), name);
}

/** Hands a file out and says so. */
export function save(file: Blob, name: string): void {
  download(file, name);
  tell('takeAway.saved', { name, size: numbersIn(i18next.language).bytes(file.size) });
}
