import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun } from 'docx';
import { EDGE } from './borders.ts';
import { TEXT_WIDTH } from './page.ts';

const BESIDE = 4;

/** Figures with what they are, as boxes beside each other. */
export function figuresDocx(items: { value: string; label: string }[]): (Paragraph | Table)[] {
  const width = Math.floor(TEXT_WIDTH / BESIDE);
  const boxOf = (item: { value: string; label: string } | undefined) =>
    new TableCell({
      width: { size: width, type: 'dxa' },
      margins: { top: 80, bottom: 80, left: 120, right: 120 },
      children: [
        new Paragraph({
          style: 'Cell',
          children: [new TextRun({ text: item?.value ?? '', bold: true, size: 28 })],
        }),
        new Paragraph({ style: 'Small', children: [new TextRun(item?.label ?? '')] }),
      ],
    });
  const rows = Array.from({ length: Math.ceil(items.length / BESIDE) }, (_, r) =>
    Array.from({ length: BESIDE }, (_, c) => boxOf(items[r * BESIDE + c])),
  );
  return [
    new Table({
      width: { size: TEXT_WIDTH, type: 'dxa' },
      columnWidths: new Array<number>(BESIDE).fill(width),
      layout: TableLayoutType.FIXED,
      borders: {
        top: EDGE,
        bottom: EDGE,
        left: EDGE,
        right: EDGE,
        insideHorizontal: EDGE,
        insideVertical: EDGE,
      },
      rows: rows.map((children) => new TableRow({ cantSplit: true, children })),
    }),
    new Paragraph({ style: 'Small', children: [] }),
  ];
}
