import type { Report, ReportBlock, ReportPicture, ReportSection, ReportTable } from '../model/report.ts';
import { base64 } from './base64.ts';
import { columnShares } from './columns.ts';
import { cssString, escapeHtml, isColour } from './escape.ts';
import { PAGE_STYLE, REPORT_STYLE } from './style.ts';

/**
 * A report as one HTML file that needs nothing else: pictures are in it, there is no script, and a policy forbids the page to load or run anything.
 * Printed it is A4 with running heads and page numbers.
 */
export function writeReportHtml(report: Report): string {
  const { language, title, words } = report;
  const page = `
@page { size: A4; margin: 20mm 18mm 18mm;
  @top-left { content: ${cssString(title)}; font: 8pt sans-serif; color: #5a6770; }
  @bottom-right { content: ${cssString(words.page[0])} counter(page) ${cssString(words.page[1])} counter(pages) ${cssString(words.page[2])}; font: 8pt sans-serif; color: #5a6770; }
}
@page :first { @top-left { content: none; } @bottom-right { content: none; } }`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${REPORT_STYLE}${PAGE_STYLE}${page}</style>
</head>
<body>
<main class="report" lang="${language}">
${coverHtml(report)}
${report.sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}

function coverHtml({ title, subtitle, cover, warning, words, sections }: Report): string {
  const facts = cover.map(({ name, value }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`);
  const contents = sections.map((one) => `<li><a href="#${one.id}">${escapeHtml(one.title)}</a></li>`);
  return `<header class="report-cover">
<div class="report-rule"></div>
<h1>${escapeHtml(title)}</h1>
<p class="report-subtitle">${escapeHtml(subtitle)}</p>
<dl class="report-facts">${facts.join('')}</dl>
${warning ? `<p class="report-note report-note-warning report-warning">${escapeHtml(warning)}</p>` : ''}
<nav class="report-contents"><p><b>${escapeHtml(words.contents)}</b></p><ol>${contents.join('')}</ol></nav>
</header>`;
}

function sectionHtml({ id, title, blocks }: ReportSection): string {
  return `<section id="${id}"><h2>${escapeHtml(title)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`;
}

function blockHtml(block: ReportBlock): string {
  switch (block.type) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag}>${dot(block.colour)}${escapeHtml(block.text)}</${tag}>`;
    }
    case 'text':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'small':
      return `<p class="report-small">${escapeHtml(block.text)}</p>`;
    case 'formula':
      return `<p class="report-formula">${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'figures': {
      const items = block.items.map(
        ({ value, label }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`,
      );
      return `<dl class="report-figures">${items.join('')}</dl>`;
    }
    case 'note':
      return `<p class="report-note report-note-${block.tone}">${escapeHtml(block.text)}</p>`;
    case 'table':
      return tableHtml(block);
    case 'picture':
      return pictureHtml(block);
  }
}

function tableHtml({ title, columns, rows, note }: ReportTable): string {
  const head = columns.map(
    ({ title: name, numbers, colour }) =>
      `<th scope="col"${numbers ? ' class="report-number"' : ''}>${dot(colour)}${escapeHtml(name)}</th>`,
  );
  const widths = columnShares(columns).map((share) => `<col style="width:${(100 * share).toFixed(2)}%">`);
  const body = rows.map(({ kind, cells }) => {
    if (kind === 'group')
      return `<tr class="report-group"><th scope="rowgroup" colspan="${columns.length}">${escapeHtml(cells[0])}</th></tr>`;
    const written = cells.map((cell, c) => {
      if (c === 0) return `<th scope="row">${escapeHtml(cell)}</th>`;
      return `<td${columns[c].numbers ? ' class="report-number"' : ''}>${escapeHtml(cell)}</td>`;
    });
    return `<tr${kind === 'total' ? ' class="report-total"' : ''}>${written.join('')}</tr>`;
  });
  return `<div class="report-table"><table><caption>${escapeHtml(title)}</caption><colgroup>${widths.join('')}</colgroup><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>${
    note ? `<p class="report-small">${escapeHtml(note)}</p>` : ''
  }</div>`;
}

function pictureHtml({ alt, caption, legend, png, instead }: ReportPicture): string {
  const rows = legend.rows.map(({ colour, text, count }) => {
    const swatch = isColour(colour)
      ? `<span class="report-swatch" style="background:${colour}"></span>`
      : '<span class="report-swatch report-hatch"></span>';
    return `<li>${swatch}${escapeHtml(text)}${count ? ` <span class="report-count">${escapeHtml(count)}</span>` : ''}</li>`;
  });
  const picture = png
    ? `<img src="data:image/png;base64,${base64(png.bytes)}" width="${png.width}" height="${png.height}" alt="${escapeHtml(alt)}">`
    : `<div class="report-instead">${escapeHtml(instead)}</div>`;
  return `<figure>${picture}<figcaption><b>${escapeHtml(caption)}</b>${escapeHtml(legend.text)}<ul class="report-legend">${rows.join('')}</ul></figcaption></figure>`;
}

const dot = (colour?: string) =>
  isColour(colour) ? `<span class="report-dot" style="background:${colour}"></span>` : '';
