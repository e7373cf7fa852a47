import { type JobContext, throwIfCancelled } from '../model/job.ts';
import type { Report } from '../model/report.ts';
import { writeReportHtml } from './html.ts';

export interface WriteReportInput {
  report: Report;
  form: 'html' | 'docx';
}

/** A report as a file. The library for Word documents is loaded when the first one is asked for. */
export async function writeReport({ report, form }: WriteReportInput, ctx: JobContext): Promise<Blob> {
  if (form === 'html') return new Blob([writeReportHtml(report)], { type: 'text/html;charset=utf-8' });
  const { writeReportDocx } = await import('./docx/document.ts');
  throwIfCancelled(ctx.signal);
  const bytes = await writeReportDocx(report);
  throwIfCancelled(ctx.signal);
  return new Blob([bytes], {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  });
}
