import { escapeHtml } from '../../report/escape.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './page-parts.ts';

export type Tongue = 'en' | 'zh';
type InBoth<T> = Record<Tongue, T>;

export interface PageLegend {
  title: string;
  message: string;
  /** `colour`: #rrggbb or rgb(…); of 'missing' it is hatched. */
  rows: { mark: 'area' | 'line' | 'dot' | 'ring' | 'missing'; colour: string; text: string; count: string }[];
}

export interface PageFacts {
  title: string;
  big: { name: string; value: string; unit: string; change: string };
  head: string[];
  rows: string[][];
  /** A picture of the figures; null where the table is all. */
  svg: string | null;
}

/** All that is said in a step, in one language. */
export interface PageWords {
  headline: string;
  sentence: string;
  /** Result and scenario that the map shows. */
  map: string;
  legend: PageLegend[];
  facts: PageFacts | null;
  /** What could not be shown. */
  problems: string[];
}

export interface PageStep {
  /** A data URI of PNG; null where none could be made. */
  picture: string | null;
  words: InBoth<PageWords>;
}

/** A story as it is handed out. */
export interface StoryPage {
  first: Tongue;
  words: InBoth<{
    title: string;
    madeBy: string;
    /** null where the data are real. */
    synthetic: string | null;
    noPicture: string;
    next: string;
    previous: string;
    other: string;
  }>;
  steps: PageStep[];
}

const LANG: InBoth<string> = { en: 'en', zh: 'zh-CN' };

/** The same thing in both languages, of which the page shows one. */
function both(tag: string, write: (tongue: Tongue) => string, attributes = ''): string {
  return (['en', 'zh'] as const)
    .map((tongue) => `<${tag} lang="${LANG[tongue]}"${attributes}>${write(tongue)}</${tag}>`)
    .join('');
}

/**
 * A story as one HTML file that needs nothing else: pictures are in it, and a policy forbids the page to ask for anything. A step at a time,
 * turned by keys; printed, a step per page. Without scripts all steps stand under each other.
 */
export function writeStoryPage({ first, words, steps }: StoryPage): string {
  const titles = `data-title-en="${escapeHtml(words.en.title)}" data-title-zh="${escapeHtml(words.zh.title)}"`;
  return `<!doctype html>
<html lang="${LANG[first]}" data-tongue="${first}" ${titles}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words[first].title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${steps.map((step, i) => stepHtml(step, i, words)).join('\n')}
</main>
<nav>
<button type="button" data-by="-1">‹ ${both('span', (tongue) => escapeHtml(words[tongue].previous))}</button>
<output aria-live="polite">1 / ${steps.length}</output>
<button type="button" data-by="1">${both('span', (tongue) => escapeHtml(words[tongue].next))} ›</button>
<button type="button" data-other>${both('span', (tongue) => escapeHtml(words[tongue].other))}</button>
<small>${both('span', (tongue) => escapeHtml([words[tongue].madeBy, words[tongue].synthetic ?? ''].join(' ').trim()))}</small>
</nav>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function stepHtml({ picture, words }: PageStep, index: number, page: StoryPage['words']): string {
  // A picture stands in the file once, whatever the language: what it shows is told beneath it.
  const image = isPicture(picture)
    ? `<img src="${picture}" alt="">`
    : both('p', (tongue) => escapeHtml(page[tongue].noPicture), ' class="problem"');
  return `<section class="step" id="step-${index + 1}">
<figure>${image}${both('figcaption', (tongue) => escapeHtml(words[tongue].map))}</figure>
${both('aside', (tongue) => sideHtml(words[tongue]))}
${both('header', (tongue) => headHtml(words[tongue], index))}
</section>`;
}

function headHtml({ headline, sentence, problems }: PageWords, index: number): string {
  const told = problems.map((problem) => `<p class="problem">${escapeHtml(problem)}</p>`).join('');
  return `<h1>${escapeHtml(headline || String(index + 1))}</h1>${sentence ? `<p>${escapeHtml(sentence)}</p>` : ''}${told}`;
}

function sideHtml({ legend, facts }: PageWords): string {
  return legend.map(legendHtml).join('') + (facts ? factsHtml(facts) : '');
}

function legendHtml({ title, message, rows }: PageLegend): string {
  const lines = rows.map(({ mark, colour, text, count }) => {
    const style = mark === 'missing' ? '' : ` style="--c:${isColour(colour) ? colour : '#888888'}"`;
    return `<li><i class="${mark}"${style}></i><span>${escapeHtml(text)}</span><b>${escapeHtml(count)}</b></li>`;
  });
  return `<div class="legend"><h2>${escapeHtml(title)}</h2><p>${escapeHtml(message)}</p><ul>${lines.join('')}</ul></div>`;
}

function factsHtml({ title, big, head, rows, svg }: PageFacts): string {
  const unit = big.unit ? ` <small>${escapeHtml(big.unit)}</small>` : '';
  const change = big.change ? `<span>${escapeHtml(big.change)}</span>` : '';
  const chart = svg
    ? `<img class="chart" alt="" src="data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}">`
    : '';
  const heads = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = rows.map(
    ([name, ...cells]) =>
      `<tr><th scope="row">${escapeHtml(name)}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<div class="facts"><p class="big"><span>${escapeHtml(big.name)}</span><b>${escapeHtml(big.value)}${unit}</b>${change}</p>${chart}<table><caption>${escapeHtml(title)}</caption><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

const isColour = (colour: string) => /^(#[0-9a-f]{6}|rgba?\([\d\s.,%/]+\))$/i.test(colour);

const isPicture = (picture: string | null): picture is string =>
  /^data:image\/png;base64,[A-Za-z0-9+/=]+$/.test(picture ?? '');
