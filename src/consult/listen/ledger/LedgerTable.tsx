// biome-ignore-all lint/a11y/useSemanticElements: rows and cells that come and go and are placed by hand cannot be table elements.
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COMMENT_COLOURS, css } from '../../../map/palette.ts';
import { listen, useChosenComments, useListening } from '../../../project/listening.ts';
import { useRows } from '../parts/useRows.ts';

const ROW_PX = 34;
const HEAD = ['mark', 'id', 'text', 'category', 'stage', 'state', 'date', 'answeredOn', 'solved'] as const;

/** All comments that are looked at, one line each; arrows move, Space takes together, Enter opens. */
export function LedgerTable() {
  const { t } = useTranslation();
  const chosen = useChosenComments();
  const marked = useListening((state) => state.marked);
  const open = useListening((state) => state.open);
  const { scroller, rows, active, onKeyDown, setActive } = useRows(chosen.length, ROW_PX);
  const toggle = (id: string) => {
    const next = new Set(marked);
    if (!next.delete(id)) next.add(id);
    listen({ marked: next });
  };
  return (
    <div
      className="ledger-table"
      role="grid"
      aria-label={t('listen.ledger.table')}
      aria-rowcount={chosen.length + 1}
      aria-multiselectable
    >
      <div role="row" className="ledger-row ledger-head" aria-rowindex={1} tabIndex={-1}>
        {HEAD.map((name) => (
          <span key={name} role="columnheader" tabIndex={-1}>
            {name === 'mark' ? (
              <Checkbox
                size="xs"
                aria-label={t('listen.ledger.markAll')}
                checked={chosen.length > 0 && marked.size === chosen.length}
                indeterminate={marked.size > 0 && marked.size < chosen.length}
                onChange={() =>
                  listen({
                    marked: marked.size === chosen.length ? new Set() : new Set(chosen.map(({ id }) => id)),
                  })
                }
              />
            ) : (
              t(`listen.column.${name}`)
            )}
          </span>
        ))}
      </div>
      <div ref={scroller} className="ledger-scroll" role="rowgroup">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the rows inside. */}
        <div style={{ height: rows.getTotalSize(), position: 'relative' }} onKeyDown={onKeyDown}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const comment = chosen[index];
            const { id } = comment;
            const isMarked = marked.has(id);
            return (
              <div
                key={id}
                role="row"
                className="ledger-row"
                data-row={index}
                data-open={id === open}
                aria-rowindex={index + 2}
                aria-selected={isMarked}
                tabIndex={index === active ? 0 : -1}
                style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
                onClick={() => {
                  setActive(index);
                  listen({ open: id });
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') listen({ open: id });
                  else if (event.key === ' ') toggle(id);
                  else return;
                  event.preventDefault();
                }}
              >
                <span role="gridcell" tabIndex={-1}>
                  <Checkbox
                    size="xs"
                    tabIndex={-1}
                    aria-label={t('listen.ledger.mark', { id })}
                    checked={isMarked}
                    onClick={(event) => event.stopPropagation()}
                    onChange={() => toggle(id)}
                  />
                </span>
                <span role="gridcell" tabIndex={-1} className="ledger-id">
                  {id}
                  {comment.isExample && <small>{t('listen.example')}</small>}
                </span>
                <span role="gridcell" tabIndex={-1} title={comment.text}>
                  {comment.text}
                </span>
                <span role="gridcell" tabIndex={-1}>
                  {comment.category ?? '–'}
                </span>
                <span role="gridcell" tabIndex={-1}>
                  {t(`listen.stage.${comment.stage}`)}
                </span>
                <span role="gridcell" tabIndex={-1}>
                  <span className="comment-dot" style={{ background: css(COMMENT_COLOURS[comment.state]) }} />{' '}
                  {t(`listen.state.${comment.state}`)}
                </span>
                <span role="gridcell" tabIndex={-1}>
                  {comment.date ?? '–'}
                </span>
                <span role="gridcell" tabIndex={-1}>
                  {comment.answeredOn ?? '–'}
                </span>
                <span role="gridcell" tabIndex={-1}>
                  {t(
                    `listen.solved.${comment.solved === undefined ? 'unknown' : comment.solved ? 'yes' : 'no'}`,
                  )}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
