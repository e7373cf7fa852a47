/** How a report looks, on screen and on paper: the preview and the file use the same rules. Everything lies under `.report`. */
export const REPORT_STYLE = `
.report { color: #1c2227; background: #fff; font: 10.5pt/1.5 "Noto Sans", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Segoe UI", Arial, sans-serif; overflow-wrap: anywhere; }
.report:lang(en) { font-family: "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
.report * { box-sizing: border-box; }
.report h1, .report h2, .report h3, .report h4 { line-height: 1.25; margin: 0; color: #10242f; break-after: avoid; }
.report h1 { font-size: 28pt; font-weight: 700; }
.report h2 { font-size: 17pt; padding-bottom: 6pt; border-bottom: 1.5pt solid #0b6b83; margin-bottom: 10pt; }
.report h3 { font-size: 13pt; margin: 16pt 0 6pt; }
.report h4 { font-size: 11pt; margin: 12pt 0 4pt; }
.report p { margin: 0 0 6pt; }
.report ul { margin: 0 0 8pt; padding-left: 16pt; }
.report li { margin-bottom: 2pt; }
.report-cover { min-height: 225mm; display: flex; flex-direction: column; padding-top: 48mm; }
.report-cover .report-rule { width: 26mm; height: 4pt; background: #0b6b83; margin-bottom: 14pt; }
.report-subtitle { font-size: 14pt; color: #4a5862; margin-top: 8pt; }
.report .report-facts { display: grid; grid-template-columns: auto 1fr; gap: 3pt 14pt; margin: 18mm 0 0; }
.report-facts dt { color: #5a6770; }
.report-facts dd { margin: 0; }
.report .report-warning { margin-top: 12mm; }
.report-contents { margin-top: 12mm; }
.report-contents ol { list-style: none; padding: 0; margin: 4pt 0 0; }
.report-contents li { padding: 2pt 0; border-bottom: .5pt solid #d5dce0; }
.report-contents a { color: inherit; text-decoration: none; }
.report section { margin-top: 14mm; }
.report .report-small { font-size: 9pt; color: #4a5862; }
.report .report-formula { font-family: "Noto Sans Mono", "Noto Sans CJK SC", Consolas, monospace; font-size: 9pt; background: #f2f5f6; border-left: 2pt solid #9bb5bf; padding: 4pt 8pt; margin: 0 0 8pt; white-space: pre-line; break-inside: avoid; }
.report-note { border-left: 3pt solid #0b6b83; background: #eef5f7; padding: 5pt 9pt; margin: 0 0 8pt; break-inside: avoid; }
.report-note-warning { border-color: #b45309; background: #fdf3e4; }
.report-figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(36mm, 1fr)); gap: 8pt; margin: 0 0 10pt; }
.report-figures div { border: .75pt solid #d5dce0; border-radius: 3pt; padding: 6pt 8pt; break-inside: avoid; display: flex; flex-direction: column-reverse; }
.report-figures dt { font-size: 9pt; color: #4a5862; }
.report-figures dd { margin: 0; font-size: 15pt; font-weight: 650; }
.report-table { margin: 0 0 10pt; }
.report table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 9pt; line-height: 1.35; font-variant-numeric: tabular-nums; }
.report caption { text-align: left; font-weight: 650; font-size: 10pt; padding: 4pt 0; }
.report thead { display: table-header-group; }
.report tr { break-inside: avoid; }
.report tbody tr:first-child { break-before: avoid; }
.report .report-group { break-after: avoid; }
.report-table .report-small { break-before: avoid; }
.report th, .report td { border-bottom: .5pt solid #d5dce0; padding: 3pt 5pt; text-align: left; vertical-align: top; white-space: pre-line; font-weight: 400; overflow-wrap: break-word; }
.report thead th { border-bottom: 1pt solid #10242f; font-weight: 650; vertical-align: bottom; }
.report .report-number { text-align: right; }
.report .report-group th { font-weight: 650; background: #f2f5f6; }
.report .report-total th, .report .report-total td { font-weight: 650; border-top: 1pt solid #10242f; }
.report-dot { display: inline-block; width: 8pt; height: 8pt; border-radius: 50%; margin-right: 5pt; print-color-adjust: exact; }
.report figure { margin: 0 0 12pt; break-inside: avoid; }
.report figure img { display: block; width: 100%; height: auto; border: .5pt solid #c3ccd1; }
.report .report-instead { border: .75pt dashed #9aa6ad; color: #4a5862; min-height: 60mm; display: flex; align-items: center; justify-content: center; padding: 10pt; text-align: center; }
.report figcaption { font-size: 9pt; color: #2c373e; margin-top: 4pt; }
.report figcaption b { display: block; font-size: 10pt; }
.report .report-legend { list-style: none; display: flex; flex-wrap: wrap; gap: 2pt 12pt; padding: 0; margin: 3pt 0 0; }
.report-legend li { display: inline-flex; align-items: center; gap: 4pt; margin: 0; }
.report-swatch { width: 12pt; height: 8pt; display: inline-block; border: .5pt solid #7d8a92; print-color-adjust: exact; }
.report-hatch { background: repeating-linear-gradient(135deg, #fff 0 2pt, #969696 2pt 3pt); }
.report-count { color: #5a6770; }
`;

/** Of a file and of what is printed from it: paper, running heads, where pages break. */
export const PAGE_STYLE = `
html { background: #e9edef; }
body { margin: 0; }
.report { max-width: 190mm; margin: 0 auto; padding: 14mm; }
@media print {
  html { background: #fff; }
  .report { max-width: none; padding: 0; }
  .report-cover { break-after: page; padding-top: 40mm; }
  .report section { break-before: page; margin-top: 0; }
  .report-cover + section { break-before: auto; }
  .report figure img { width: auto; max-width: 100%; max-height: 94mm; margin: 0 auto; }
  .report-note, .report-formula, .report-group th, .report-cover .report-rule { print-color-adjust: exact; }
}
`;
