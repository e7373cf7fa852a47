import type { ExportColumn } from '../../workers/export/columns.ts';
import type { OutGeometry } from '../../workers/export/geometry-text.ts';
import type { Isochrone } from '../../workers/model/access.ts';
import { unproject } from '../../workers/model/projection.ts';
import { runJob } from '../project/engine/engine.ts';
import { type IsochroneView, useResults } from '../project/results.ts';
import { useProject } from '../project/store.ts';
import { howMade } from './howMade.ts';
import { save } from './takeAway.ts';

/** The areas within each limit (the wider ones hold the nearer ones) with what lies in them, as GeoJSON. */
export async function takeIsochroneAreas(): Promise<void> {
  const { isochrone } = useResults.getState();
  if (!isochrone) return;
  const { result, summary } = isochrone;
  const columns = [
    numbersOf('withinMinutes (min)', result.limitsMinutes),
    numbersOf(
      'street (km)',
      summary.streetM.map((metres) => metres / 1000),
    ),
    numbersOf('parcels', summary.parcels),
    ...(summary.people ? [numbersOf('people', summary.people)] : []),
  ];
  await write(isochrone, 'areas', areaGeometry(result), columns);
}

/** The reached pieces of street with the limit within which each is first reached, as GeoJSON. */
export async function takeIsochroneStreets(): Promise<void> {
  const { isochrone } = useResults.getState();
  if (!isochrone) return;
  const { pieces, limitsMinutes } = isochrone.result;
  const columns = [
    numbersOf(
      'withinMinutes (min)',
      [...pieces.limit].map((k) => limitsMinutes[k]),
    ),
    numbersOf(
      'length (m)',
      [...pieces.toM].map((to, k) => to - pieces.fromM[k]),
    ),
  ];
  const geometry: OutGeometry = {
    kind: 'line',
    lonLat: inDegrees(pieces.xy),
    lineStarts: pieces.starts,
    featureStarts: pieces.starts.map((_, k) => k),
  };
  await write(isochrone, 'streets', geometry, columns);
}

async function write(
  { question }: IsochroneView,
  what: 'areas' | 'streets',
  geometry: OutGeometry,
  columns: ExportColumn[],
): Promise<void> {
  const results = useResults.getState();
  const { document, layerData } = useProject.getState();
  const made = { ...howMade(document, layerData, results), isochrone: question };
  const members = { ...(results.district?.synthetic ? { synthetic: true } : {}), reweave: made };
  const name = `reweave-${document.origin === 'demo' ? 'demo' : 'district'}-isochrone-${what}.geojson`;
  save(await runJob('writeGeoJson', 'writeGeoJson', { geometry, columns, members }), name);
}

const numbersOf = (key: string, values: number[]): ExportColumn => ({
  key,
  column: { type: 'number', values: Float64Array.from(values) },
});

const inDegrees = (xy: Float64Array) => unproject(useResults.getState().district!.projection.definition, xy);

/** All areas as one polygon layer, a feature per limit. */
function areaGeometry({ areas }: Isochrone): OutGeometry {
  const rings: number[] = [0];
  const polygons: number[] = [0];
  const features: number[] = [0];
  const xy: number[] = [];
  for (const area of areas) {
    const [firstVertex, firstRing] = [xy.length / 2, rings.length - 1];
    for (const v of area.xy) xy.push(v);
    for (const end of area.ringStarts.subarray(1)) rings.push(firstVertex + end);
    for (const end of area.polygonStarts.subarray(1)) polygons.push(firstRing + end);
    features.push(polygons.length - 1);
  }
  return {
    kind: 'polygon',
    lonLat: inDegrees(Float64Array.from(xy)),
    ringStarts: Uint32Array.from(rings),
    polygonStarts: Uint32Array.from(polygons),
    featureStarts: Uint32Array.from(features),
  };
}
