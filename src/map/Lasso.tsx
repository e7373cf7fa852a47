import { type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Parcels } from '../../workers/model/district.ts';
import { mark } from '../project/marks.ts';
import { parcelsInside } from './lasso.ts';
import type { MapStage } from './stage.ts';

/** A sheet over the map on which a line drawn around parcels marks them; with Shift besides those marked, with Alt out of them. */
export function Lasso({ stage, parcels, onEnd }: { stage: MapStage; parcels: Parcels; onEnd(): void }) {
  const { t } = useTranslation();
  const [ring, setRing] = useState<[number, number][]>([]);
  const at = (event: PointerEvent): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  return (
    <div
      className="lasso"
      aria-hidden
      data-testid="lasso"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setRing([at(event)]);
      }}
      onPointerMove={(event) => {
        if (ring.length > 0) setRing([...ring, at(event)]);
      }}
      onPointerCancel={() => setRing([])}
      onPointerUp={(event) => {
        if (ring.length > 2) {
          const how = event.altKey ? 'remove' : event.shiftKey ? 'add' : 'set';
          mark(parcelsInside(parcels, ring, stage.toScreen), how);
        }
        setRing([]);
        onEnd();
      }}
    >
      <svg aria-hidden="true">
        <polygon points={ring.map((point) => point.join()).join(' ')} />
      </svg>
      {ring.length === 0 && <p>{t('map.lassoHint')}</p>}
    </div>
  );
}
