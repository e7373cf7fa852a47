import { HeadingLevel, ImageRun, Paragraph, type ParagraphChild, type Table, TextRun } from 'docx';
import type { ReportBlock, ReportPicture } from '../../model/report.ts';
import { isColour } from '../escape.ts';
import { figuresDocx } from './figures.ts';
import { TEXT_WIDTH_PX } from './page.ts';
import { tableDocx } from './table.ts';

const LEVELS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** Higher than that a map with its legend no longer fits on a page. */
const MOST_HEIGHT_PX = 600;

/** A block as paragraphs and tables of a Word document. @param nextId of the document's drawings and bookmarks, from 1 */
export function blockDocx(block: ReportBlock, nextId: () => number): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[block.level],
          keepNext: true,
          children: [...dot(block.colour), new TextRun(block.text)],
        }),
      ];
    case 'text':
      return [new Paragraph({ children: lines(block.text) })];
    case 'small':
      return [new Paragraph({ style: 'Small', children: lines(block.text) })];
    case 'formula':
      return [new Paragraph({ style: 'Formula', children: lines(block.text) })];
    case 'list':
      return block.items.map((item) => new Paragraph({ children: lines(item), bullet: { level: 0 } }));
    case 'figures':
      return figuresDocx(block.items);
    case 'note':
      return [
        new Paragraph({
          style: block.tone === 'warning' ? 'Warning' : 'Note',
          children: lines(block.text),
        }),
      ];
    case 'table':
      return tableDocx(block);
    case 'picture':
      return pictureDocx(block, nextId);
  }
}

function pictureDocx(
  { alt, caption, legend, png, instead }: ReportPicture,
  nextId: () => number,
): Paragraph[] {
  const picture = png
    ? new Paragraph({ keepNext: true, children: [imageOf(png, alt, String(nextId()))] })
    : new Paragraph({ style: 'Note', children: [new TextRun(instead)] });
  const rows = legend.rows.flatMap(({ colour, text, count }): ParagraphChild[] => [
    new TextRun(isColour(colour) ? { text: '■ ', color: bare(colour) } : { text: '▨ ', color: '969696' }),
    new TextRun(`${text}${count ? ` (${count})` : ''}    `),
  ]);
  return [
    picture,
    new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(caption)] }),
    new Paragraph({ style: 'Small', keepNext: true, text: legend.text }),
    new Paragraph({ style: 'Small', children: rows }),
  ];
}

function imageOf(
  { bytes, width, height }: NonNullable<ReportPicture['png']>,
  alt: string,
  id: string,
): ImageRun {
  const scale = Math.min(TEXT_WIDTH_PX / width, MOST_HEIGHT_PX / height);
  return new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id, name: 'map', description: alt },
  });
}

/** Text with its line breaks. */
export function lines(text: string, bold = false): TextRun[] {
  return text
    .split('\n')
    .map((line, i) => new TextRun({ text: line, bold: bold || undefined, break: i > 0 ? 1 : undefined }));
}

export const bare = (colour: string) => colour.replace('#', '').toUpperCase();

const dot = (colour?: string) => (isColour(colour) ? [new TextRun({ text: '● ', color: bare(colour) })] : []);
