import { measureModel } from './appraisal/own-models/measure-model.ts';
import { rankReady } from './appraisal/ranking/rank.ts';
import { rankAcceptability } from './appraisal/ranking/rank-acceptability.ts';
import { topFlip } from './appraisal/ranking/top-flip.ts';
import { orderSureness } from './compare/order-sureness.ts';
import { plansForGoals } from './compare/plans-for-goals.ts';
import { scenarioMeasure } from './compare/scenario-session.ts';

import { joinSamples, scenarioSamples, scenarioTornado } from './compare/sureness-session.ts';

import { commentsBursts, commentsRead, commentsWrite } from './consult/comments/session.ts';
import { saidWhere } from './consult/heard/said-where.ts';

import { readBallots } from './consult/votes/ballot-file.ts';
import { readVoteProjects } from './consult/votes/project-file.ts';
import { voteProjectsOfPlan } from './consult/votes/projects-of-plan.ts';
import { voteCount } from './consult/votes/vote-count.ts';
import { chooseBandwidth } from './density/choose-bandwidth.ts';
import { densityRows } from './density/density-rows.ts';
import { joinDensityRows, kernelDensity } from './density/kernel-density.ts';
import { streetDensity } from './density/street-density.ts';
import { writeAsciiArchive } from './export/ascii-archive.ts';
import { writeContours } from './export/contour-file.ts';
import { writeCsv } from './export/csv.ts';
import { writeGeoJson } from './export/geojson.ts';
import { writeGeoTiff } from './export/grid-geotiff.ts';
import { textRanks } from './export/text-ranks.ts';
import { writeXlsx } from './export/xlsx.ts';
import { assemble } from './intake/assemble.ts';
import { openFile } from './intake/open-file.ts';
import { access } from './network/access.ts';
import { bridgeGaps } from './network/bridgeGaps.ts';
import { fairness } from './network/fairness.ts';
import { parcelFronts } from './network/fronts.ts';
import { isochrone } from './network/isochrone.ts';
import { measureAccess } from './network/measureAccess.ts';
import { networkParts } from './network/networkParts.ts';
import { shares } from './network/shares.ts';
import { prepareSyntax, syntaxMeasures, syntaxPart } from './network/syntax/syntax.ts';
import { readProject, writeProject } from './project-file/project-file.ts';
import { frontGoals, frontOpen, frontSeeds, frontStretch } from './renewal/front-session.ts';
import { planAbsent } from './renewal/plan-absent.ts';
import { planMeasure, planPrepare, planReach } from './renewal/session.ts';
import { planClash, planProblem, planSearch, planTake, planWhy } from './renewal/session-search.ts';
import { planSite } from './renewal/session-siting.ts';
import { writeReport } from './report/write-report.ts';
import { exactSearch } from './search/exact/exact-search.ts';
import { serve } from './serve.ts';
import { planAssess, planTalks } from './stakeholders/session.ts';

const list = {
  openFile,
  assemble,
  chooseBandwidth,
  kernelDensity,
  densityRows,
  joinDensityRows,
  streetDensity,
  access,
  shares,
  measureAccess,
  isochrone,
  parcelFronts,
  fairness,
  networkParts,
  bridgeGaps,
  prepareSyntax,
  syntaxPart,
  syntaxMeasures,
  measureModel,
  rankReady,
  rankAcceptability,
  topFlip,
  textRanks,
  planPrepare,
  planReach,
  planAbsent,
  planAssess,
  plansForGoals,
  scenarioMeasure,
  scenarioTornado,
  scenarioSamples,
  joinSamples,
  orderSureness,
  planTalks,
  planMeasure,
  planSearch,
  planProblem,
  planTake,
  exactSearch,
  planClash,
  planWhy,
  planSite,
  frontGoals,
  frontOpen,
  frontSeeds,
  frontStretch,
  commentsRead,
  commentsWrite,
  commentsBursts,
  saidWhere,
  voteCount,
  readBallots,
  readVoteProjects,
  voteProjectsOfPlan,
  writeProject,
  readProject,
  writeCsv,
  writeXlsx,
  writeGeoJson,
  writeGeoTiff,
  writeAsciiArchive,
  writeContours,
  writeReport,
};

export type EngineList = typeof list;

serve(list);
