/** Sentences of the engine in both languages. `{name}` is filled from the params of the error or note. */
export interface Words {
  en: string;
  zh: string;
}

export type WordParams = Record<string, string | number>;

export function fill(sentence: string, params: WordParams): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  );
}

export const ERROR_WORDS = {
  'not-json': {
    en: '{file} is not JSON: got {got} at byte {at}, expected a GeoJSON FeatureCollection. Export the layer again as GeoJSON.',
    zh: '{file} 不是 JSON：第 {at} 字节处为 {got}，应为 GeoJSON FeatureCollection。请将图层重新导出为 GeoJSON。',
  },
  cancelled: { en: 'Cancelled.', zh: '已取消。' },
  'worker-died': {
    en: 'The calculation stopped unexpectedly ({got}). A fresh worker has taken over; try again.',
    zh: '计算意外中断（{got}）。已启动新的工作线程，请重试。',
  },
} as const satisfies Record<string, Words>;

export type ErrorCode = keyof typeof ERROR_WORDS;

export const NOTE_WORDS = {
  'null-geometry': {
    en: '{count} features without a geometry were left out.',
    zh: '{count} 个要素没有几何，已略去。',
  },
} as const satisfies Record<string, Words>;

export type NoteCode = keyof typeof NOTE_WORDS;
