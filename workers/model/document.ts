import { z } from 'zod';
import { ACCESS_DEFAULTS, DECAY_DEFAULTS, E2SFCA_ZONES } from './access.ts';
import { comparisonSchema, NEW_COMPARISON } from './comparison.ts';
import { consultationSchema, NO_CONSULTATION } from './consultation.ts';
import { BANDWIDTH_RULES } from './density.ts';
import { indicatorTreeSchema } from './indicator-tree.ts';
import { LAND_USES, type Layer } from './layers.ts';
import { normalisationSchema, RANK_METHODS } from './ranking.ts';
import { NO_REPORT_CHOICES, reportChoicesSchema } from './report.ts';
import { scenarioSchema } from './scenario.ts';
import { NO_STORY, storySchema } from './story.ts';
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
  z.object({
    role: z.literal('streets'),
    fields: z.object({
      name: optionalField,
      class: optionalField,
      speedKmh: optionalField,
      slope: optionalField,
      oneWay: optionalField,
    }),
  }),
  z.object({ role: z.enum(['boundary', 'green', 'water']) }),
  z.object({ role: z.null() }),
]);

const bandwidthM = z.union([z.number().positive(), z.literal('auto')]);
const kernel = z.enum(['quartic', 'epanechnikov', 'triweight', 'triangular', 'uniform', 'gaussian']);

/** Metres; see NetworkDensityOptions.lixelM. */
const PIECE_M = 20;

const positive = z.number().positive();
const MEASURES = ['nearest', 'count', 'gravity', '2sfca', 'e2sfca', 'g2sfca', '3sfca'] as const;

/** The parameters of each form of decay, so that going back to a form finds them as they were left. */
const decays = z.object({
  exponential: z.object({ form: z.literal('exponential'), perMinute: positive }),
  power: z.object({ form: z.literal('power'), exponent: positive, flatMinutes: positive }),
  gaussian: z.object({ form: z.literal('gaussian'), sigmaMinutes: positive }),
  linear: z.object({ form: z.literal('linear'), zeroMinutes: positive }),
  logistic: z.object({ form: z.literal('logistic'), halfMinutes: positive, perMinute: positive }),
});

const zones = z.array(z.object({ upTo: positive.max(1), weight: z.number().min(0).max(1) })).min(1);

const reach = z.object({
  measure: z.enum(MEASURES),
  cutoffMinutes: positive,
  decay: z.enum(['exponential', 'power', 'gaussian', 'linear', 'logistic']),
  decays: decays.default(DECAY_DEFAULTS),
  zones: zones.default(E2SFCA_ZONES),
  /** What facilities offer: the capacities of the file, or one each. */
  supply: z.enum(['capacity', 'each']).default('capacity'),
  /** Demand weighs 1 + λ v, v a number field of the parcels from 0 at its least to 1 at its most. */
  need: z.object({ field: z.string(), lambda: z.number().nonnegative() }).nullable().default(null),
});
export type Reach = z.infer<typeof reach>;

const NO_REACH: Reach = {
  measure: 'nearest',
  cutoffMinutes: 15,
  decay: 'gaussian',
  decays: DECAY_DEFAULTS,
  zones: E2SFCA_ZONES,
  supply: 'capacity',
  need: null,
};

const fairness = z.object({
  /** What everyone should have at least, or at most of minutes; by measure. */
  floors: z.partialRecord(z.enum(MEASURES), z.number().nonnegative()),
  /** `landUse` or `field:<name>`; null: no groups. */
  group: z.string().nullable(),
});

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
    /** Walking. */
    speedKmh: positive,
    cyclingKmh: positive.default(ACCESS_DEFAULTS.cyclingKmh),
    by: z.enum(['walking', 'cycling']).default('walking'),
    /** As the crow flies, even where there are streets. */
    straight: z.boolean().default(false),
    /** Whom one-way streets hold for. */
    oneWay: z.enum(['cycling', 'all', 'none']).default('cycling'),
    /** Whether a parcel may leave on each side that a street runs along. */
    fronts: z.boolean().default(false),
    /** What is measured besides the walk to the nearest. */
    reach: reach.default(NO_REACH),
    fairness: fairness.default({ floors: {}, group: null }),
  }),
  /** Gaps of the street network up to this length are bridged; null: it is taken as drawn. */
  network: z.object({ bridgeM: z.number().nonnegative().nullable() }).default({ bridgeM: null }),
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
  /** What could be done; `current` is the scenario that is open. */
  plans: z
    .object({ scenarios: z.array(scenarioSchema), current: z.string().nullable() })
    .default({ scenarios: [], current: null }),
  /** How scenarios are held against each other. */
  comparison: comparisonSchema.default(NEW_COMPARISON),
  /** What people said, and what is voted on. */
  consultation: consultationSchema.default(NO_CONSULTATION),
  story: storySchema.default(NO_STORY),
  /** What the report holds, and what stands on its cover. */
  report: reportChoicesSchema.default(NO_REPORT_CHOICES),
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
    access: {
      essential: null,
      speedKmh: ACCESS_DEFAULTS.speedKmh,
      cyclingKmh: ACCESS_DEFAULTS.cyclingKmh,
      by: 'walking',
      straight: false,
      oneWay: 'cycling',
      fronts: false,
      reach: NO_REACH,
      fairness: { floors: {}, group: null },
    },
    network: { bridgeM: null },
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
    plans: { scenarios: [], current: null },
    comparison: NEW_COMPARISON,
    consultation: NO_CONSULTATION,
    story: NO_STORY,
    report: NO_REPORT_CHOICES,
  };
}

/** The data of the layers in use, in the document's order. */
export function layersInUse(document: ProjectDocument, data: ReadonlyMap<string, Layer>) {
  return document.layers.map(({ id, mapping }) => ({ layer: data.get(id)!, mapping }));
}
