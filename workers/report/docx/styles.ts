import type { IStylesOptions } from 'docx';

/** A font of each script that offices have: without one for East Asia Word takes any for Chinese. */
export const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Microsoft YaHei' };

const INK = '10242F';
const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 120 } },
});

const own = (id: string, run: object, paragraph: object) => ({
  id,
  name: id,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});
const bar = (color: string) => ({ left: { style: 'single' as const, size: 18, space: 8, color } });

export const STYLES: IStylesOptions = {
  default: {
    title: { run: { font: FONT, size: 56, bold: true, color: INK }, paragraph: { spacing: { after: 160 } } },
    heading1: heading(34, 0),
    heading2: heading(26, 320),
    heading3: heading(22, 240),
    caption: {
      run: { font: FONT, size: 20, bold: true, color: INK },
      paragraph: { spacing: { before: 160, after: 60 } },
    },
  },
  paragraphStyles: [
    own('Subtitle', { size: 28, color: '4A5862' }, { spacing: { after: 600 } }),
    own('Small', { size: 18, color: '4A5862' }, { spacing: { after: 60 } }),
    own('Cell', { size: 18 }, { spacing: { after: 0, line: 252, lineRule: 'auto' } }),
    own(
      'Formula',
      { size: 18 },
      { indent: { left: 200 }, border: bar('9BB5BF'), spacing: { after: 120 }, keepLines: true },
    ),
    own('Note', {}, { indent: { left: 200 }, border: bar('0B6B83'), spacing: { before: 80, after: 120 } }),
    own('Warning', {}, { indent: { left: 200 }, border: bar('B45309'), spacing: { before: 80, after: 120 } }),
  ],
};
