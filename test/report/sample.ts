import i18next from 'i18next';
import type { MapMade, MapName, ReportSource } from '../../src/consult/report/build/source.ts';
import { type ReportWords, reportWords } from '../../src/consult/report/words.ts';
import type { Compared } from '../../src/project/compared.ts';
import { NO_RESULTS } from '../../src/project/results.ts';
import { SHEET } from '../../src/project/sheet.ts';
import { en } from '../../src/words/en.ts';
import { zh } from '../../src/words/zh.ts';
import { scenarioMeasure } from '../../workers/compare/scenario-session.ts';
import { emptyDocument, type ProjectDocument } from '../../workers/model/document.ts';
import { ReweaveError } from '../../workers/model/errors.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Report, ReportBlock, ReportTable } from '../../workers/model/report.ts';
import { newScenario, type Scenario } from '../../workers/model/scenario.ts';
import { cityOf } from '../renewal/samples.ts';

/** Words of a language as the app has them; a key that is not there throws. */
export async function wordsIn(language: 'en' | 'zh-CN'): Promise<ReportWords> {
  await i18next.init({
    lng: 'en',
    fallbackLng: false,
    resources: { en: { translation: en }, 'zh-CN': { translation: zh } },
    interpolation: { escapeValue: false },
    parseMissingKeyHandler(key) {
      throw new Error(`no words for ${key}`);
    },
  });
  return reportWords(language);
}

export const HOSTILE = '<script>alert(1)</script>';

/** A project of the small city of the engine's tests, with what is given; nothing is open where `district` is null. */
export function projectOf(
  parts: Partial<ReportSource> = {},
  decided: Partial<ProjectDocument> = {},
): ReportSource {
  const document = { ...emptyDocument('own'), ...decided };
  return {
    document,
    layers: [],
    results: { ...NO_RESULTS, district: cityOf(6, 3) },
    compared: [],
    vote: { count: null, problem: null },
    date: '2026-03-31',
    maps: new Map<MapName, MapMade>(),
    ...parts,
  };
}

async function measured(scenario: Scenario): Promise<Compared> {
  const { years, plan, redLines, assumptions } = scenario;
  const key = `report-${JSON.stringify([years, assumptions])}`;
  const district = cityOf(6, 3);
  const input = { key, district, sheet: SHEET, overrides: assumptions, years, plan, redLines };
  return { scenario, result: await scenarioMeasure(input, quietContext()), problem: null };
}

/** One that renews, one with a hostile name that keeps all and reckons with a price of its own, one that could not be measured. */
export async function threeScenarios(): Promise<Compared[]> {
  const renewing = {
    ...newScenario('s1', 'Renewal', '#0072b2'),
    plan: {
      p0: { action: 'rebuild' as const, use: 'sale' as const, intensity: 'high' as const, year: 2 },
      p1: { action: 'retrofit' as const, year: 1 },
      p2: { action: 'retrofit' as const, year: 2 },
    },
  };
  const keeping = { ...newScenario('s2', HOSTILE, '#d55e00'), assumptions: { 'price.sale': 20_000 } };
  const failed = newScenario('s3', 'Failed', '#009e73');
  return [
    await measured(renewing),
    await measured(keeping),
    { scenario: failed, result: null, problem: new ReweaveError('bad-discount', { got: -9 }) },
  ];
}

export const plansOf = (compared: Compared[]) => ({
  plans: { scenarios: compared.map(({ scenario }) => scenario), current: null },
});

export const blocksOf = ({ sections }: Report, id: string): ReportBlock[] =>
  sections.find((section) => section.id === id)?.blocks ?? [];

export const tablesOf = (blocks: ReportBlock[]): ReportTable[] =>
  blocks.filter((block): block is ReportTable => block.type === 'table');

/** Everything that blocks say, as one text. */
export const toldBy = (blocks: ReportBlock[]): string => JSON.stringify(blocks);
