import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COMMENT_COLOURS, css } from '../../../map/palette.ts';
import { useComments } from '../../../project/consultation.ts';
import { listen, useChosenComments } from '../../../project/listening.ts';
import { pinsOf } from '../../../project/pins.ts';
import { useResults } from '../../../project/results.ts';
import { useNumbers } from '../../../words/numbers.ts';
import { useRows } from '../parts/useRows.ts';

const ROW_PX = 64;

/** The comments that are looked at, the newest entered first. */
export function CommentList() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const all = useComments().length;
  const chosen = useChosenComments();
  const parcels = useResults((results) => results.district?.parcels ?? null);
  const gone = parcels ? pinsOf(chosen, parcels).gone : 0;
  const { scroller, rows, active, onKeyDown, setActive } = useRows(chosen.length, ROW_PX);
  return (
    <>
      <Text size="xs" c="dimmed" role="status">
        {t('listen.list.count', { shown: numbers.whole(chosen.length), all: numbers.whole(all) })}
        {gone > 0 && ` · ${t('listen.list.gone', { count: gone, shown: numbers.whole(gone) })}`}
      </Text>
      <div ref={scroller} className="comment-list" data-testid="comment-list">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons inside. */}
        <div style={{ height: rows.getTotalSize(), position: 'relative' }} onKeyDown={onKeyDown}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const comment = chosen[chosen.length - 1 - index];
            const { id, text, state, stage, date, category, isExample } = comment;
            return (
              <button
                key={id}
                type="button"
                className="comment-row"
                data-row={index}
                tabIndex={index === active ? 0 : -1}
                style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
                onClick={() => {
                  setActive(index);
                  listen({ open: id });
                }}
              >
                <span className="comment-line">
                  <span className="comment-dot" style={{ background: css(COMMENT_COLOURS[state]) }} />
                  <b>{id}</b>
                  <span className="comment-meta">
                    {[t(`listen.state.${state}`), category, t(`listen.stage.${stage}`), date]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {isExample && (
                    <Badge size="xs" variant="light" color="gray">
                      {t('listen.example')}
                    </Badge>
                  )}
                </span>
                <span className="comment-two-lines">{text}</span>
              </button>
            );
          })}
        </div>
      </div>
    </>
  );
}
