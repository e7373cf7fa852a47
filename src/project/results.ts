import { create } from 'zustand';
import type { WeighedModel } from '../../workers/appraisal/own-models/weigh-model.ts';
import type { SaidWhere } from '../../workers/consult/heard/said-where.ts';
import type { StreetDensity } from '../../workers/density/street-density.ts';
import type {
  AccessResult,
  BridgeResult,
  Completeness,
  Fairness,
  Fronts,
  Isochrone,
  MeasuredAccess,
  NetworkParts,
} from '../../workers/model/access.ts';
import type { TreeScores } from '../../workers/model/appraisal.ts';
import type { BandwidthChoice, DensityResult } from '../../workers/model/density.ts';
import type { District } from '../../workers/model/district.ts';
import type { DensityChoice, Reach } from '../../workers/model/document.ts';
import type { IndicatorTree } from '../../workers/model/indicator-tree.ts';
import type { Note } from '../../workers/model/notes.ts';
import type { MeasuredLeaf } from '../../workers/model/own-models.ts';
import type { Agreement } from '../../workers/model/stakeholders.ts';
import type { SyntaxResult } from '../../workers/model/syntax.ts';
import type { RedLineCheck } from '../../workers/renewal/check-red-lines.ts';
import type { PlanMeasured } from '../../workers/renewal/session.ts';
import type { Compared } from './compared.ts';
import type { Groups } from './groups.ts';
import type { ReachedSummary } from './isochrone.ts';
import type { PlanPrepared } from './planning.ts';
import type { RankView } from './ranking.ts';
import type { IsochroneQuestion } from './view.ts';

/** The stages between files and scores; each has at most one job and one problem at a time. */
export type Stage =
  | 'assemble'
  | 'density'
  | 'streetDensity'
  | 'fronts'
  | 'access'
  | 'shares'
  | 'reach'
  | 'fairness'
  | 'isochrone'
  | 'parts'
  | 'gaps'
  | 'syntax'
  | 'measure'
  | 'ranking'
  | 'plan'
  | 'planReach'
  | 'planMeasure'
  | 'planAssess'
  | 'compared'
  | 'said';

/** A density surface with what it rests on. */
export interface DensityView {
  result: DensityResult;
  /** As used: typed, or found by the rule. */
  bandwidthM: number;
  /** How the rule found it; null where it was typed. */
  found: BandwidthChoice | null;
  choice: DensityChoice;
}

/** A density along streets with what it rests on. */
export interface StreetDensityView {
  result: StreetDensity;
  bandwidthM: number;
  choice: DensityChoice;
}

/** A measure of access with the choice that it was made by. */
export interface ReachView {
  choice: Reach;
  result: MeasuredAccess;
}

/** How evenly the access on the map is spread, with what was asked. */
export interface FairnessView {
  lens: string;
  floor: number | undefined;
  group: Groups | null;
  result: Fairness;
}

/** An isochrone with what was asked. */
export interface IsochroneView {
  question: IsochroneQuestion;
  result: Isochrone;
  summary: ReachedSummary;
}

/** Connectors over gaps of the streets as drawn. */
export interface GapsView {
  maxGapM: number;
  result: BridgeResult;
}

/** What the engine has computed. A stage that fails or is under way leaves the last good result in place. */
export interface Results {
  district: District | null;
  density: DensityView | null;
  streetDensity: StreetDensityView | null;
  access: AccessResult | null;
  /** Shares for the kinds in `of`, in that order. */
  completeness: (Completeness & { of: string[] }) | null;
  /** Null where nothing but the walk to the nearest was asked for. */
  reach: ReachView | null;
  /** Null where every parcel leaves at one point. */
  fronts: Fronts | null;
  /** Null where nothing of access is on the map. */
  fairness: FairnessView | null;
  /** Null where none is asked for. */
  isochrone: IsochroneView | null;
  /** Null where the connected parts are not asked for. */
  parts: NetworkParts | null;
  /** Connectors to be looked at. */
  gaps: GapsView | null;
  syntax: SyntaxResult | null;
  measured: MeasuredLeaf[] | null;
  /** The indicator model that weights and scores belong to. */
  model: IndicatorTree | null;
  weights: WeighedModel['weights'] | null;
  /** How the groups of the model came by their weights. */
  weighing: Omit<WeighedModel, 'weights'> | null;
  scores: TreeScores | null;
  /** What can be done on each parcel; null until plans are looked at. */
  plan: PlanPrepared | null;
  /** What was found about the ways to services and work, once they are prepared. */
  planReach: { notes: Note[] } | null;
  /** What the open scenario brings about. */
  planMeasured: PlanMeasured | null;
  /** Who agrees with the open scenario, and its red lines held against it. */
  planAssessed: { agreement: Agreement; checks: RedLineCheck[] } | null;
  /** All scenarios measured, in the order of the project; null until they are asked for. */
  compared: Compared[] | null;
  /** How much was said where; null where nothing was said, or until it is asked for. */
  said: SaidWhere | null;
  /** The parcels in the order that was asked for. */
  ranking: RankView | null;
  /** Of the plans of a front that are looked at: how often each parcel is renewed; of the one plan picked, what it does. Null where there are none. */
  frontShown: { share: Float32Array; picked: Float32Array | null } | null;
  /** Why a stage has no fresh result. */
  problems: Partial<Record<Stage, Error>>;
}

export const NO_RESULTS: Results = {
  district: null,
  density: null,
  streetDensity: null,
  access: null,
  completeness: null,
  reach: null,
  fronts: null,
  fairness: null,
  isochrone: null,
  parts: null,
  gaps: null,
  syntax: null,
  measured: null,
  model: null,
  weights: null,
  weighing: null,
  scores: null,
  plan: null,
  planReach: null,
  planMeasured: null,
  planAssessed: null,
  compared: null,
  said: null,
  ranking: null,
  frontShown: null,
  problems: {},
};

export const useResults = create<Results>(() => NO_RESULTS);
