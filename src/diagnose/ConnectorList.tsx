import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BridgeResult } from '../../workers/model/access.ts';
import { unproject } from '../../workers/model/projection.ts';
import { lookAtPlace } from '../map/picture.ts';
import { useResults } from '../project/results.ts';
import { useNumbers } from '../words/numbers.ts';

const ROW_PX = 26;

/** Every proposed connector with its length and the parts that it joins; a click shows it on the map. */
export function ConnectorList({ gaps }: { gaps: BridgeResult }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const holder = useRef<HTMLDivElement>(null);
  const projection = useResults((results) => results.district?.projection);
  const rows = useVirtualizer({
    count: gaps.lengthM.length,
    getScrollElement: () => holder.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
  });
  const show = (k: number) => {
    if (!projection) return;
    const [lon, lat] = unproject(projection.definition, gaps.ends.slice(4 * k, 4 * k + 2));
    lookAtPlace([lon, lat]);
  };
  return (
    <section ref={holder} className="connector-list" aria-label={t('gaps.list')}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index: k, start }) => (
          <div key={k} className="connector-row" style={{ top: start, height: ROW_PX }}>
            <button
              type="button"
              className="link-button"
              aria-label={t('gaps.lookAt', { nth: k + 1 })}
              onClick={() => show(k)}
            >
              {t('gaps.nth')} {numbers.whole(k + 1)}
            </button>
            <span>{numbers.two(gaps.lengthM[k])} m</span>
            <span>
              {numbers.whole(gaps.toComponent[k] + 1)} – {numbers.whole(gaps.fromComponent[k] + 1)}
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}
