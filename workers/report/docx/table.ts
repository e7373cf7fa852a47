import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun } from 'docx';
import type { ReportTable } from '../../model/report.ts';
import { columnShares } from '../columns.ts';
import { isColour } from '../escape.ts';
import { bare, lines } from './blocks.ts';
import { EDGE, NO_EDGE } from './borders.ts';
import { TEXT_WIDTH } from './page.ts';

const BORDERS = {
  top: EDGE,
  bottom: EDGE,
  left: NO_EDGE,
  right: NO_EDGE,
  insideHorizontal: EDGE,
  insideVertical: NO_EDGE,
};
const MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

/** A table with its title before it; its head is repeated on every page and no row breaks over two. */
export function tableDocx({ title, columns, rows, note }: ReportTable): (Paragraph | Table)[] {
  const widths = columnShares(columns).map((share) => Math.floor(TEXT_WIDTH * share));
  const alignOf = (c: number) => (columns[c].numbers ? AlignmentType.RIGHT : AlignmentType.LEFT);
  const cell = (c: number, paragraph: Paragraph, shaded: boolean, span = 1) =>
    new TableCell({
      children: [paragraph],
      columnSpan: span,
      margins: MARGINS,
      width: { size: span > 1 ? TEXT_WIDTH : widths[c], type: 'dxa' },
      ...(shaded ? { shading: { type: 'clear', fill: 'EEF3F5', color: 'auto' } } : {}),
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title: name, colour }, c) => {
      const mark = isColour(colour) ? [new TextRun({ text: '● ', color: bare(colour) })] : [];
      const paragraph = new Paragraph({
        style: 'Cell',
        alignment: alignOf(c),
        children: [...mark, ...lines(name, true)],
      });
      return cell(c, paragraph, true);
    }),
  });
  const body = rows.map(({ kind, cells }) => {
    const write = (text: string, c: number) =>
      new Paragraph({ style: 'Cell', alignment: alignOf(c), children: lines(text, kind !== 'row') });
    const children =
      kind === 'group'
        ? [cell(0, write(cells[0], 0), true, columns.length)]
        : cells.map((text, c) => cell(c, write(text, c), false));
    return new TableRow({ cantSplit: true, children });
  });
  return [
    new Paragraph({ style: 'Caption', keepNext: true, text: title }),
    new Table({
      width: { size: TEXT_WIDTH, type: 'dxa' },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      rows: [head, ...body],
    }),
    new Paragraph({ style: 'Small', text: note }),
  ];
}
