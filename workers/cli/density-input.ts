import { studyArea, surfaceCell } from '../appraisal/inputs.ts';
import { checkBandwidth } from '../density/bandwidth.ts';
import { chooseBandwidth } from '../density/choose-bandwidth.ts';
import { reachOf } from '../density/kernels.ts';
import { assemble } from '../intake/assemble.ts';
import { projectionOf } from '../intake/extent.ts';
import {
  type BandwidthRule,
  type Coinciding,
  type DensityInput,
  type DensityMode,
  type DensityPer,
  KERNELS,
  type PlanePolygons,
} from '../model/density.ts';
import type { Projection } from '../model/district.ts';
import { ReweaveError } from '../model/errors.ts';
import { type Bounds, boundsOf, type Polygons } from '../model/geometry.ts';
import type { Layer } from '../model/layers.ts';
import type { Args } from './args.ts';
import { numbersIn, whereOf } from './fields.ts';
import { place, placesOf, readAs } from './places.ts';
import type { Session } from './session.ts';

export const MODES: DensityMode[] = ['exact', 'fast'];
export const PER: DensityPer[] = ['area', 'probability'];
export const COINCIDING: Coinciding[] = ['weight', 'merge'];

const RULE_OF = { auto: 'gis', silverman: 'silverman', lscv: 'lscv' } as const;
export const RULES = Object.keys(RULE_OF) as (keyof typeof RULE_OF)[];

/** What the options ask of the kernel, and what they rest on. */
export interface DensityQuestion {
  input: DensityInput;
  projection: Projection;
  /** Where the bandwidth comes from, and whether its search ended at a limit. */
  bandwidth: { rule: BandwidthRule | 'typed'; atLimit: boolean };
  /** Features of the points' file that have no place. */
  leftOut: number;
}

/** @throws as the intake, and option-value, field-unknown, field-not-numbers, nothing-left, no-points, all-one-place */
export async function densityQuestion(args: Args, session: Session): Promise<DensityQuestion> {
  const pointLayer = await readAs(session, 'points', args.text('points')!, ['point']);
  const land = await readLand(args, session);
  const projection = land?.projection ?? projectionOf([pointLayer]);
  const all = (await place(session, [pointLayer], projection)).placed[0];
  const points = whereOf(all, args, 'where');
  const xy = await placesOf(points, session.ctx);
  if (xy.length === 0) throw new ReweaveError('no-points');
  const weightField = args.text('weight');
  const weights = weightField === undefined ? undefined : numbersIn(points, weightField, '--weight');

  const kernel = args.choice('kernel', KERNELS);
  const rule = ruleIn(args);
  const chosen = rule && (await chooseBandwidth({ xy, weights, kernel, rule }, session.ctx));
  const bandwidthM = chosen?.bandwidthM ?? args.number('bandwidth')!;
  if (!land) checkAgainstPoints(bandwidthM, boundsOf(xy));
  const bounds = land?.bounds ?? grown(boundsOf(xy), reachOf(kernel) * Math.max(0, bandwidthM));
  return {
    input: {
      xy,
      weights,
      kernel,
      bandwidthM,
      cellM: args.number('cell', ['auto']) ?? surfaceCell(bounds),
      bounds,
      mask: land?.mask,
      mode: args.choice('mode', MODES),
      per: args.choice('per', PER),
      coinciding: args.choice('coinciding', COINCIDING),
      edgeCorrection: args.has('edge-correction'),
      at: await readTargets(args, session, projection),
    },
    projection,
    bandwidth: { rule: rule ?? 'typed', atLimit: chosen?.atLimit ?? false },
    leftOut: leftOut(pointLayer) + pointLayer.passport.features - all.rows,
  };
}

/** A few points may stand close together; a district is at least about this wide. */
const LEAST_DISTRICT_M = 1000;

/**
 * Without a study area the points tell how large the district is; where they stand at one place nothing does.
 * @throws bandwidth-too-large
 */
function checkAgainstPoints(bandwidthM: number, [minX, minY, maxX, maxY]: Bounds): void {
  const across = Math.hypot(maxX - minX, maxY - minY);
  if (across > 0) checkBandwidth(bandwidthM, [0, 0, Math.max(across, LEAST_DISTRICT_M), 0]);
}

/** undefined where the bandwidth is typed. */
function ruleIn(args: Args): BandwidthRule | undefined {
  const isNumber = args.number('bandwidth', RULES) !== undefined;
  return isNumber ? undefined : RULE_OF[args.choice('bandwidth', RULES)];
}

interface Land {
  projection: Projection;
  bounds: Bounds;
  mask: PlanePolygons;
}

/** Extent and study area: of the district where there are parcels, else of the boundary. */
async function readLand(args: Args, session: Session): Promise<Land | null> {
  const [parcelsPath, boundaryPath] = [args.text('parcels'), args.text('boundary')];
  const boundary =
    boundaryPath === undefined ? null : await readAs(session, 'boundary', boundaryPath, ['polygon']);
  if (parcelsPath !== undefined) {
    const parcels = await readAs(session, 'parcels', parcelsPath, ['polygon']);
    const district = await assemble(
      [
        { layer: parcels, mapping: { role: 'parcels', fields: {}, landUses: {} } },
        ...(boundary ? [{ layer: boundary, mapping: { role: 'boundary' as const } }] : []),
      ],
      session.ctx,
    );
    return { projection: district.projection, bounds: district.boundsXy, mask: studyArea(district) };
  }
  if (boundary === null) return null;
  const { projection, placed } = await place(session, [boundary]);
  const { xy, ringStarts, polygonStarts } = placed[0].geometry as Polygons;
  return { projection, bounds: boundsOf(xy), mask: { xy, ringStarts, polygonStarts } };
}

async function readTargets(
  args: Args,
  session: Session,
  projection: Projection,
): Promise<Float64Array | undefined> {
  const path = args.text('at');
  if (path === undefined) return undefined;
  const layer = await readAs(session, 'at', path, ['point', 'polygon']);
  const { placed } = await place(session, [layer], projection);
  return placesOf(placed[0], session.ctx);
}

function grown([minX, minY, maxX, maxY]: Bounds, byM: number): Bounds {
  return [minX - byM, minY - byM, maxX + byM, maxY + byM];
}

function leftOut({ notes }: Layer): number {
  return notes.reduce((sum, { severity, count }) => sum + (severity === 'left-out' ? count : 0), 0);
}
