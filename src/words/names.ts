import type { Parcels } from '../../workers/model/district.ts';

/** What a parcel is called on a screen in this language: its name, or its identifier where it has none. */
export function nameOfParcel({ names, namesEn, ids }: Parcels, parcel: number, tongue: 'en' | 'zh'): string {
  return (tongue === 'en' ? namesEn : names)[parcel] || ids[parcel];
}
