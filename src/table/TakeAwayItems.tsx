import { Menu, useComputedColorScheme } from '@mantine/core';
import {
  IconFileTypeCsv,
  IconGridDots,
  IconGridPattern,
  IconMap,
  IconPhoto,
  IconRoad,
  IconStack,
  IconWaveSine,
} from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLegend } from '../map/legendWords.ts';
import { paint } from '../map/painting.ts';
import { mapPicture, useStage } from '../map/picture.ts';
import { useStreetPainting } from '../map/streetPainting.ts';
import { useSurface } from '../map/surfaces.ts';
import { useJobs } from '../project/engine/jobs.ts';
import { useResults } from '../project/results.ts';
import { useProject } from '../project/store.ts';
import { useLenses } from '../project/useLenses.ts';
import { useView } from '../project/view.ts';
import { download } from './download.ts';
import {
  orTellWhy,
  SURFACE_FILES,
  type SurfaceFile,
  shownGrid,
  takeCsv,
  takeGeoJson,
  takeStreets,
  takeSurface,
} from './takeAway.ts';

const SURFACE_ICONS: Record<SurfaceFile, ReactNode> = {
  geotiff: <IconGridDots size={16} />,
  ascii: <IconGridPattern size={16} />,
  lines: <IconWaveSine size={16} />,
  bands: <IconStack size={16} />,
};

/** Files of the results and a picture of the map; what cannot be had now is off and says why. */
export default function TakeAwayItems() {
  const { t } = useTranslation();
  const hasDistrict = useResults((results) => results.district !== null);
  const isComputing = useJobs(({ jobs }) => jobs.length > 0);
  const surface = useView((view) => view.surface);
  const hasGrid = useResults((results) => shownGrid(results, surface) !== null);
  const hasStreetDensity = useResults((results) => results.streetDensity !== null);
  const epsg = useResults((results) => results.district?.projection.epsg ?? null);
  const { lenses } = useLenses();
  const surfaceNote = !hasGrid
    ? t('takeAway.noSurface')
    : epsg === null
      ? t('takeAway.plane')
      : t('takeAway.crs', { epsg: String(epsg) });
  const off = !hasDistrict ? t('takeAway.noDistrict') : isComputing ? t('takeAway.computing') : null;
  return (
    <>
      <Menu.Item
        disabled={off !== null}
        leftSection={<IconFileTypeCsv size={16} />}
        onClick={() => orTellWhy(takeCsv(lenses))}
      >
        {t('takeAway.csv')}
      </Menu.Item>
      <Menu.Item
        disabled={off !== null}
        leftSection={<IconMap size={16} />}
        onClick={() => orTellWhy(takeGeoJson(lenses))}
      >
        {t('takeAway.geojson')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>{surfaceNote}</Menu.Label>
      {SURFACE_FILES.map((form) => (
        <Menu.Item
          key={form}
          disabled={off !== null || surface === null || !hasGrid}
          leftSection={SURFACE_ICONS[form]}
          onClick={() => surface && orTellWhy(takeSurface(surface, form))}
        >
          {t(`takeAway.${form}`)}
        </Menu.Item>
      ))}
      {hasStreetDensity && (
        <>
          <Menu.Divider />
          {(['csv', 'geojson'] as const).map((form) => (
            <Menu.Item
              key={form}
              disabled={off !== null}
              leftSection={<IconRoad size={16} />}
              onClick={() => orTellWhy(takeStreets(form))}
            >
              {t(`takeAway.streets.${form}`)}
            </Menu.Item>
          ))}
        </>
      )}
      <Menu.Divider />
      <PictureItem off={off} />
      <Menu.Divider />
      <Menu.Label>{off ?? t('takeAway.note')}</Menu.Label>
    </>
  );
}

function PictureItem({ off }: { off: string | null }) {
  const { t } = useTranslation();
  const dark = useComputedColorScheme('light') === 'dark';
  const { lens } = useLenses();
  const painting = useMemo(() => (lens ? paint(lens) : null), [lens]);
  const legend = useLegend(painting, useSurface(), useStreetPainting());
  const origin = useProject((state) => state.document.origin);
  const isSynthetic = useResults((results) => results.district?.synthetic ?? false);
  const isCovered = useView((view) => view.table === 'full');
  const isDrawn = useStage((state) => state.stage !== null);
  const save = async () => {
    const about = [t('brand'), t(`project.${origin}`), ...(isSynthetic ? [t('project.synthetic')] : [])];
    download(await mapPicture(about.join(' · '), legend, dark), 'reweave-map.png');
  };
  return (
    <>
      <Menu.Item
        disabled={off !== null || isCovered || !isDrawn}
        leftSection={<IconPhoto size={16} />}
        onClick={() => orTellWhy(save())}
      >
        {t('takeAway.png')}
      </Menu.Item>
      {!isDrawn && !off && <Menu.Label>{t('takeAway.noMap')}</Menu.Label>}
      {isCovered && isDrawn && !off && <Menu.Label>{t('takeAway.mapCovered')}</Menu.Label>}
    </>
  );
}
