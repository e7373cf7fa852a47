import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Report } from '../../model/report.ts';
import { allowedInXml } from './allowed.ts';
import { blockDocx } from './blocks.ts';
import { PAGE } from './page.ts';
import { withoutMoment } from './same-bytes.ts';
import { FONT, STYLES } from './styles.ts';

/** The report as the bytes of a Word document (Office Open XML). */
export async function writeReportDocx(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const { title, author, subtitle, cover, warning, words, sections, language } = allowedInXml(report);
  const front = [
    new Paragraph({ heading: HeadingLevel.TITLE, spacing: { before: 2400 }, children: [new TextRun(title)] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(subtitle)] }),
    ...cover.map(
      ({ name, value }) =>
        new Paragraph({ children: [new TextRun(`${name}\u2003`), new TextRun({ text: value, bold: true })] }),
    ),
    ...(warning ? [new Paragraph({ style: 'Warning', children: [new TextRun(warning)] })] : []),
    new Paragraph({
      spacing: { before: 600 },
      children: [new TextRun({ text: words.contents, bold: true })],
    }),
    ...sections.map(
      ({ id, title: name }) =>
        new Paragraph({
          children: [new InternalHyperlink({ anchor: id, children: [new TextRun(name)] })],
        }),
    ),
  ];
  // Numbered here and not by the library, which counts on from one document to the next.
  let ids = 0;
  const nextId = () => ++ids;
  const body = sections.flatMap(({ id, title: name, blocks }) => {
    const mark = nextId();
    const heading = new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      keepNext: true,
    });
    for (const part of [new BookmarkStart(id, mark), new TextRun(name), new BookmarkEnd(mark)])
      heading.addChildElement(part);
    return [heading, ...blocks.flatMap((block) => blockDocx(block, nextId))];
  });
  const head = new Header({ children: [new Paragraph({ style: 'Small', children: [new TextRun(title)] })] });
  const foot = new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [
              words.page[0],
              PageNumber.CURRENT,
              words.page[1],
              PageNumber.TOTAL_PAGES,
              words.page[2],
            ],
          }),
        ],
      }),
    ],
  });
  const nothing = new Paragraph({ children: [] });
  const file = new Document({
    title,
    creator: author || 'Reweave',
    lastModifiedBy: 'Reweave',
    styles: {
      ...STYLES,
      default: {
        ...STYLES.default,
        document: {
          paragraph: { spacing: { after: 100, line: 288, lineRule: 'auto' } },
          run: {
            font: FONT,
            size: 21,
            language: { value: language === 'en' ? 'en-GB' : 'zh-CN', eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        headers: { default: head, first: new Header({ children: [nothing] }) },
        footers: { default: foot, first: new Footer({ children: [nothing] }) },
        children: [...front, ...body],
      },
    ],
  });
  return withoutMoment(new Uint8Array(await Packer.toArrayBuffer(file)));
}
