import type { Report } from '../../../workers/model/report.ts';
import { runJob } from '../../project/engine/engine.ts';
import { printPage } from '../../shell/printPage.ts';
import { nameOfProject, save } from '../../table/takeAway.ts';

/** Hands the report out as a file. */
export async function takeReport(report: Report, form: 'html' | 'docx'): Promise<void> {
  const file = await runJob('writeReport', 'writeReport', { report, form });
  save(file, `${nameOfProject()}-report-${report.language}.${form}`);
}

/** Prints the report and nothing else. */
export async function printReport(report: Report): Promise<void> {
  const file = await runJob('writeReport', 'writeReport', { report, form: 'html' });
  await printPage(await file.text(), report.title);
}
