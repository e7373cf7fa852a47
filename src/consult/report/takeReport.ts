import type { Report } from '../../../workers/model/report.ts';
import { runJob } from '../../project/engine/engine.ts';
import { nameOfProject, save } from '../../table/takeAway.ts';

/** Hands the report out as a file. */
export async function takeReport(report: Report, form: 'html' | 'docx'): Promise<void> {
  const file = await runJob('writeReport', 'writeReport', { report, form });
  save(file, `${nameOfProject()}-report-${report.language}.${form}`);
}

/** Prints the report and nothing else: its own file in a frame that nobody sees, which goes when the window for printing closes. */
export async function printReport(report: Report): Promise<void> {
  const file = await runJob('writeReport', 'writeReport', { report, form: 'html' });
  const frame = document.createElement('iframe');
  frame.title = report.title;
  // Nothing in it can run; the page asks it to print from outside.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  Object.assign(frame.style, {
    position: 'fixed',
    left: '-10000px',
    width: '210mm',
    height: '297mm',
    border: '0',
  });
  frame.srcdoc = await file.text();
  await new Promise<void>((resolve) => {
    frame.onload = () => resolve();
    document.body.append(frame);
  });
  const own = frame.contentWindow!;
  own.addEventListener('afterprint', () => frame.remove());
  own.print();
}
