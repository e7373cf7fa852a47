import type { Stance } from '../../model/comments.ts';
import type { Words } from '../../model/words.ts';

/** Invented for trying the ledger out: nobody said any of this. {place} is a parcel. */
export interface ExampleText {
  category: keyof typeof EXAMPLE_CATEGORIES;
  stance?: Stance;
  words: Words;
}

export const EXAMPLE_CATEGORIES = {
  parking: { en: 'Parking', zh: '停车' },
  green: { en: 'Green and play', zh: '绿地与游憩' },
  homes: { en: 'Homes', zh: '住房' },
  moving: { en: 'Moving out and back', zh: '搬迁与回迁' },
  services: { en: 'Services', zh: '公共服务' },
  streets: { en: 'Streets', zh: '街道' },
  works: { en: 'Building works', zh: '施工' },
} as const satisfies Record<string, Words>;

export const EXAMPLE_TEXTS: ExampleText[] = [
  {
    category: 'parking',
    stance: 'against',
    words: {
      en: 'There is nowhere to park at {place} in the evening, and more homes will make it worse.',
      zh: '{place}晚上根本停不下车，再加住户只会更挤。',
    },
  },
  {
    category: 'parking',
    stance: 'neither',
    words: {
      en: 'Could the yard at {place} take bicycles under a roof?',
      zh: '{place}的院子里能不能搭个带棚的自行车位？',
    },
  },
  {
    category: 'green',
    stance: 'for',
    words: {
      en: 'A small park by {place} would give the children somewhere to play.',
      zh: '{place}旁边建个小公园，孩子们就有地方玩了。',
    },
  },
  {
    category: 'green',
    stance: 'against',
    words: {
      en: 'Please keep the old trees at {place}; shade is what we have in summer.',
      zh: '请保留{place}的老树，夏天全靠它们遮荫。',
    },
  },
  {
    category: 'homes',
    stance: 'for',
    words: {
      en: 'The flats at {place} are damp and have no lift. Please rebuild them.',
      zh: '{place}的房子又潮又没有电梯，希望尽快重建。',
    },
  },
  {
    category: 'homes',
    stance: 'for',
    words: {
      en: 'A lift and new pipes would be enough at {place}; it need not be torn down.',
      zh: '{place}加装电梯、换水管就够了，不必拆掉。',
    },
  },
  {
    category: 'moving',
    stance: 'against',
    words: {
      en: 'We rent at {place}. Where do tenants go while it is rebuilt?',
      zh: '我们在{place}租房住，重建期间租户去哪里？',
    },
  },
  {
    category: 'moving',
    stance: 'neither',
    words: {
      en: 'How large will the new flat be that we get for ours at {place}?',
      zh: '{place}的老房子换新房，面积怎么算？',
    },
  },
  {
    category: 'services',
    stance: 'for',
    words: {
      en: 'A day centre for the old near {place} would help my mother.',
      zh: '{place}附近要是有个日间照料中心，我妈就方便多了。',
    },
  },
  {
    category: 'services',
    words: {
      en: 'The clinic is too far to walk from {place}.',
      zh: '从{place}走到卫生站太远了。',
    },
  },
  {
    category: 'streets',
    stance: 'for',
    words: {
      en: 'The lane by {place} is dark. Street lamps, please.',
      zh: '{place}旁边的小路太暗，请装路灯。',
    },
  },
  {
    category: 'streets',
    stance: 'neither',
    words: {
      en: 'The crossing at {place} is not safe for children on their way to school.',
      zh: '{place}路口孩子上学过街不安全。',
    },
  },
  {
    category: 'works',
    stance: 'against',
    words: {
      en: 'Three years of dust and noise at {place}? Please work on one block at a time.',
      zh: '{place}要施工三年，又吵又有灰？请分片进行。',
    },
  },
];

/** A form letter that several send, so that a burst can be seen. */
export const EXAMPLE_LETTER: ExampleText = {
  category: 'green',
  stance: 'against',
  words: {
    en: 'We, the neighbours, object to any building on the open ground and ask the council to keep it as it is.',
    zh: '我们街坊反对在空地上盖任何建筑，请求街道保持原样。',
  },
};

/** Holds what looks like a phone number, so that the warning can be seen. */
export const EXAMPLE_PERSONAL: ExampleText = {
  category: 'works',
  words: {
    en: 'Please ring me before the works at {place} begin: 138 0000 0000.',
    zh: '{place}开工前请给我打电话：138 0000 0000。',
  },
};

export const EXAMPLE_ANSWERS = {
  answered: { en: 'Thank you. It is looked at in the next stage.', zh: '感谢意见，将在下一阶段研究。' },
  adopted: { en: 'Taken up in the plan.', zh: '已纳入方案。' },
  declined: { en: 'Not within the budget of these years.', zh: '超出近几年的预算。' },
  change: { en: 'The parcel is retrofitted instead of rebuilt.', zh: '该地块由重建改为综合整治。' },
} as const satisfies Record<string, Words>;
