import { z } from 'zod';
import { ACCESS_DEFAULTS } from './access.ts';
import { BANDWIDTH_RULES } from './density.ts';
import { indicatorTreeSchema } from './indicator-tree.ts';
import { LAND_USES, type Layer } from './layers.ts';
import { normalisationSchema, RANK_METHODS } from './ranking.ts';
import { SYNTAX_DEFAULTS } from './syntax.ts';
import { judgementMatrixSchema, weightWaySchema } from './weighting.ts';

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

const ranking = z.object({
  /** null: just the community score. */
  method: z.enum(RANK_METHODS).nullable(),
  /** How values become comparable where nothing else is said; of the weighted sum only. */
  scale: z.enum(['minmax', 'z']),
  /** By indicator, where it has a normalisation of its own. */
  normalise: z.record(z.string(), normalisationSchema),
  /** Of VIKOR: how much the many count against the worst single regret, 0 … 1. */
  v: z.number().min(0).max(1),
});
export type RankChoice = z.infer<typeof ranking>;

const NO_RANKING: RankChoice = { method: null, scale: 'minmax', normalise: {}, v: 0.5 };

/** What is decided about one indicator model; each model of the project has its own. */
const modelChoices = z.object({
  /**
   * One judgement matrix per group: 'root' compares the members at the top, a criterion's id its own; null where a pair was not judged.
   * Absent: the model's weights.
   */
  matrices: z.record(z.string(), judgementMatrixSchema),
  /** Groups whose weights come about otherwise; it goes before their matrix, which waits. */
  ways: z.record(z.string(), weightWaySchema).default({}),
  /** Facility kinds that feed an indicator, where they differ from the model's. */
  kindsFor: z.record(z.string(), z.array(z.string())),
  ranking: ranking.default(NO_RANKING),
});
export type ModelChoices = z.infer<typeof modelChoices>;

/** Everything that a person decides about the open project: small, serialisable, undoable. The layers' data lies beside it. */
export const documentSchema = z.object({
  version: z.literal(1),
  /** 'demo' is the demo district, 'city' the demo city. */
  origin: z.enum(['demo', 'city', 'own']),
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
    ...modelChoices.shape,
    /** Id of the model in use: one of `models`, or else the one that comes with the product. */
    model: z.string().default('shishan'),
    models: z.array(indicatorTreeSchema).default([]),
    /** What was decided about the models that are not in use, by their ids. */
    others: z.record(z.string(), modelChoices).default({}),
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
    score: {
      matrices: {},
      ways: {},
      kindsFor: {},
      ranking: NO_RANKING,
      model: 'shishan',
      models: [],
      others: {},
      kernel: 'quartic',
      bandwidthM: 'auto',
      breaks: 'natural',
    },
  };
}

/** The data of the layers in use, in the document's order. */
export function layersInUse(document: ProjectDocument, data: ReadonlyMap<string, Layer>) {
  return document.layers.map(({ id, mapping }) => ({ layer: data.get(id)!, mapping }));
}
