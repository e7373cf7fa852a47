import { z } from 'zod';
import { ACCESS_DEFAULTS } from './access.ts';
import { BANDWIDTH_RULES } from './density.ts';
import { LAND_USES, type Layer } from './layers.ts';
import { SYNTAX_DEFAULTS } from './syntax.ts';

const optionalField = z.string().optional();

const mapping = z.union([
  z.object({
    role: z.literal('parcels'),
    fields: z.object({
      id: optionalField,
      name: optionalField,
      landUse: optionalField,
      floorAreaM2: optionalField,
      yearBuilt: optionalField,
      households: optionalField,
      people: optionalField,
      jobs: optionalField,
      storeys: optionalField,
      heritage: optionalField,
      heightLimitM: optionalField,
      value: optionalField,
    }),
    landUses: z.record(z.string(), z.enum(LAND_USES)),
  }),
  z.object({
    role: z.literal('facilities'),
    fields: z.object({ kind: optionalField, name: optionalField, capacity: optionalField }),
  }),
  z.object({ role: z.literal('streets'), fields: z.object({ name: optionalField, class: optionalField }) }),
  z.object({ role: z.enum(['boundary', 'green', 'water']) }),
  z.object({ role: z.null() }),
]);

const bandwidthM = z.union([z.number().positive(), z.literal('auto')]);
const kernel = z.enum(['quartic', 'epanechnikov', 'triweight', 'triangular', 'uniform', 'gaussian']);

/** Metres; see NetworkDensityOptions.lixelM. */
const PIECE_M = 20;

const reach = z.object({
  measure: z.enum(['nearest', 'count', 'gravity', '2sfca', 'e2sfca', 'g2sfca', '3sfca']),
  cutoffMinutes: z.number().positive(),
  decay: z.enum(['exponential', 'power', 'gaussian', 'linear', 'logistic']),
});
export type Reach = z.infer<typeof reach>;

const NO_REACH: Reach = { measure: 'nearest', cutoffMinutes: 15, decay: 'gaussian' };

/** Everything that a person decides about the open project: small, serialisable, undoable. The layers' data lies beside it. */
export const documentSchema = z.object({
  version: z.literal(1),
  origin: z.enum(['demo', 'own']),
  layers: z.array(z.object({ id: z.string(), mapping })),
  /** `kinds: null` means all. */
  density: z.object({
    kinds: z.array(z.string()).nullable(),
    kernel,
    bandwidthM,
    /** Which rule an automatic bandwidth follows. */
    rule: z.enum(BANDWIDTH_RULES).default('gis'),
    per: z.enum(['area', 'probability']).default('area'),
    coinciding: z.enum(['weight', 'merge']).default('weight'),
    /** A facility counts as much as its capacity; else as one. */
    byCapacity: z.boolean().default(false),
    edgeCorrection: z.boolean().default(false),
    cellM: z.union([z.number().positive(), z.literal('auto')]).default('auto'),
    /** The most that a piece of street is long. */
    pieceM: z.number().positive().default(PIECE_M),
  }),
  /** `essential: null` means the default list, as far as the district has those kinds. */
  access: z.object({
    essential: z.array(z.string()).nullable(),
    speedKmh: z.number().positive(),
    /** What is measured besides the walk to the nearest. */
    reach: reach.default(NO_REACH),
  }),
  /** Space syntax: 'n' is the whole network. */
  syntax: z.object({ radiusM: z.union([z.number().positive(), z.literal('n')]) }).default({ radiusM: 'n' }),
  score: z.object({
    /** One judgement matrix per group: 'root' compares the criteria, a criterion's id its indicators. Absent: the published weights. */
    matrices: z.record(z.string(), z.array(z.array(z.number().positive()))),
    /** Facility kinds that feed an indicator, where they differ from the model's. */
    kindsFor: z.record(z.string(), z.array(z.string())),
    kernel,
    bandwidthM,
    breaks: z.enum(['natural', 'equal', 'quantile']),
  }),
});

export type ProjectDocument = z.infer<typeof documentSchema>;
export type DensityChoice = ProjectDocument['density'];
export type LayerUse = ProjectDocument['layers'][number];

export function emptyDocument(origin: ProjectDocument['origin']): ProjectDocument {
  return {
    version: 1,
    origin,
    layers: [],
    density: {
      kinds: null,
      kernel: 'quartic',
      bandwidthM: 'auto',
      rule: 'gis',
      per: 'area',
      coinciding: 'weight',
      byCapacity: false,
      edgeCorrection: false,
      cellM: 'auto',
      pieceM: PIECE_M,
    },
    access: { essential: null, speedKmh: ACCESS_DEFAULTS.speedKmh, reach: NO_REACH },
    syntax: { radiusM: SYNTAX_DEFAULTS.radiusM },
    score: { matrices: {}, kindsFor: {}, kernel: 'quartic', bandwidthM: 'auto', breaks: 'natural' },
  };
}

/** The data of the layers in use, in the document's order. */
export function layersInUse(document: ProjectDocument, data: ReadonlyMap<string, Layer>) {
  return document.layers.map(({ id, mapping }) => ({ layer: data.get(id)!, mapping }));
}
