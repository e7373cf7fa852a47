import { automaticBandwidth } from '../density/bandwidth.ts';
import { cellForBounds } from '../density/grid.ts';
import { ACCESS_DEFAULTS, type AccessInput } from '../model/access.ts';
import type { BreakMethod, MeasureInput } from '../model/appraisal.ts';
import type { DensityInput, Kernel, PlanePolygons } from '../model/density.ts';
import type { District, Facilities } from '../model/district.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Bounds } from '../model/geometry.ts';
import type { IndicatorModel } from '../model/indicators.ts';
import { feedOf } from './feeds.ts';

/** Cells of a surface: fine enough to look smooth at the size of a screen. */
const SURFACE_CELLS = 200_000;
const APPRAISAL_CELLS = 60_000;

/** What is asked of a density surface over a district. */
interface DensityChoice {
  /** null: all. */
  kinds: string[] | null;
  kernel: Kernel;
  bandwidthM: number | 'auto';
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

/** @throws no-points where no facility is of the chosen kinds; all-one-place for an automatic bandwidth */
export function densityInput(district: District, choice: DensityChoice): DensityInput {
  const xy = facilitiesOfKinds(district.facilities, choice.kinds);
  if (xy.length === 0) throw new ReweaveError('no-points');
  const bandwidthM = choice.bandwidthM === 'auto' ? automaticBandwidth(xy) : choice.bandwidthM;
  return {
    xy,
    kernel: choice.kernel,
    bandwidthM,
    cellM: surfaceCell(district.boundsXy),
    bounds: district.boundsXy,
    mask: studyArea(district),
    at: district.parcels.centreXy,
  };
}

function facilitiesOfKinds(facilities: Facilities | null, kinds: string[] | null): Float64Array {
  if (!facilities) return new Float64Array(0);
  if (kinds === null) return facilities.xy;
  const wanted = new Set(kinds);
  return facilities.xy.filter((_, k) => wanted.has(facilities.kinds[facilities.kind[k >> 1]]));
}

export function accessInput({ streets, parcels, facilities }: District, speedKmh: number): AccessInput {
  const { xy, kind, kinds } = facilities ?? { xy: new Float64Array(0), kind: new Uint16Array(0), kinds: [] };
  return {
    streets: streets && { xy: streets.geometry.xy, lineStarts: streets.geometry.lineStarts },
    origins: parcels.centreXy,
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
