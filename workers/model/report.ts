import { z } from 'zod';

/** The sections of a report in their order. */
export const REPORT_SECTIONS = [
  'district',
  'diagnosis',
  'method',
  'scenarios',
  'comparison',
  'redLines',
  'agreement',
  'consultation',
  'assumptions',
  'limits',
] as const;
export type ReportSectionName = (typeof REPORT_SECTIONS)[number];

/** What a person decides about the report of a project. */
export const reportChoicesSchema = z.object({
  /** '' is the name of the project. */
  title: z.string().default(''),
  author: z.string().default(''),
  /** As it stands on the cover, YYYY-MM-DD; '' is the day on which it is made. */
  date: z.string().default(''),
  /** null: that of the screen. */
  language: z.enum(['zh-CN', 'en']).nullable().default(null),
  maps: z.boolean().default(true),
  /** Sections and scenarios (by id) that are left out: what is new is in. */
  without: z.array(z.enum(REPORT_SECTIONS)).default([]),
  withoutScenarios: z.array(z.string()).default([]),
});
export type ReportChoices = z.infer<typeof reportChoicesSchema>;

export const NO_REPORT_CHOICES: ReportChoices = {
  title: '',
  author: '',
  date: '',
  language: null,
  maps: true,
  without: [],
  withoutScenarios: [],
};

/** One line under a map: a colour and what it stands for. */
export interface ReportLegendRow {
  /** #rrggbb; null is the hatching of what has no data. */
  colour: string | null;
  text: string;
  /** How many; '' where it is not counted. */
  count: string;
}

export interface ReportPicture {
  type: 'picture';
  /** What is to be seen, for those who do not see it. */
  alt: string;
  caption: string;
  /** What the colours tell, in what unit. */
  legend: { text: string; rows: ReportLegendRow[] };
  /** null until it is made, or where it cannot be; then `instead` says why. */
  png: { bytes: Uint8Array; width: number; height: number } | null;
  instead: string;
}

export interface ReportTable {
  type: 'table';
  title: string;
  /** The first column names its rows. */
  columns: {
    title: string;
    numbers: boolean;
    colour?: string;
    /** How many usual columns of numbers it is wide; by what is in it where absent. */
    wide?: number;
  }[];
  /** A group row has its name alone. Line breaks in a cell are kept. */
  rows: { kind: 'row' | 'group' | 'total'; cells: string[] }[];
  /** Under the table; '' where there is nothing to add. */
  note: string;
}

/** What a report is made of; every writer turns the same blocks into its own form. All text is plain text. */
export type ReportBlock =
  | { type: 'heading'; level: 2 | 3; text: string; colour?: string }
  | { type: 'text'; text: string }
  | { type: 'small'; text: string }
  | { type: 'formula'; text: string }
  | { type: 'list'; items: string[] }
  | { type: 'figures'; items: { value: string; label: string }[] }
  | { type: 'note'; tone: 'info' | 'warning'; text: string }
  | ReportTable
  | ReportPicture;

export interface ReportSection {
  id: ReportSectionName;
  /** With its number. */
  title: string;
  blocks: ReportBlock[];
}

export interface Report {
  language: 'zh-CN' | 'en';
  title: string;
  /** '' where nobody is named. */
  author: string;
  /** Under the title on the cover. */
  subtitle: string;
  cover: { name: string; value: string }[];
  /** On the cover, where there is something to beware of. */
  warning: string;
  /** Headings and words that the writers set themselves. */
  words: {
    contents: string /** Around the number of the page and of all pages. */;
    page: [string, string, string];
  };
  sections: ReportSection[];
}
