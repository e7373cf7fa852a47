import { useTranslation } from 'react-i18next';
import { takePlace, useListening } from '../project/listening.ts';
import { Lasso } from './Lasso.tsx';
import { thinned } from './lasso.ts';
import type { MapStage } from './stage.ts';

/** A sheet over the map on which the area of a comment is drawn, while one is chosen. */
export function AreaSheet({ stage }: { stage: MapStage }) {
  const { t } = useTranslation();
  const isDrawing = useListening(({ placing }) => placing?.as === 'area');
  if (!isDrawing) return null;
  return (
    <Lasso
      hint={t('listen.place.drawHint')}
      onDraw={(drawn) => {
        const corners = drawn ? thinned(drawn) : [];
        if (corners.length > 2) takePlace({ type: 'area', ring: corners.map(stage.toLonLat) });
      }}
    />
  );
}
