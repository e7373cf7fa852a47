import { useEffect, useState } from 'react';
import type { Report, ReportBlock, ReportPicture, ReportTable } from '../../../workers/model/report.ts';
import { columnShares } from '../../../workers/report/columns.ts';
import { REPORT_STYLE } from '../../../workers/report/style.ts';

/** The blocks of the report as they will be in its files, in the same type and colours. */
export function ReportPreview({ report }: { report: Report }) {
  const { title, subtitle, cover, warning, words, sections, language } = report;
  return (
    <article className="report report-preview" lang={language}>
      <style>{REPORT_STYLE}</style>
      <header className="report-cover">
        <div className="report-rule" />
        <h1>{title}</h1>
        <p className="report-subtitle">{subtitle}</p>
        <dl className="report-facts">
          {cover.map(({ name, value }) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {warning && <p className="report-note report-note-warning report-warning">{warning}</p>}
        <div className="report-contents">
          <p>
            <b>{words.contents}</b>
          </p>
          <ol>
            {sections.map((section) => (
              <li key={section.id}>{section.title}</li>
            ))}
          </ol>
        </div>
      </header>
      {sections.map((section) => (
        <section key={section.id} data-section={section.id} aria-label={section.title}>
          <h2>{section.title}</h2>
          {section.blocks.map((block, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name but their place.
            <Block key={i} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Block({ block }: { block: ReportBlock }) {
  switch (block.type) {
    case 'heading': {
      const Tag = block.level === 2 ? 'h3' : 'h4';
      return (
        <Tag>
          <Dot colour={block.colour} />
          {block.text}
        </Tag>
      );
    }
    case 'text':
      return <p>{block.text}</p>;
    case 'small':
      return <p className="report-small">{block.text}</p>;
    case 'formula':
      return <p className="report-formula">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'figures':
      return (
        <dl className="report-figures">
          {block.items.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'note':
      return <p className={`report-note report-note-${block.tone}`}>{block.text}</p>;
    case 'table':
      return <Table table={block} />;
    case 'picture':
      return <Picture picture={block} />;
  }
}

const Dot = ({ colour }: { colour?: string }) =>
  colour ? <span className="report-dot" style={{ background: colour }} /> : null;

function Table({ table: { title, columns, rows, note } }: { table: ReportTable }) {
  const alignOf = (c: number) => (columns[c].numbers ? 'report-number' : undefined);
  return (
    <div className="report-table">
      <table>
        <caption>{title}</caption>
        <colgroup>
          {columnShares(columns).map((share, c) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place.
            <col key={c} style={{ width: `${100 * share}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column, c) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two scenarios may have the same name.
              <th key={c} scope="col" className={alignOf(c)}>
                <Dot colour={column.colour} />
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, cells }, r) =>
            kind === 'group' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place.
              <tr key={r} className="report-group">
                <th scope="rowgroup" colSpan={columns.length}>
                  {cells[0]}
                </th>
              </tr>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <tr key={r} className={kind === 'total' ? 'report-total' : undefined}>
                <th scope="row">{cells[0]}</th>
                {cells.slice(1).map((cell, c) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  <td key={c} className={alignOf(c + 1)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {note && <p className="report-small">{note}</p>}
    </div>
  );
}

function Picture({ picture: { alt, caption, legend, png, instead } }: { picture: ReportPicture }) {
  const address = useAddress(png);
  return (
    <figure>
      {png && address ? (
        <img src={address} width={png.width} height={png.height} alt={alt} />
      ) : (
        <div className="report-instead">{instead}</div>
      )}
      <figcaption>
        <b>{caption}</b>
        {legend.text}
        <ul className="report-legend">
          {legend.rows.map(({ colour, text, count }) => (
            <li key={text}>
              <span
                className={colour ? 'report-swatch' : 'report-swatch report-hatch'}
                style={colour ? { background: colour } : undefined}
              />
              {text} {count && <span className="report-count">{count}</span>}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** An address of the picture's bytes for as long as it is shown. */
function useAddress(png: ReportPicture['png']): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!png) return setAddress(null);
    const made = URL.createObjectURL(new Blob([new Uint8Array(png.bytes)], { type: 'image/png' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [png]);
  return address;
}
