import { Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ComparePanel } from '../compare/ComparePanel.tsx';
import { ConsultPanel } from '../consult/ConsultPanel.tsx';
import { DiagnosePanel } from '../diagnose/DiagnosePanel.tsx';
import { ParcelPanel } from '../diagnose/ParcelPanel.tsx';
import { FileDrop } from '../load/FileDrop.tsx';
import { LoadPanel } from '../load/LoadPanel.tsx';
import { ParcelWhy } from '../plan/ParcelWhy.tsx';
import { PlanPanel } from '../plan/PlanPanel.tsx';
import { YearStrip } from '../plan/YearStrip.tsx';
import { useResults } from '../project/results.ts';
import { useView } from '../project/view.ts';
import { useLock, useLockedPlace } from '../screens/kiosk/lock.ts';
import { type Place, usePlace } from './address.ts';
import './frame.css';
import { Guard } from './Guard.tsx';
import { Header } from './Header.tsx';
import { JobBar } from './JobBar.tsx';
import { useKeys } from './keys.ts';

const MapView = lazy(() => import('../map/MapView.tsx'));
const ParcelTable = lazy(() => import('../table/ParcelTable.tsx'));
const CompareCentre = lazy(() => import('../compare/CompareCentre.tsx'));
const ConsultCentre = lazy(() => import('../consult/ConsultCentre.tsx'));
const Screen = lazy(() => import('../screens/Screen.tsx'));

/** Places whose middle is the project's map; the others have a page of their own there. */
function showsMap(place: Place): boolean {
  if (place.mode === 'consult') return place.topic === 'story' || place.topic === 'comments';
  return place.mode !== 'compare';
}

/** The frame of every mode: left its panel, centre the map with the table under it, right what is selected. */
export function Frame() {
  const { t } = useTranslation();
  const place = useLockedPlace(usePlace());
  const isLocked = useLock(({ lock }) => lock !== null);
  const table = useView((view) => view.table);
  const selected = useView((view) => view.selected);
  const hasDistrict = useResults((results) => results.district !== null);
  useKeys(!isLocked);
  if (place.mode === 'screen')
    return (
      <Guard>
        <Suspense fallback={<Loader className="centre-loader" aria-label={t('frame.loading')} />}>
          <Screen name={place.topic} />
        </Suspense>
      </Guard>
    );
  const hasMap = showsMap(place);
  const right = hasDistrict && selected !== null && table !== 'full' && hasMap;
  return (
    <FileDrop>
      <div className="frame" data-right={right} data-mode={place.mode}>
        <Header />
        <aside className="panel panel-left" aria-label={t('frame.panel')}>
          <Guard>
            {place.mode === 'load' && <LoadPanel />}
            {place.mode === 'diagnose' && <DiagnosePanel topic={place.topic} />}
            {place.mode === 'plan' && <PlanPanel topic={place.topic} />}
            {place.mode === 'compare' && <ComparePanel topic={place.topic} />}
            {place.mode === 'consult' && <ConsultPanel topic={place.topic} />}
          </Guard>
        </aside>
        <main className="centre" data-table={hasDistrict && hasMap ? table : 'closed'}>
          <Suspense fallback={<Loader className="centre-loader" aria-label={t('frame.loading')} />}>
            <div className="map-and-strip">
              <Guard>
                {hasMap && <MapView />}
                {place.mode === 'compare' && <CompareCentre topic={place.topic} />}
                {place.mode === 'consult' && !hasMap && <ConsultCentre topic={place.topic} />}
              </Guard>
              {hasDistrict && place.mode === 'plan' && <YearStrip />}
            </div>
          </Suspense>
          {hasDistrict && hasMap && table !== 'closed' && (
            <Suspense fallback={<Loader className="centre-loader" aria-label={t('frame.loading')} />}>
              <ParcelTable />
            </Suspense>
          )}
          <JobBar />
        </main>
        {right && (
          <aside className="panel panel-right" aria-label={t('frame.selected')}>
            <Guard>
              {place.mode === 'plan' && <ParcelWhy parcel={selected} />}
              <ParcelPanel parcel={selected} />
            </Guard>
          </aside>
        )}
      </div>
    </FileDrop>
  );
}
