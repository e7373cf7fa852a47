import { useTranslation } from 'react-i18next';
import type { District } from '../../workers/model/district.ts';
import { useLensWords } from '../project/lensWords.ts';
import { useKindName } from '../words/kinds.ts';
import { nameOfParcel } from '../words/names.ts';
import { useTongue } from '../words/tongue.ts';
import { ownersOf } from './layers/parcels.ts';
import type { Painting } from './painting.ts';
import { commentAt } from './pickComment.ts';
import type { Picked } from './stage.ts';

/** What is under the pointer, with the value that colours it. */
export function HoverCard(props: { picked: Picked; painting: Painting | null; district: District }) {
  const { picked, painting, district } = props;
  const { t } = useTranslation();
  const { nameOf, textOf } = useLensWords();
  const kindName = useKindName();
  const tongue = useTongue();
  const style = { left: picked.x + 14, top: picked.y + 14 };
  if (picked.layer === 'facilities' && district.facilities) {
    const { names, namesEn, kind, kinds } = district.facilities;
    return (
      <div className="hover-card" style={style}>
        <b>{(tongue === 'en' ? namesEn : names)[picked.index] || t('map.unnamed')}</b>
        <div>{kindName(kinds[kind[picked.index]])}</div>
      </div>
    );
  }
  const comment = picked.layer === 'comments' ? commentAt(picked.index) : undefined;
  if (comment)
    return (
      <div className="hover-card hover-comment" style={style}>
        <b>{comment.id}</b> {t(`listen.state.${comment.state}`)}
        <div>{comment.text}</div>
      </div>
    );
  if (picked.layer !== 'parcels') return null;
  const { parcels } = district;
  const parcel = ownersOf(parcels)[picked.index];
  return (
    <div className="hover-card" style={style}>
      <b>{nameOfParcel(parcels, parcel, tongue)}</b>
      {painting && (
        <div>
          {nameOf(painting.lens)}: {textOf(painting.lens, parcel)}
        </div>
      )}
    </div>
  );
}
