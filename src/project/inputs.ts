import { automaticBandwidth } from '../../workers/density/bandwidth.ts';
import { cellForBounds } from '../../workers/density/grid.ts';
import { ACCESS_DEFAULTS, type AccessInput } from '../../workers/model/access.ts';
import type { MeasureInput } from '../../workers/model/appraisal.ts';
import type { DensityInput, PlanePolygons } from '../../workers/model/density.ts';
import type { District, Facilities } from '../../workers/model/district.ts';
import { ReweaveError } from '../../workers/model/errors.ts';
import type { ProjectDocument } from './document.ts';
import { feedOf } from './feeds.ts';
import { INDICATORS, MODEL } from './models.ts';

/** Cells of a surface: fine enough to look smooth at the size of a screen. */
const SURFACE_CELLS = 200_000;
const APPRAISAL_CELLS = 60_000;

/** What is graded: the boundary, or the parcels themselves where none was given. */
function studyArea({ boundary, parcels }: District): PlanePolygons {
  const { xy, ringStarts, polygonStarts } = (boundary ?? parcels).geometry;
  return { xy, ringStarts, polygonStarts };
}

/** @throws no-points where no facility is of the chosen kinds; all-one-place for an automatic bandwidth */
export function densityInput(district: District, choice: ProjectDocument['density']): DensityInput {
  const xy = facilitiesOfKinds(district.facilities, choice.kinds);
  if (xy.length === 0) throw new ReweaveError('no-points');
  const bandwidthM = choice.bandwidthM === 'auto' ? automaticBandwidth(xy) : choice.bandwidthM;
  const cellM = cellForBounds(district.boundsXy, SURFACE_CELLS);
  return {
    xy,
    kernel: choice.kernel,
    bandwidthM,
    cellM,
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
  choice: Omit<ProjectDocument['score'], 'matrices'>,
): MeasureInput {
  const { facilities, green, parcels, boundsXy } = district;
  return {
    model: MODEL,
    facilities: facilities && { xy: facilities.xy, kind: facilities.kind, kinds: facilities.kinds },
    kindsFor: Object.fromEntries(
      INDICATORS.map((one) => [one.id, feedOf(one, facilities?.kinds ?? [], choice.kindsFor).kinds]),
    ),
    green: green && {
      xy: green.geometry.xy,
      ringStarts: green.geometry.ringStarts,
      polygonStarts: green.geometry.polygonStarts,
    },
    study: studyArea(district),
    bounds: boundsXy,
    cellM: cellForBounds(boundsXy, APPRAISAL_CELLS),
    bandwidthM: choice.bandwidthM,
    kernel: choice.kernel,
    breaks: choice.breaks,
    parcelsXy: parcels.centreXy,
  };
}
