import {
  REPORT_SECTIONS,
  type Report,
  type ReportBlock,
  type ReportSectionName,
} from '../../../../workers/model/report.ts';
import type { ReportWords } from '../words.ts';
import { agreementBlocks } from './agreement.ts';
import { assumptionBlocks } from './assumptions.ts';
import { comparisonBlocks } from './comparison.ts';
import { consultationBlocks } from './consultation/consultation.ts';
import { diagnosisBlocks } from './diagnosis.ts';
import { districtBlocks } from './district.ts';
import { limitBlocks } from './limits.ts';
import { methodBlocks } from './method.ts';
import { redLineBlocks } from './redLines.ts';
import { scenarioBlocks } from './scenarios.ts';
import type { ReportSource } from './source.ts';

const BLOCKS: Record<ReportSectionName, (source: ReportSource, words: ReportWords) => ReportBlock[]> = {
  district: districtBlocks,
  diagnosis: diagnosisBlocks,
  method: methodBlocks,
  scenarios: scenarioBlocks,
  comparison: comparisonBlocks,
  redLines: redLineBlocks,
  agreement: agreementBlocks,
  consultation: consultationBlocks,
  assumptions: assumptionBlocks,
  limits: limitBlocks,
};

/** The report of a project as it stands: its sections numbered in order, those that were left out gone. */
export function buildReport(source: ReportSource, words: ReportWords): Report {
  const { t, language } = words;
  const { document, results, compared, date } = source;
  const { title, author, without } = document.report;
  const project = t(`project.${document.origin}`);
  const sections = REPORT_SECTIONS.filter((name) => !without.includes(name));
  return {
    language,
    title: title || t('report.title', { project }),
    author,
    subtitle: t('report.subtitle'),
    cover: [
      { name: t('report.cover.project'), value: project },
      ...(author ? [{ name: t('report.cover.author'), value: author }] : []),
      { name: t('report.cover.date'), value: date },
      {
        name: t('report.cover.scenarios'),
        value:
          (compared ?? []).map(({ scenario }) => scenario.name).join(t('works.listed')) ||
          t('report.cover.no'),
      },
    ],
    warning: results.district?.synthetic ? t('project.syntheticWhy') : '',
    words: { contents: t('report.contents'), page: pageWords(words) },
    sections: sections.map((id, i) => ({
      id,
      title: `${i + 1}  ${t(`report.section.${id}`)}`,
      blocks: BLOCKS[id](source, words),
    })),
  };
}

/** What stands around the two numbers of "page 3 of 12". */
function pageWords({ t }: ReportWords): [string, string, string] {
  const [before, between, after] = t('report.page', { page: '\n', all: '\n' }).split('\n');
  return [before, between, after];
}
