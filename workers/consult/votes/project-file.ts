import type { ExportColumn } from '../../export/columns.ts';
import { numberColumn, textColumn } from '../../export/made-columns.ts';
import { ReweaveError } from '../../model/errors.ts';
import type { JobContext } from '../../model/job.ts';
import type { Note } from '../../model/notes.ts';
import type { KeptProject } from '../../model/vote-kept.ts';
import { readVoteTable } from './file-table.ts';
import { freshProjectId } from './shortlisting.ts';

/** Headers by which each column is known; the first is what an export writes. */
const COLUMNS = {
  id: ['id', '编号', '序号'],
  nameEn: ['name_en', 'name', 'project'],
  nameZh: ['name_zh', '名称', '项目', '项目名称'],
  cost: ['cost [yuan]', 'cost', '费用', '造价', '费用（元）'],
  textEn: ['text_en', 'text', 'description'],
  textZh: ['text_zh', '说明', '简介'],
  parcel: ['parcel', '地块', '地块编号'],
  scenario: ['scenario', '情景', '方案'],
} as const;
type Column = keyof typeof COLUMNS;

/** Projects as columns of a file that readVoteProjects reads back. The shortlist is not part of it: it is decided here. */
export function projectColumns(projects: KeptProject[]): ExportColumn[] {
  const text = (key: Column, of: (project: KeptProject) => string | undefined) =>
    textColumn(COLUMNS[key][0], projects.map(of));
  return [
    text('id', ({ id }) => id),
    text('nameEn', ({ name }) => name.en),
    text('nameZh', ({ name }) => name.zh),
    numberColumn(
      COLUMNS.cost[0],
      projects.map(({ cost }) => cost ?? Number.NaN),
    ),
    text('textEn', (project) => project.text.en),
    text('textZh', (project) => project.text.zh),
    text('parcel', ({ parcel }) => parcel),
    text('scenario', ({ scenario }) => scenario),
  ];
}

export interface ReadProjects {
  projects: KeptProject[];
  notes: Note[];
}

/**
 * Projects from a CSV (UTF-8, UTF-16 or GB18030; headers in English or Chinese). One without a name is left out, a cost that cannot be
 * read or is not above 0 is left open, an id that is taken gets a new one; each told with its count and first line.
 * @throws comments-encoding, comments-quote, vote-file-empty, vote-file-columns
 */
export function readVoteProjects(
  { bytes, file, taken }: { bytes: Uint8Array; file: string; taken: string[] },
  _ctx: JobContext,
): ReadProjects {
  const { header, rows } = readVoteTable(bytes, file);
  const names = header.map((name) => name.toLowerCase());
  const at = Object.fromEntries(
    Object.entries(COLUMNS).map(([key, words]) => [
      key,
      names.findIndex((name) => (words as readonly string[]).includes(name)),
    ]),
  ) as Record<Column, number>;
  if (at.nameEn < 0 && at.nameZh < 0)
    throw new ReweaveError('vote-file-columns', { file, got: header.slice(0, 8).join(', ') });
  const told = new Map<Note['code'], { count: number; row: number }>();
  const tell = (code: Note['code'], row: number) => {
    const one = told.get(code);
    if (one) one.count++;
    else told.set(code, { count: 1, row });
  };
  const ids = new Set(taken);
  const projects: KeptProject[] = [];
  for (const { line, cells } of rows) {
    const cell = (key: Column) => (at[key] < 0 ? '' : (cells[at[key]] ?? ''));
    if (cell('nameEn') === '' && cell('nameZh') === '') {
      tell('vote-project-no-name', line);
      continue;
    }
    const cost = readCost(cell('cost'));
    if (cost === null) tell('vote-project-no-cost', line);
    const wanted = cell('id');
    const id = wanted !== '' && !ids.has(wanted) ? wanted : freshProjectId(ids);
    if (wanted !== '' && id !== wanted) tell('vote-project-renumbered', line);
    ids.add(id);
    projects.push({
      id,
      name: { en: cell('nameEn'), zh: cell('nameZh') },
      cost,
      text: { en: cell('textEn'), zh: cell('textZh') },
      ...(cell('parcel') ? { parcel: cell('parcel') } : {}),
      ...(cell('scenario') ? { scenario: cell('scenario') } : {}),
      listed: false,
    });
  }
  const notes = [...told].map(
    ([code, { count, row }]): Note => ({
      code,
      severity: code === 'vote-project-no-name' ? 'left-out' : 'repaired',
      count,
      source: file,
      params: { row },
    }),
  );
  return { projects, notes };
}

/** Yuan; thousands may be set apart. Null where it is no number above 0. */
function readCost(cell: string): number | null {
  const plain = cell.replace(/[¥￥\s,，]/g, '');
  const cost = Number(plain);
  return plain !== '' && Number.isFinite(cost) && cost > 0 ? cost : null;
}
