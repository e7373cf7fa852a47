import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '../../src/consult/report/build/report.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Report, ReportPicture } from '../../workers/model/report.ts';
import { base64 } from '../../workers/report/base64.ts';
import { cssString } from '../../workers/report/escape.ts';
import { writeReportHtml } from '../../workers/report/html.ts';
import { writeReport } from '../../workers/report/write-report.ts';
import { HOSTILE, plansOf, projectOf, tablesOf, threeScenarios, wordsIn } from './sample.ts';

/** One pixel. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

const picture = (png: Uint8Array | null): ReportPicture => ({
  type: 'picture',
  alt: `A map of "${HOSTILE}"`,
  caption: 'Map',
  legend: {
    text: 'Score. Darker is better.',
    rows: [
      { colour: '#67a9cf', text: '0 – 20', count: '3' },
      { colour: 'red;background:url(http://example.org)', text: 'odd', count: '' },
    ],
  },
  png: png && { bytes: png, width: 1, height: 1 },
  instead: png ? '' : 'The map is being drawn.',
});

const unescaped = (xml: string) =>
  xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

describe('the files of a report', () => {
  let report: Report;
  beforeAll(async () => {
    const words = await wordsIn('en');
    const compared = await threeScenarios();
    const made = buildReport(projectOf({ compared }, plansOf(compared)), words);
    const [first, ...rest] = made.sections;
    const blocks = [...first.blocks, picture(PNG), picture(null)];
    report = {
      ...made,
      title: `${HOSTILE} "\\`,
      author: 'Office',
      sections: [{ ...first, blocks }, ...rest],
    };
  });

  describe('HTML', () => {
    let html: string;
    beforeAll(() => {
      html = writeReportHtml(report);
    });

    test('holds no element that a name brought in, no script, and no address to load from', () => {
      expect(html).not.toMatch(/<script/i);
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(html).not.toContain('example.org');
      expect(html).toContain("default-src 'none'");
      expect([...html.matchAll(/(?:src|href)="([^"]{0,22})/g)].map(([, to]) => to)).toSatisfy(
        (all: string[]) => all.every((to) => to.startsWith('#') || to.startsWith('data:image/png;base64')),
      );
    });

    test('has every cell of every table, and a head to repeat on each page', () => {
      const tables = report.sections.flatMap(({ blocks }) => tablesOf(blocks));
      expect(html.match(/<table>/g)).toHaveLength(tables.length);
      expect(html.match(/<thead>/g)).toHaveLength(tables.length);
      const said = unescaped(html);
      for (const { rows } of tables)
        for (const { cells } of rows) for (const cell of cells) expect(said).toContain(cell);
    });

    test('has the picture in it, and says why another is not there', () => {
      expect(html).toContain(`data:image/png;base64,${base64(PNG)}`);
      expect(html).toContain('The map is being drawn.');
      expect(html.match(/<img /g)).toHaveLength(1);
    });
  });

  test('a style cannot be left by a text in it', () => {
    expect(cssString('a"}</style>\\\n')).toBe('"a\\22 }\\3c /style\\3e \\5c \\a "');
  });

  test('bytes are written as base64 whatever their number', () => {
    for (const length of [0, 1, 2, 3, 24_575, 24_577]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37) % 256);
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }
  });

  describe('Word', () => {
    let bytes: Uint8Array;
    let parts: Record<string, Uint8Array>;
    let xml: string;
    const write = async (one: Report) =>
      new Uint8Array(await (await writeReport({ report: one, form: 'docx' }, quietContext())).arrayBuffer());
    beforeAll(async () => {
      bytes = await write(report);
      parts = unzipSync(bytes);
      xml = strFromU8(parts['word/document.xml']);
    });

    test('has the parts that a Word document needs, and each that one names', () => {
      const types = strFromU8(parts['[Content_Types].xml']);
      expect(types).toContain('wordprocessingml.document.main+xml');
      expect(Object.keys(parts)).toEqual(
        expect.arrayContaining(['_rels/.rels', 'word/styles.xml', 'word/footer1.xml']),
      );
      const named = [...strFromU8(parts['word/_rels/document.xml.rels']).matchAll(/Target="([^"]+)"/g)];
      for (const [, target] of named) expect(parts).toHaveProperty([`word/${target}`]);
    });

    test('has real headings, the tables with their cells, and the picture with its alternative', () => {
      const tables = report.sections.flatMap(({ blocks }) => tablesOf(blocks));
      const boxes = report.sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'figures'));
      expect(xml.match(/<w:tbl>/g)).toHaveLength(tables.length + boxes.length);
      expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
      expect(xml.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(report.sections.length);
      const said = unescaped(xml);
      for (const { rows } of tables)
        for (const { cells } of rows)
          for (const cell of cells) expect(said).toContain(cell.replaceAll('\n', ''));
      expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
      expect(xml).toContain('descr="A map of &quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot;"');
    });

    test('names a font for Chinese, counts its pages and runs no field that a text brought in', () => {
      expect(strFromU8(parts['word/styles.xml'])).toContain('w:eastAsia="Microsoft YaHei"');
      const feet = Object.keys(parts).filter((name) => /^word\/footer\d/.test(name));
      expect(feet.map((name) => strFromU8(parts[name])).join()).toContain('NUMPAGES');
      expect(xml).not.toContain('w:instrText');
    });

    test('is the same for the same report, and carries no moment', async () => {
      expect(await write(report)).toEqual(bytes);
      expect(strFromU8(parts['docProps/core.xml'])).not.toMatch(/<dcterms/);
    });

    test('opens though a text has characters that XML does not allow', async () => {
      const odd = { ...report, title: 'a\u0000\u000b\ud800b' };
      const said = strFromU8(unzipSync(await write(odd))['word/document.xml']);
      expect(said).toContain('>ab<');
    });
  });
});
