import {
  COMMENT_SOURCES,
  COMMENT_STATES,
  type CommentSource,
  type CommentState,
  STANCES,
  type Stance,
} from '../../model/comments.ts';
import { KNOWN_TENURES } from '../../model/people.ts';
import { STAGES, type Stage } from '../../model/stages.ts';

/** What a table of comments may have, with the headers by which each is known; the first is what an export writes. */
export const COMMENT_COLUMNS = {
  id: ['id', 'number', 'no', '编号', '序号'],
  stage: ['stage', '阶段'],
  scenario: ['scenario', 'plan', '方案', '情景'],
  category: ['category', 'topic', 'type', '类别', '分类', '主题'],
  text: ['text', 'comment', 'comments', 'opinion', 'message', '意见', '意见内容', '内容', '留言', '建议'],
  stance: ['stance', 'position', '态度', '立场'],
  lon: ['lon', 'lng', 'longitude', 'x', '经度'],
  lat: ['lat', 'latitude', 'y', '纬度'],
  shape: ['wkt', 'geometry', 'shape', '几何'],
  parcel: ['parcel', 'parcel id', '地块', '地块编号'],
  age: ['age', 'age band', '年龄', '年龄段'],
  tenure: ['tenure', '产权', '居住类型', '租住情况'],
  area: ['area', 'neighbourhood', 'neighborhood', '分区', '片区', '社区', '小区'],
  source: ['source', 'channel', '来源', '渠道'],
  date: ['date', 'received', 'time', '日期', '时间', '提交时间', '收到日期'],
  state: ['state', 'status', '状态', '办理状态'],
  answeredOn: ['answered on', 'answered', '答复日期', '回复日期'],
  reason: ['answer', 'reason', 'reply', '答复', '理由', '回复'],
  change: ['change', '修改', '对应修改'],
  changedScenario: ['changed scenario', '修改的情景'],
  changedParcel: ['changed parcel', '修改的地块'],
  solved: ['solved', '是否解决', '已解决'],
  isExample: ['example', '示例'],
} as const;
export type CommentColumn = keyof typeof COMMENT_COLUMNS;

/** What a cell may say besides the word of the engine. */
export const STAGE_WORDS: Record<string, Stage> = {
  ...same(STAGES),
  征求意见: 'opinions',
  意见征集: 'opinions',
  协商: 'consultation',
  表决: 'vote',
  投票: 'vote',
  监督: 'supervision',
  评价: 'evaluation',
  评估: 'evaluation',
};
export const STATE_WORDS: Record<string, CommentState> = {
  ...same(COMMENT_STATES),
  已收到: 'received',
  已分类: 'sorted',
  已答复: 'answered',
  已采纳: 'adopted',
  采纳: 'adopted',
  未采纳: 'declined',
  不采纳: 'declined',
};
export const STANCE_WORDS: Record<string, Stance> = {
  ...same(STANCES),
  支持: 'for',
  赞成: 'for',
  同意: 'for',
  反对: 'against',
  不支持: 'against',
  不同意: 'against',
  中立: 'neither',
};
export const SOURCE_WORDS: Record<string, CommentSource> = {
  ...same(COMMENT_SOURCES),
  线上: 'online',
  网络: 'online',
  纸质: 'paper',
  书面: 'paper',
  口头: 'spoken',
};
/** Tenures that the product has a word for; any other stays as it is written. */
export const TENURE_WORDS: Record<string, string> = {
  ...same(KNOWN_TENURES),
  owned: 'owner',
  rented: 'tenant',
  renter: 'tenant',
  自有: 'owner',
  自住: 'owner',
  业主: 'owner',
  产权人: 'owner',
  租住: 'tenant',
  租赁: 'tenant',
  租户: 'tenant',
  租客: 'tenant',
  承租人: 'tenant',
  其他: 'other',
};
export const YES_WORDS: Record<string, boolean> = {
  yes: true,
  true: true,
  '1': true,
  是: true,
  已解决: true,
  no: false,
  false: false,
  '0': false,
  否: false,
  未解决: false,
};

function same<T extends string>(words: readonly T[]): Record<string, T> {
  return Object.fromEntries(words.map((word) => [word, word]));
}

/** Which cell holds what, by the headers; the first header that fits is taken. */
export function columnsOf(header: string[]): Partial<Record<CommentColumn, number>> {
  const names = header.map((name) => name.normalize('NFKC').trim().toLowerCase());
  const found: Partial<Record<CommentColumn, number>> = {};
  for (const [column, words] of Object.entries(COMMENT_COLUMNS) as [CommentColumn, readonly string[]][]) {
    const at = words.map((word) => names.indexOf(word)).find((index) => index >= 0);
    if (at !== undefined) found[column] = at;
  }
  return found;
}
