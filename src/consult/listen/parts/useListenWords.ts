import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentPlace } from '../../../../workers/model/comments.ts';
import { type GroupKind, KNOWN_TENURES } from '../../../../workers/model/people.ts';
import { rowsById } from '../../../project/pins.ts';
import { useResults } from '../../../project/results.ts';
import { useProject } from '../../../project/store.ts';
import { nameOfParcel } from '../../../words/names.ts';
import { useTongue } from '../../../words/tongue.ts';

const COORDINATE_DIGITS = 5;

/** What things that comments name are called on the screen, also things that are gone. */
export function useListenWords() {
  const { t } = useTranslation();
  const tongue = useTongue();
  const scenarios = useProject((state) => state.document.plans.scenarios);
  const parcels = useResults((results) => results.district?.parcels ?? null);
  return useMemo(() => {
    const scenarioName = (id: string): string =>
      scenarios.find((one) => one.id === id)?.name ?? t('listen.scenarioGone', { id });
    const parcelName = (id: string): string => {
      const row = parcels ? rowsById(parcels).get(id) : undefined;
      if (!parcels || row === undefined) return t('listen.parcelGone', { id });
      const name = nameOfParcel(parcels, row, tongue);
      return name === id ? id : `${name} (${id})`;
    };
    const groupName = (kind: GroupKind, id: string): string =>
      kind === 'tenure' && KNOWN_TENURES.includes(id) ? t(`listen.tenure.${id}`) : id;
    const placeName = (place: CommentPlace | undefined): string => {
      if (!place) return t('listen.place.none');
      if (place.type === 'parcel') return parcelName(place.parcel);
      if (place.type === 'area') return t('listen.place.area', { count: place.ring.length });
      return place.at.map((degrees) => degrees.toFixed(COORDINATE_DIGITS)).join(', ');
    };
    return { scenarioName, parcelName, groupName, placeName };
  }, [t, tongue, scenarios, parcels]);
}
