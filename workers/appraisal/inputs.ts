import { automaticBandwidth } from '../density/bandwidth.ts';
import { cellForBounds } from '../density/grid.ts';
import type { StreetDensityInput } from '../density/street-density.ts';
import { ACCESS_DEFAULTS, type AccessInput, type Fronts } from '../model/access.ts';
import type { BreakMethod, MeasureInput } from '../model/appraisal.ts';
import type { DensityInput, Kernel, PlanePolygons } from '../model/density.ts';
import type { District, Facilities } from '../model/district.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Bounds } from '../model/geometry.ts';
import type { IndicatorModel } from '../model/indicators.ts';
import { feedOf } from './feeds.ts';
import { type TravelChoice, travelStreets, WALKING } from './travel.ts';

/** Cells of a surface: fine enough to look smooth at the size of a screen. */
const SURFACE_CELLS = 200_000;
const APPRAISAL_CELLS = 60_000;

/** What is asked of a density surface over a district. */
interface DensityChoice extends Pick<DensityInput, 'kernel' | 'per' | 'coinciding' | 'edgeCorrection'> {
  /** null: all. */
  kinds: string[] | null;
  bandwidthM: number | 'auto';
  /** Weighs each facility by its capacity. */
  byCapacity?: boolean;
  cellM?: number | 'auto';
}

/** How a district is appraised. */
interface AppraisalChoice {
  /** Kinds that feed an indicator, by its id, where they differ from the model's. */
  kindsFor: Record<string, string[]>;
  kernel: Kernel;
  bandwidthM: number | 'auto';
  breaks: BreakMethod;
}

/** The cell of a surface over the bounds where none is asked for, metres. */
export function surfaceCell(bounds: Bounds): number {
  return cellForBounds(bounds, SURFACE_CELLS);
}

/** What is shown and graded: the boundary, or the parcels themselves where none was given. */
export function studyArea({ boundary, parcels }: Pick<District, 'boundary' | 'parcels'>): PlanePolygons {
  return planePolygons((boundary ?? parcels).geometry);
}

function planePolygons({ xy, ringStarts, polygonStarts }: PlanePolygons): PlanePolygons {
  return { xy, ringStarts, polygonStarts };
}

/** @throws as densityPoints; all-one-place for an automatic bandwidth (that of the desktop GIS) */
export function densityInput(district: District, choice: DensityChoice): DensityInput {
  const { xy, weights } = densityPoints(district, choice);
  const { kernel, per, coinciding, edgeCorrection, cellM = 'auto' } = choice;
  return {
    xy,
    weights,
    kernel,
    per,
    coinciding,
    edgeCorrection,
    bandwidthM: choice.bandwidthM === 'auto' ? automaticBandwidth(xy, weights) : choice.bandwidthM,
    cellM: cellM === 'auto' ? surfaceCell(district.boundsXy) : cellM,
    bounds: district.boundsXy,
    mask: studyArea(district),
    at: district.parcels.centreXy,
  };
}

/**
 * The facilities that count, and how much each does.
 * @throws no-points where no facility is of the chosen kinds; none-with-capacity where none of them can be weighed
 */
export function densityPoints(
  { facilities }: Pick<District, 'facilities'>,
  { kinds, byCapacity }: Pick<DensityChoice, 'kinds' | 'byCapacity'>,
): Pick<DensityInput, 'xy' | 'weights'> {
  const rows = rowsOfKinds(facilities, kinds);
  if (!facilities || rows.length === 0) throw new ReweaveError('no-points');
  const xy = new Float64Array(2 * rows.length);
  rows.forEach((row, k) => {
    xy[2 * k] = facilities.xy[2 * row];
    xy[2 * k + 1] = facilities.xy[2 * row + 1];
  });
  if (!byCapacity) return { xy };
  const weights = Float64Array.from(rows, (row) => facilities.capacity[row]);
  if (!weights.some(Number.isFinite)) throw new ReweaveError('none-with-capacity', { got: rows.length });
  return { xy, weights };
}

function rowsOfKinds(facilities: Facilities | null, kinds: string[] | null): number[] {
  const wanted = new Set(kinds);
  const rows: number[] = [];
  for (let row = 0; row < (facilities?.count ?? 0); row++) {
    if (kinds === null || wanted.has(facilities!.kinds[facilities!.kind[row]])) rows.push(row);
  }
  return rows;
}

/** @throws as densityPoints; no-streets where the district has none */
export function streetDensityInput(
  district: District,
  choice: DensityChoice & { bandwidthM: number; pieceM: number },
): StreetDensityInput {
  if (!district.streets) throw new ReweaveError('no-streets', { got: 0 });
  const { xy, lineStarts } = district.streets.geometry;
  return {
    ...densityPoints(district, choice),
    streets: { xy, lineStarts },
    kernel: choice.kernel,
    bandwidthM: choice.bandwidthM,
    lixelM: choice.pieceM,
    snapM: ACCESS_DEFAULTS.snapM,
    maxJoinM: ACCESS_DEFAULTS.maxJoinM,
  };
}

/** Origins are the parcels, or where they join the streets on several sides. */
export function accessInput(
  district: District,
  speedKmh: number,
  how: TravelChoice = WALKING,
  fronts: Fronts | null = null,
): AccessInput {
  const { parcels, facilities } = district;
  const { xy, kind, kinds } = facilities ?? { xy: new Float64Array(0), kind: new Uint16Array(0), kinds: [] };
  return {
    streets: travelStreets(district.streets, speedKmh, how),
    origins: fronts ? fronts.origins : parcels.centreXy,
    ...(fronts && { originStarts: fronts.originStarts }),
    facilities: { xy, kind, kinds },
    speedKmh,
    snapM: ACCESS_DEFAULTS.snapM,
    maxJoinM: ACCESS_DEFAULTS.maxJoinM,
  };
}

export function measureInput(
  district: District,
  model: IndicatorModel,
  choice: AppraisalChoice,
): MeasureInput {
  const { facilities, green, streets, water, parcels, boundsXy } = district;
  const indicators = model.criteria.flatMap((criterion) => criterion.indicators);
  return {
    model,
    facilities: facilities && { xy: facilities.xy, kind: facilities.kind, kinds: facilities.kinds },
    kindsFor: Object.fromEntries(
      indicators.map((one) => [one.id, feedOf(one, facilities?.kinds ?? [], choice.kindsFor).kinds]),
    ),
    green: green && planePolygons(green.geometry),
    streets: streets && { xy: streets.geometry.xy, lineStarts: streets.geometry.lineStarts },
    water: water && planePolygons(water.geometry),
    study: studyArea(district),
    bounds: boundsXy,
    cellM: cellForBounds(boundsXy, APPRAISAL_CELLS),
    bandwidthM: choice.bandwidthM,
    kernel: choice.kernel,
    breaks: choice.breaks,
    parcelsXy: parcels.centreXy,
  };
}
