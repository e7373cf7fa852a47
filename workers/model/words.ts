import { COMPARE_ERRORS, COMPARE_NOTES } from './compare-words.ts';
import { CONSULT_ERRORS, CONSULT_NOTES } from './consult-words.ts';
import { RENEWAL_ERRORS, RENEWAL_NOTES } from './renewal-words.ts';

/**
 * Sentences of the engine in both languages. `{name}` is filled from the params of the error or note, and
 * `{count:feature|features}` is the first where the count is 1, else the second.
 */
export interface Words {
  en: string;
  zh: string;
}

export type WordParams = Record<string, string | number>;

export function fill(sentence: string, params: WordParams): string {
  return sentence
    .replace(/\{(\w+):([^|{}]*)\|([^|{}]*)\}/g, (_, name: string, one: string, many: string) =>
      String(params[name]) === '1' ? one : many,
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}

export const ERROR_WORDS = {
  'project-not-one': {
    en: '{file} is not a Reweave project: expected a .reweave file as "Save project" writes it. Choose another file.',
    zh: '{file} 不是织新项目文件，应为“保存项目”生成的 .reweave 文件。请选择其他文件。',
  },
  'project-with-others': {
    en: 'Got {file} together with {count} other files, expected a project file alone. Open the project first, then add the others.',
    zh: '{file} 与另外 {count} 个文件一同给出，项目文件应单独打开。请先打开项目，再添加其他文件。',
  },
  'project-newer': {
    en: '{file} has project format {got}, expected at most {expected}. Open it with a newer Reweave.',
    zh: '{file} 的项目格式为 {got}，最高支持 {expected}。请用更新版本的织新打开。',
  },
  'project-damaged': {
    en: '{file} is damaged: got no usable {part}, expected every part as it was saved. Take another copy of the file.',
    zh: '{file} 已损坏：{part} 不可用，各部分应与保存时一致。请换用该文件的其他副本。',
  },
  ...RENEWAL_ERRORS,
  ...CONSULT_ERRORS,
  ...COMPARE_ERRORS,
  'not-json': {
    en: '{file} is not JSON: got {got} at byte {at}, expected a GeoJSON FeatureCollection. Export the layer again as GeoJSON.',
    zh: '{file} 不是 JSON：第 {at} 字节处为 {got}，应为 GeoJSON FeatureCollection。请将图层重新导出为 GeoJSON。',
  },
  'no-streets': {
    en: 'Got {got} street lines, none with a length; expected at least one. Check the streets layer or use straight-line distance.',
    zh: '得到 {got} 条路网线，均无长度；应至少有一条。请检查路网图层，或改用直线距离。',
  },
  'no-facilities': {
    en: 'Got no facilities, expected at least one. Add a facilities layer or choose another kind.',
    zh: '没有任何设施，应至少有一个。请添加设施图层或选择其他类别。',
  },
  'bad-speed': {
    en: 'Got a speed of {got} km/h, expected a number above 0. Set it again; walking is about 4.8.',
    zh: '速度为 {got} km/h，应为大于 0 的数。请重新设置，步行约为 4.8。',
  },
  'bad-tolerance': {
    en: 'Got a distance of {got} m, expected 0 or more. Set the snapping or joining distance again.',
    zh: '距离为 {got} 米，应为 0 或更大的数。请重新设置捕捉或连接距离。',
  },
  'bad-radius': {
    en: 'Got a radius of {got} m, expected a number above 0, or n for the whole network. Set the radius again.',
    zh: '半径为 {got} 米，应为大于 0 的数，或以 n 表示整个网络。请重新设置半径。',
  },
  'command-unknown': {
    en: 'Got the command "{got}", expected one of {expected}. Run with --help to see what each does.',
    zh: '命令为“{got}”，应为以下之一：{expected}。用 --help 可查看各命令的用途。',
  },
  'option-unknown': {
    en: '{command} got {got}, expected only {expected}. Run {command} --help to see what each means.',
    zh: '{command} 不认识 {got}，只接受 {expected}。用 {command} --help 可查看各选项的含义。',
  },
  'option-missing': {
    en: '{command} got no {option}, expected {expected}. Add it.',
    zh: '{command} 缺少 {option}，应为{expectedZh}。请补上。',
  },
  'option-value': {
    en: 'Got "{got}" for {option}, expected {expected}. Correct it.',
    zh: '{option} 的值为“{got}”，应为{expectedZh}。请更正。',
  },
  'file-absent': {
    en: '{file} is not there, expected a file to read. Check the path.',
    zh: '{file} 不存在，应为可读取的文件。请检查路径。',
  },
  'file-not-writable': {
    en: '{file} cannot be written ({got}), expected a place that can. Choose another.',
    zh: '无法写入 {file}（{got}）。请换一个位置。',
  },
  'field-unknown': {
    en: '{file} has no field "{got}", expected one of {fields}. Correct {option}.',
    zh: '{file} 没有字段“{got}”，应为以下之一：{fields}。请更正 {option}。',
  },
  'field-not-numbers': {
    en: 'The field "{field}" of {file} has no numbers (first value: {got}), expected some. Choose another field.',
    zh: '{file} 的字段“{field}”没有数字（首个值：{got}），应含有数字。请改用其他字段。',
  },
  'nothing-left': {
    en: 'None of the {count} {count:feature|features} of {file} has {got}, expected at least one. Correct the condition.',
    zh: '{file} 的 {count} 个要素均不符合 {got}，至少应有一个。请更正条件。',
  },
  'json-broken': {
    en: '{file} is not JSON ({got}), expected {expected}. Correct the file.',
    zh: '{file} 不是 JSON（{got}），应为 {expected}。请更正文件。',
  },
  'json-shape': {
    en: '{file} does not fit at {at}: {got}. Correct the file.',
    zh: '{file} 的 {at} 处不符合要求：{got}。请更正文件。',
  },
  'table-broken': {
    en: '{file} cannot be read as a table: got {got}, expected values under one row of names. Correct the file.',
    zh: '{file} 无法按表格读取：{gotZh}，应为首行是列名的数值表。请更正文件。',
  },
  'bad-cutoff': {
    en: 'Got a limit of {got} minutes, expected a number above 0. Set it again, such as 15.',
    zh: '时间上限为 {got} 分钟，应为大于 0 的数。请重新设置，如 15。',
  },
  'bad-decay': {
    en: 'Got {got} for {name} of the {form} decay, expected a number above 0. Set it again.',
    zh: '距离衰减（{form}）的参数 {name} 为 {got}，应为大于 0 的数。请重新设置。',
  },
  'bad-zones': {
    en: 'Got a zone {zone} up to {upTo} of the limit with the weight {weight}, expected ends that rise to 1 and weights from 0 to 1. Correct the zones.',
    zh: '第 {zone} 个分区止于上限的 {upTo} 倍、权重为 {weight}；分区止点应依次增大至 1，权重应为 0 至 1。请更正分区。',
  },
  'bad-need': {
    en: 'Got a need factor λ of {got}, expected 0 or more. Set it again; 0 leaves needs out.',
    zh: '需求系数 λ 为 {got}，应为 0 或更大的数。请重新设置；0 表示不考虑需求差异。',
  },
  'no-capacity': {
    en: 'Got {got} facilities, none with a capacity; expected at least one, since the measure shares capacity out among people. Choose a capacity field or another measure.',
    zh: '{got} 个设施均没有容量，至少应有一个，因为该指标按人分摊容量。请选择容量字段，或改用其他指标。',
  },
  'range-of-catchment': {
    en: 'Got a range of origins for the measure {measure}, expected all of them, since they share what each facility offers. Leave the range out.',
    zh: '指标 {measure} 只给了部分出发地，应包括全部，因为各出发地分享同一设施的供给。请去掉范围。',
  },
  'isochrone-unjoined': {
    en: 'Got {got} places to start from, none within {maxJoinM} m of a street. Choose another place or raise the joining distance.',
    zh: '{got} 个起点与所有道路的距离都超过 {maxJoinM} 米。请选择其他位置，或增大连接距离。',
  },
  'empty-file': {
    en: '{file} is empty ({bytes} bytes), expected GeoJSON. Export the layer again.',
    zh: '{file} 是空文件（{bytes} 字节），应为 GeoJSON。请重新导出图层。',
  },
  truncated: {
    en: '{file} ends too early, at byte {bytes} after {features} features. Copy or export it again.',
    zh: '{file} 不完整：在第 {bytes} 字节、{features} 个要素之后中断。请重新复制或导出。',
  },
  'truncated-in-feature': {
    en: '{file} ends too early, at byte {bytes} inside feature {feature}. Copy or export it again.',
    zh: '{file} 不完整：在第 {bytes} 字节、第 {feature} 个要素内中断。请重新复制或导出。',
  },
  'bad-feature': {
    en: '{file}: feature {feature} (from byte {at}) is not valid JSON. Export the layer again or mend that feature.',
    zh: '{file}：第 {feature} 个要素（自第 {at} 字节起）不是有效的 JSON。请重新导出，或修正该要素。',
  },
  'bad-member': {
    en: '{file}: got {got} for the member "{key}", which is not valid JSON. Export the layer again.',
    zh: '{file}：成员“{key}”的值 {got} 不是有效的 JSON。请重新导出图层。',
  },
  'json-not-object': {
    en: '{file} is JSON but begins with {got}, expected an object of the type FeatureCollection. Export the layer as GeoJSON.',
    zh: '{file} 是 JSON，但以 {got} 开头，应为 FeatureCollection 对象。请将图层导出为 GeoJSON。',
  },
  'not-geojson': {
    en: '{file} is JSON but not GeoJSON: got type {type} and the members {keys}, expected a FeatureCollection. Export the layer as GeoJSON.',
    zh: '{file} 是 JSON 但不是 GeoJSON：类型为 {type}，成员为 {keys}，应为 FeatureCollection。请将图层导出为 GeoJSON。',
  },
  topojson: {
    en: '{file} is TopoJSON, which is not read yet; expected GeoJSON. Convert it first, for instance with mapshaper.',
    zh: '{file} 是 TopoJSON，目前尚不支持，应为 GeoJSON。请先转换，例如使用 mapshaper。',
  },
  script: {
    en: '{file} starts with `{got}`: a script, not data. Export the layer as GeoJSON.',
    zh: '{file} 以 `{got}` 开头：这是脚本，不是数据。请将图层导出为 GeoJSON。',
  },
  archive: {
    en: '{file}: got a {got} archive, expected GeoJSON. Unpack it and, if it holds another format, export that as GeoJSON.',
    zh: '{file}：这是 {got} 压缩包，应为 GeoJSON。请先解压；若其中是其他格式，请导出为 GeoJSON。',
  },
  'other-format': {
    en: '{file}: got the format {got}, expected GeoJSON. Export the layer as GeoJSON.',
    zh: '{file}：格式为 {got}，应为 GeoJSON。请将图层导出为 GeoJSON。',
  },
  'utf-16': {
    en: '{file} is UTF-16 text, expected UTF-8. Save it as UTF-8.',
    zh: '{file} 的编码为 UTF-16，应为 UTF-8。请另存为 UTF-8。',
  },
  'not-utf-8': {
    en: '{file}: feature {feature} has bytes that are not UTF-8, as in a GBK file. Save or export it as UTF-8.',
    zh: '{file}：第 {feature} 个要素含有非 UTF-8 字节（可能为 GBK 编码）。请另存或导出为 UTF-8。',
  },
  'feature-too-large': {
    en: '{file}: feature {feature} is larger than {limitMb} MB, the most that one feature may be. Split it into parts.',
    zh: '{file}：第 {feature} 个要素超过单个要素的上限 {limitMb} MB。请将其拆分。',
  },
  'too-many-features': {
    en: '{file} has more than {limit} features, the most that one layer may have. Cut the file to the district.',
    zh: '{file} 的要素超过单个图层的上限 {limit} 个。请按片区裁剪文件。',
  },
  'empty-collection': {
    en: '{file} is a FeatureCollection without features, expected at least one. Check the selection when exporting.',
    zh: '{file} 是不含要素的 FeatureCollection，至少应有一个要素。请检查导出时的选择。',
  },
  'no-usable-geometry': {
    en: '{file}: none of {count} features has a usable point, line or polygon. Check the geometry when exporting.',
    zh: '{file}：{count} 个要素均没有可用的点、线或面。请检查导出时的几何。',
  },
  'demo-unreachable': {
    en: 'The demo’s file {file} could not be fetched: got {got}, expected the file. Start the app again with npm start, then open the demo once more.',
    zh: '无法取得示例文件 {file}：得到 {got}，应为文件内容。请用 npm start 重新启动，再打开示例。',
  },
  'file-unreadable': {
    en: '{file} could not be read ({got}). Check that it is still in place and choose it again.',
    zh: '无法读取 {file}（{got}）。请确认文件仍在原处，并重新选择。',
  },
  'unknown-crs': {
    en: '{file} is in the coordinate reference {got}, which is not known here. Export it in WGS84 (EPSG:4326).',
    zh: '{file} 的坐标系 {got} 无法识别。请导出为 WGS84（EPSG:4326）。',
  },
  'coordinates-not-degrees': {
    en: '{file}: coordinates run from x {minX} to {maxX} and y {minY} to {maxY}: metres without a CRS. Export as WGS84 or include its crs member.',
    zh: '{file}：坐标范围 x 为 {minX} 至 {maxX}，y 为 {minY} 至 {maxY}：应是缺少坐标系说明的米制坐标。请导出为 WGS84，或加入 crs 成员。',
  },
  'latitude-first': {
    en: '{file}: coordinates run from x {minX} to {maxX} and y {minY} to {maxY}: latitude seems to come first. Export with longitude first, as GeoJSON has it.',
    zh: '{file}：坐标范围 x 为 {minX} 至 {maxX}，y 为 {minY} 至 {maxY}：似乎纬度在前。请按 GeoJSON 的规定以经度在前导出。',
  },
  'crs-does-not-fit': {
    en: '{file} says {crs}, but its coordinates run from x {minX} to {maxX} and y {minY} to {maxY}, which does not fit. Correct the crs member or export as WGS84.',
    zh: '{file} 声明为 {crs}，但坐标范围 x 为 {minX} 至 {maxX}，y 为 {minY} 至 {maxY}，与之不符。请更正 crs 成员，或导出为 WGS84。',
  },
  'no-parcels': {
    en: 'Got no parcels, only {found}; expected a layer of polygons used as parcels. Add one, or correct what each file is.',
    zh: '没有地块，只有 {foundZh}；需要一个用作地块的面图层。请添加，或更正各文件的用途。',
  },
  'too-many-kinds': {
    en: 'Got {got} kinds of facilities, expected at most {limit}. Choose a field that groups them.',
    zh: '设施类别有 {got} 种，最多 {limit} 种。请选择用于分类的字段。',
  },
  'wrong-geometry': {
    en: '{file} has {got}, which cannot be used as {role}; expected {expected}. Correct what this file is.',
    zh: '{file} 是{gotZh}，不能用作{roleZh}，应为{expectedZh}。请更正该文件的用途。',
  },
  'choice-gain': {
    en: 'Got a gain of {got} for option {option}, expected a number for each. Leave options without known figures out.',
    zh: '第 {option} 个选项的收益为 {got}，每个选项均应为有限数值。请去掉数据不全的选项。',
  },
  'choice-use': {
    en: 'Got a use of {got} of the limit "{limit}", expected a number. Leave options without known figures out.',
    zh: '某选项对约束“{limit}”的占用为 {got}，应为有限数值。请去掉数据不全的选项。',
  },
  'choice-limit': {
    en: 'Got {got} for the limit "{limit}", expected a number. Set it again or take the limit away.',
    zh: '约束“{limit}”的值为 {got}，应为有限数值。请重新设置，或取消该约束。',
  },
  'exact-seconds': {
    en: 'Got {got} seconds for the exact search, expected more than 0. Set it again, such as 60.',
    zh: '精确求解时限为 {got} 秒，应大于 0。请重新设置，如 60。',
  },
  'worth-step': {
    en: 'Got a change of {got} for the limit, expected a number other than 0. Set it again.',
    zh: '约束的变化量为 {got}，应为不等于 0 的数。请重新设置。',
  },
  'choice-fixed': {
    en: 'Got {got} parcels, none of which may change; expected at least one with a choice. Unlock some, or loosen what keeps them as they are.',
    zh: '共 {got} 个地块，均不可更新，至少应有一个可供选择。请解锁部分地块，或放宽保留条件。',
  },
  cancelled: { en: 'Cancelled.', zh: '已取消。' },
  'worker-died': {
    en: 'The calculation stopped unexpectedly ({got}). A fresh worker has taken over; try again.',
    zh: '计算意外中断（{got}）。已启动新的工作线程，请重试。',
  },
  'no-points': {
    en: 'Got no points, expected at least one. Choose facility kinds that the district has.',
    zh: '没有点，至少需要一个。请选择片区内已有的设施类别。',
  },
  'weight-negative': {
    en: 'Got weight {got} at point {row}, expected 0 or more. Correct the value or choose another field.',
    zh: '第 {row} 个点的权重为 {got}，应不小于 0。请更正该值或改用其他字段。',
  },
  'none-with-capacity': {
    en: 'Got {got} facilities, none with a capacity; expected at least one to weigh by. Let each count as one, or say in the load panel which field is the capacity.',
    zh: '{got} 个设施均没有容量，按容量加权时至少应有一个。请改为每个设施计 1，或在导入面板中指定容量字段。',
  },
  'none-on-streets': {
    en: 'Got {got} points, none of which could be placed on a street; expected at least one. Allow a longer way to the street, or choose other points.',
    zh: '共 {got} 个点，没有一个能落到道路上，至少需要一个。请增大到道路的允许距离，或选择其他点。',
  },
  'piece-not-positive': {
    en: 'Got street pieces of {got} m, expected more than 0. Type a length such as 20.',
    zh: '路段长度为 {got} 米，应大于 0。请输入如 20 的长度。',
  },
  'pieces-too-many': {
    en: 'Got {got} street pieces, expected at most {limit}. Pieces of {longer} m fit.',
    zh: '路段共 {got} 段，最多 {limit} 段。可改用 {longer} 米的路段。',
  },
  'weights-all-zero': {
    en: 'Got points whose weights are all 0, expected at least one above 0 for a probability. Choose another field, or density per area.',
    zh: '所有点的权重均为 0，计算概率密度时至少应有一个大于 0。请改用其他字段，或选择单位面积密度。',
  },
  'bandwidth-not-positive': {
    en: 'Got a bandwidth of {got} m, expected more than 0. Type a bandwidth such as 300, or choose automatic.',
    zh: '带宽为 {got} 米，应大于 0。请输入如 300 的带宽，或选择自动。',
  },
  'bandwidth-too-large': {
    en: 'Got a bandwidth of {got} m, expected at most {limit} m, the diagonal of the district. Type a smaller one.',
    zh: '带宽为 {got} 米，应不超过片区对角线 {limit} 米。请输入更小的带宽。',
  },
  'cell-not-positive': {
    en: 'Got a cell size of {got} m, expected more than 0. Type a cell size such as 10.',
    zh: '栅格大小为 {got} 米，应大于 0。请输入如 10 的栅格大小。',
  },
  'grid-too-large': {
    en: 'Got a grid of {got} cells, expected at most {limit}. A cell size of {coarser} m fits.',
    zh: '栅格共 {got} 个单元，最多 {limit} 个。可改用 {coarser} 米的栅格。',
  },
  'all-one-place': {
    en: 'Got {count} points of which half or more stand at one place, expected points that are spread: the automatic bandwidth would be 0. Type a bandwidth.',
    zh: '{count} 个点中有一半以上位于同一处，自动带宽将为 0；需要分散的点。请手动输入带宽。',
  },
  'judgement-size': {
    en: 'Got a judgement matrix of {got} rows, expected 2 to 10. Split a larger group into smaller ones.',
    zh: '判断矩阵有 {got} 行，应为 2 至 10 行。请将较大的组拆分为更小的组。',
  },
  'judgement-not-square': {
    en: 'Got {got} entries in row {row} of the judgement matrix, expected {expected}. Give every row as many entries as there are rows.',
    zh: '判断矩阵第 {row} 行有 {got} 个值，应为 {expected} 个。请使每行的个数等于行数。',
  },
  'judgement-not-positive': {
    en: 'Got {got} in row {row}, column {column} of the judgement matrix, expected a number above 0. Enter a value from 1/9 to 9.',
    zh: '判断矩阵第 {row} 行第 {column} 列为 {got}，应为大于 0 的数。请输入 1/9 至 9 之间的值。',
  },
  'judgement-not-reciprocal': {
    en: 'Got {got} in row {row}, column {column} of the judgement matrix, expected {expected}, the reciprocal of its mirror entry. Correct one of the two.',
    zh: '判断矩阵第 {row} 行第 {column} 列为 {got}，应为对称位置的倒数 {expected}。请更正其中之一。',
  },
  'judgement-count': {
    en: 'Got a judgement matrix of {got} rows for {group}, expected {expected}, one for each entry. Reset the judgements of this group.',
    zh: '{group} 的判断矩阵有 {got} 行，应为 {expected} 行，每项一行。请重置该组的判断。',
  },
  'study-empty': {
    en: 'Got a study area of {got} polygons that holds no cell of {cell} m, expected at least one. Choose another boundary or smaller cells.',
    zh: '研究范围（{got} 个面）内没有 {cell} 米的栅格单元，至少需要一个。请更换边界或减小栅格。',
  },
  'judgement-one-sided': {
    en: 'Got no judgement in row {row}, column {column}, expected {expected}, the reciprocal of its mirror entry. Fill it in, or empty both.',
    zh: '判断矩阵第 {row} 行第 {column} 列为空，应为对称位置的倒数 {expected}。请补上，或将两处都留空。',
  },
  'judgement-unconnected': {
    en: 'Got no chain of judgements from entry {row} to entry {column}, expected one between any two. Judge a pair that joins them.',
    zh: '第 {row} 项与第 {column} 项之间没有任何判断相连，任意两项之间都应能通过判断相连。请补充能连接它们的判断。',
  },
  'judgement-of-person': {
    en: 'Person {person}: {reason}',
    zh: '第 {person} 人：{reasonZh}',
  },
  'no-people': {
    en: 'Got no judgement matrices, expected one for each person of the group. Add at least one.',
    zh: '没有任何判断矩阵，群体中每人应有一个。请至少添加一个。',
  },
  'person-weight': {
    en: 'Got weight {got} for person {person}, expected 0 or more, and above 0 for someone. Correct it.',
    zh: '第 {person} 人的权重为 {got}，应为 0 或更大的数，且至少一人大于 0。请更正。',
  },
  'points-not-valid': {
    en: 'Got {got} points for entry {row}, expected a number from 0 to {most}. Correct it.',
    zh: '第 {row} 项的分值为 {got}，应为 0 至 {most} 之间的数。请更正。',
  },
  'points-all-zero': {
    en: 'Got {got} entries without any points, expected at least one above 0. Give points to what matters.',
    zh: '{got} 项均没有分值，至少一项应大于 0。请为重要的项给分。',
  },
  'columns-constant': {
    en: 'Got {rows} complete rows in which no column varies, expected at least one that does. Choose other weights, or other columns.',
    zh: '{rows} 个完整行中没有任何一列有差异，至少应有一列。请改用其他赋权方法或其他列。',
  },
  'columns-uneven': {
    en: 'Got {got} rows in column {column}, expected {expected} as in the first. Give all columns the same number of rows.',
    zh: '第 {column} 列有 {got} 行，应与第一列相同为 {expected} 行。请使各列行数一致。',
  },
  'column-value-negative': {
    en: 'Got {got} in row {row} of column {column}, expected 0 or more: entropy weights read shares of a sum. Normalise the column first.',
    zh: '第 {column} 列第 {row} 行为 {got}，应为 0 或更大的数：熵权法按占总和的份额计算。请先将该列标准化。',
  },
  'column-value-infinite': {
    en: 'Got {got} in row {row} of column {column}, expected a finite number or nothing. Leave the value out.',
    zh: '第 {column} 列第 {row} 行为 {got}，应为有限的数或留空。请去掉该值。',
  },
  'weights-count': {
    en: 'Got {got} weights for {expected} columns, expected one for each. Add or remove weights.',
    zh: '有 {got} 个权重、{expected} 列，每列应有一个权重。请增减权重。',
  },
  'criterion-weight': {
    en: 'Got weight {got} for entry {row}, expected 0 or more. Correct it.',
    zh: '第 {row} 项的权重为 {got}，应为 0 或更大的数。请更正。',
  },
  'criterion-weights-zero': {
    en: 'Got {got} weights that are all 0, expected at least one above 0. Give weight to what matters.',
    zh: '{got} 个权重均为 0，至少一个应大于 0。请为重要的项给出权重。',
  },
  'weight-spread': {
    en: 'Got a spread of {got} for the weights, expected 0 to 1. Correct it.',
    zh: '权重的波动幅度为 {got}，应在 0 至 1 之间。请更正。',
  },
  'target-range': {
    en: 'Got a target from {low} to {high}, expected the lower end first. Exchange the two.',
    zh: '目标区间为 {low} 至 {high}，下限应在前。请调换两者。',
  },
  'piecewise-points': {
    en: 'Got the values {got} for a piecewise line, expected two or more in rising order. Correct the points.',
    zh: '分段线性的取值为 {got}，应至少有两个且依次递增。请更正各点。',
  },
  'piecewise-text': {
    en: 'Got "{got}" among the points, expected a value and a result with a colon between, such as 5:1. Correct it.',
    zh: '各点中的“{got}”无法识别，应为以冒号分隔的数值与结果，如 5:1。请更正。',
  },
  'too-many-alternatives': {
    en: 'Got {got} alternatives to rank under random weights, expected at most {limit}. Choose the ones that matter.',
    zh: '随机权重排序的备选有 {got} 个，最多 {limit} 个。请选出关注的备选。',
  },
  'samples-not-positive': {
    en: 'Got {got} samples, expected 1 or more. Some thousands give shares to about a percent.',
    zh: '抽样次数为 {got}，应至少为 1。数千次可使比例精确到约百分之一。',
  },
  'front-goals': {
    en: 'Got {got} goals, expected 2 to 4. Choose the goals that pull apart most.',
    zh: '目标数为 {got}，应为 2 至 4 个。请选出彼此冲突最大的目标。',
  },
  'front-population': {
    en: 'Got {got} plans per island, expected an even number of at least 4. Set it again; about 100 suits three goals.',
    zh: '每个子种群的方案数为 {got}，应为不小于 4 的偶数。请重新设置，三个目标时约 100 为宜。',
  },
  'front-goal-missing': {
    en: 'Got a plan without a value for goal {got}, expected a number for every plan. Choose a goal that can be measured with the layers at hand.',
    zh: '有方案的第 {got} 个目标没有数值，每个方案都应有数值。请选择用现有图层可以计算的目标。',
  },
  'siting-count': {
    en: 'Got {got} facilities to place, expected a whole number from 1 to {limit}, the number of candidate parcels. Set it again.',
    zh: '拟布设的设施数为 {got}，应为 1 至 {limit}（候选地块数）之间的整数。请重新设置。',
  },
  'siting-people': {
    en: 'Got {got} people to reach, expected more than 0. Load a layer with residents, or map its field.',
    zh: '可服务的居民数为 {got}，应大于 0。请加载含居民数的图层，或指定相应字段。',
  },
  'siting-no-candidates': {
    en: 'Got no parcel that the plan keeps and that could become this facility, expected at least one. Unlock parcels, take decisions back, or choose another kind.',
    zh: '方案保留的地块中没有可改作此类设施的，至少需要一个。请解锁地块、撤回部分决策，或换一种设施。',
  },
  'siting-beyond': {
    en: 'Got a limit of {got} minutes, expected at most {limit}: walks are only known that far. Set it again, or raise the walking limit among the assumptions.',
    zh: '时间上限为 {got} 分钟，应不超过 {limit}：步行时间只计算到此。请重新设置，或在参数中提高步行上限。',
  },
  'siting-minutes': {
    en: 'Got a limit of {got} minutes, expected a number above 0. Set it again; 15 is usual on foot.',
    zh: '时间上限为 {got} 分钟，应为大于 0 的数。请重新设置，步行通常取 15。',
  },
  'model-not-json': {
    en: 'Got {got}, which is not JSON; expected an indicator model. Choose a file that was saved here, or correct it.',
    zh: '{got} 不是 JSON，应为指标体系。请选择由本工具保存的文件，或更正内容。',
  },
  'model-version': {
    en: 'Got an indicator model of schema version {got}, expected at most {expected}. Open it with a newer release.',
    zh: '指标体系的格式版本为 {got}，最高支持 {expected}。请用更新的版本打开。',
  },
  'model-wrong': {
    en: 'Got {got} at {path} of the indicator model, expected {expected}. Correct it.',
    zh: '指标体系的 {path} 处为 {got}，应为 {expectedZh}。请更正。',
  },
  'model-unknown-key': {
    en: 'Got {got} at {path} of the indicator model, which has no meaning there. Correct the word or take it out.',
    zh: '指标体系的 {path} 处出现无法识别的 {got}。请更正该词或将其删除。',
  },
  'model-id-repeated': {
    en: 'Got the id {id} more than once in the indicator model, expected one of its own for each criterion and indicator. Rename one.',
    zh: '指标体系中编号 {id} 重复，每个准则和指标应有各自的编号。请改名。',
  },
  'model-group-size': {
    en: 'Got {got} members in {id}, expected 1 to {limit}, so that they can be compared in pairs. Split or fill the group.',
    zh: '{id} 有 {got} 个成员，应为 1 至 {limit} 个，以便两两比较。请拆分或补充该组。',
  },
  'model-too-deep': {
    en: 'Got members of {id} below level {limit}, the lowest there may be. Move them up.',
    zh: '{id} 的成员低于第 {limit} 层，已超出最大层数。请上移。',
  },
  'model-weights': {
    en: 'Got weights that add up to {got} in {id}, expected {expected}, the weight of the group. Correct the weights.',
    zh: '{id} 内各权重之和为 {got}，应为该组的权重 {expected}。请更正权重。',
  },
  'model-breaks': {
    en: 'Got the grade breaks {got} for {id}, expected four rising numbers. Correct them.',
    zh: '{id} 的分级断点为 {got}，应为四个递增的数。请更正。',
  },
  'model-no-node': {
    en: 'Got {id}, expected the id of a criterion or an indicator that can be changed so. Choose another.',
    zh: '{id} 不是可作此修改的准则或指标。请另选。',
  },
  'model-last-member': {
    en: 'Got {id} to take out, the only member of {parent}; expected one that leaves others. Take out {parent} instead, or add to it first.',
    zh: '{id} 是 {parent} 的唯一成员，不能单独移出。请移出 {parent}，或先为其添加成员。',
  },
  'model-move-inside': {
    en: 'Got {id} to move into {parent}, which is part of it; expected a group outside it. Choose another place.',
    zh: '不能将 {id} 移入其自身的一部分 {parent}。请选择其外的位置。',
  },
  'model-share': {
    en: 'Got a share of {got} for {id}, expected more than 0 and less than 1, or 1 where it is alone. Correct it, or take it out.',
    zh: '{id} 的份额为 {got}，应大于 0 且小于 1（仅有一个成员时为 1）。请更正，或将其移出。',
  },
  'model-id-reserved': {
    en: 'Got {id} as the id of a criterion or an indicator, which the lists of results use for themselves. Rename it in the file.',
    zh: '准则或指标的编号 {id} 与结果列表的固定编号冲突。请在文件中改名。',
  },
  'judgements-workbook': {
    en: '{file} is a workbook, expected a table as text. Save the sheet as CSV and choose that file.',
    zh: '{file} 是工作簿文件，应为文本表格。请将工作表另存为 CSV 后再选择。',
  },
  'workbook-old': {
    en: '{file} is an old .xls workbook or protected by a password, expected an open .xlsx. Save it as .xlsx without a password and choose that file.',
    zh: '{file} 是旧版 .xls 工作簿或设有密码，应为未加密的 .xlsx。请取消密码并另存为 .xlsx 后再选择。',
  },
  'workbook-broken': {
    en: '{file} cannot be read as an .xlsx workbook. Open it in a spreadsheet program, save it as .xlsx or CSV, and choose that file.',
    zh: '{file} 无法作为 .xlsx 工作簿读取。请用电子表格软件打开，另存为 .xlsx 或 CSV 后再选择。',
  },
  'workbook-empty': {
    en: 'Got no filled cell in {file}, expected a table of judgements on a sheet. Fill in the table and save the workbook.',
    zh: '{file} 中没有任何内容，应在工作表中填有判断表。请填写并保存后再选择。',
  },
  'workbook-date': {
    en: 'Got a date in cell {cell} of sheet {sheet} in {file}, expected a number; spreadsheets turn 1/3 into a date. Format the cell as text and type the fraction again, or write =1/3.',
    zh: '{file} 工作表“{sheet}”的单元格 {cell} 为日期，应为数字；电子表格会把 1/3 变成日期。请将该单元格设为文本后重新输入，或写 =1/3。',
  },
  'judgements-table': {
    en: 'Got {got} rows of judgements, expected a row of names and one row for each of them. Check the table.',
    zh: '判断表有 {got} 行，应有一行名称以及每个名称各一行。请检查表格。',
  },
  'judgements-no-names': {
    en: 'Got a first row of {got}, expected names in the first row and in the first column. Add the names.',
    zh: '首行为 {got}，首行和首列应为名称。请补充名称。',
  },
  'judgements-not-square': {
    en: 'Got {rows} rows and {columns} columns of judgements, expected as many of each. Give every entry a row and a column.',
    zh: '判断表有 {rows} 行、{columns} 列，行数与列数应相同。请为每一项各设一行一列。',
  },
  'judgements-name-unknown': {
    en: 'Got the name {got} in the judgements, expected one of: {expected}. Correct the name.',
    zh: '判断表中的名称“{got}”无法对应，应为以下之一：{expected}。请更正名称。',
  },
  'judgements-name-missing': {
    en: 'Got no row or no column named {expected} in the judgements, expected both. Add it.',
    zh: '判断表中缺少名为“{expected}”的行或列，行列均应有。请补充。',
  },
  'judgements-name-repeated': {
    en: 'Got the name {got} twice in the judgements, expected each name once in the rows and once in the columns. Correct the names.',
    zh: '判断表中名称“{got}”重复，每个名称在行和列中各应出现一次。请更正名称。',
  },
  'judgements-value': {
    en: 'Got "{got}" in row {row}, column {column} of the judgements, expected a number above 0 or a fraction such as 1/3. Correct it.',
    zh: '判断表“{row}”行“{column}”列为“{got}”，应为大于 0 的数或 1/3 这样的分数。请更正。',
  },
  'judgements-date': {
    en: 'Got the date "{got}" in row {row}, column {column} of the judgements, expected a number; spreadsheets turn 1/3 into a date. Format the cells as text, or write 0.333.',
    zh: '判断表“{row}”行“{column}”列为日期“{got}”，应为数字；电子表格会把 1/3 变成日期。请将单元格设为文本，或写 0.333。',
  },
  'judgements-not-reciprocal': {
    en: 'Got {got} in row {row}, column {column} of the judgements, expected {expected}, the reciprocal of its mirror entry. Correct one of the two, or empty one.',
    zh: '判断表“{row}”行“{column}”列为 {got}，应为对称位置的倒数 {expected}。请更正其一，或将其一留空。',
  },
  'judgement-one-row': {
    en: 'Got one row of judgements, expected at least two: there is nothing to compare. Add the other entries.',
    zh: '判断矩阵只有一行，至少应有两行，否则无从比较。请补充其他项。',
  },
  'weight-not-positive': {
    en: 'Got weight {got} for entry {row}, expected a number above 0. Leave the entry out or give it a weight.',
    zh: '第 {row} 项的权重为 {got}，应为大于 0 的数。请去掉该项或给出权重。',
  },
} as const satisfies Record<string, Words>;

export type ErrorCode = keyof typeof ERROR_WORDS;

export const NOTE_WORDS = {
  ...RENEWAL_NOTES,
  ...CONSULT_NOTES,
  ...COMPARE_NOTES,
  'null-geometry': {
    en: '{count} {count:feature|features} without a geometry {count:was|were} left out.',
    zh: '{count} 个要素没有几何，已略去。',
  },
  'geometry-collection': {
    en: '{count} geometry {count:collection|collections} {count:was|were} left out.',
    zh: '{count} 个几何集合已略去。',
  },
  'unknown-geometry': {
    en: '{count} {count:feature|features} of an unknown geometry type {count:was|were} left out.',
    zh: '{count} 个几何类型未知的要素已略去。',
  },
  'not-a-feature': {
    en: '{count} {count:entry|entries} that {count:is no feature was|are no features were} left out.',
    zh: '{count} 个条目不是要素，已略去。',
  },
  'bad-coordinates': {
    en: '{count} {count:feature|features} with a coordinate that is not a number {count:was|were} left out.',
    zh: '{count} 个要素的坐标不是数字，已略去。',
  },
  'degenerate-geometry': {
    en: '{count} {count:feature|features} of no length or area {count:was|were} left out.',
    zh: '{count} 个要素没有长度或面积，已略去。',
  },
  'other-points': {
    en: '{count} {count:point|points} in a layer of another kind {count:was|were} left out.',
    zh: '{count} 个点与图层主要几何类型不同，已略去。',
  },
  'other-lines': {
    en: '{count} {count:line|lines} in a layer of another kind {count:was|were} left out.',
    zh: '{count} 条线与图层主要几何类型不同，已略去。',
  },
  'other-polygons': {
    en: '{count} {count:polygon|polygons} in a layer of another kind {count:was|were} left out.',
    zh: '{count} 个面与图层主要几何类型不同，已略去。',
  },
  'out-of-range': {
    en: '{count} {count:feature|features} with coordinates outside ±180°, ±90° {count:was|were} left out.',
    zh: '{count} 个要素的坐标超出 ±180°、±90°，已略去。',
  },
  'ring-closed': {
    en: 'Rings of {count} {count:feature|features} were not closed; they were closed.',
    zh: '{count} 个要素的环未闭合，已闭合。',
  },
  'ring-dropped': {
    en: 'Rings without an area were dropped from {count} {count:feature|features}.',
    zh: '已从 {count} 个要素中去掉没有面积的环。',
  },
  'line-dropped': {
    en: 'Lines without a length were dropped from {count} {count:feature|features}.',
    zh: '已从 {count} 个要素中去掉没有长度的线。',
  },
  'repeated-vertices': {
    en: 'Repeated vertices were dropped from {count} {count:feature|features}.',
    zh: '已从 {count} 个要素中去掉连续重复的顶点。',
  },
  'ring-crosses': {
    en: '{count} {count:feature|features} {count:has|have} a ring that crosses itself; kept as they are, {count:its area|their areas} may be wrong.',
    zh: '{count} 个要素的环自相交；已原样保留，面积可能有误。',
  },
  'ring-touches': {
    en: '{count} {count:feature|features} {count:has|have} a ring that touches itself or runs back on itself; kept as they are.',
    zh: '{count} 个要素的环自相接触或有折返；已原样保留。',
  },
  'height-dropped': {
    en: 'Heights in the coordinates of {count} {count:feature|features} were dropped.',
    zh: '{count} 个要素坐标中的高程已去掉。',
  },
  'bare-nan': {
    en: '{count} {count:feature|features} had NaN or Infinity, which JSON does not have; read as missing.',
    zh: '{count} 个要素含有 JSON 不允许的 NaN 或 Infinity，已按缺失读取。',
  },
  reprojected: {
    en: '{count} {count:feature|features} {count:was|were} reprojected from {crs} to degrees.',
    zh: '{count} 个要素已由 {crs} 转换为经纬度。',
  },
  'numeric-text': {
    en: '{count} {count:field|fields} {count:holds|hold} numbers written as text and {count:was|were} read as numbers: {fields}.',
    zh: '{count} 个字段以文本存放数字，已按数字读取：{fields}。',
  },
  'field-missing': {
    en: 'No field tells the {meaning} of {count} {count:feature|features}; it is missing.',
    zh: '没有字段说明 {count} 个要素的{meaningZh}，按缺失处理。',
  },
  'fields-missing': {
    en: 'No field tells the {meanings} of {count} {count:feature|features}; {count:it counts|they count} as unknown.',
    zh: '没有字段说明 {count} 个要素的{meaningsZh}，均按未知处理。',
  },
  'heritage-unread': {
    en: '{count} {count:value|values} of heritage {count:says|say} neither yes nor no and {count:counts|count} as not protected. Write yes or no, true or false, 1 or 0.',
    zh: '{count} 个文物保护的值看不出是或否，按未保护处理。请写“是/否”“true/false”或 1/0。',
  },
  'height-limit-zero': {
    en: '{count} height {count:limit|limits} of 0 m {count:was|were} taken for no limit.',
    zh: '{count} 个限高为 0 米，按没有限高处理。',
  },
  'values-missing': {
    en: '{count} {count:feature|features} {count:has|have} no {meaning}.',
    zh: '{count} 个要素缺少{meaningZh}。',
  },
  'values-not-numbers': {
    en: '{count} {count:value|values} of {meaning} {count:is not a number and was|are not numbers and were} set missing.',
    zh: '{count} 个{meaningZh}不是数字，已设为缺失。',
  },
  'values-negative': {
    en: '{count} negative {count:value|values} of {meaning} {count:was|were} set missing.',
    zh: '{count} 个{meaningZh}为负值，已设为缺失。',
  },
  'year-impossible': {
    en: '{count} {count:year|years} of building outside {first}–{last} {count:was|were} set missing.',
    zh: '{count} 个建成年份不在 {first}–{last} 之间，已设为缺失。',
  },
  'floor-area-high': {
    en: '{count} {count:parcel|parcels} {count:has|have} a floor area of more than {limit} times {count:its|their} land; kept, worth a look.',
    zh: '{count} 个地块的容积率超过 {limit}；已保留，建议核对。',
  },
  'ids-repeated': {
    en: '{count} {count:parcel|parcels} {count:repeats|repeat} the id of an earlier one; {count:it is|they are} kept and numbered (·2, ·3 …).',
    zh: '{count} 个地块的编号与前面重复；已保留并加序号（·2、·3……）。',
  },
  'ids-missing': {
    en: '{count} {count:parcel|parcels} {count:has|have} no id; {count:it is|they are} numbered by place.',
    zh: '{count} 个地块没有编号；已按顺序编号。',
  },
  'land-use-unmapped': {
    en: '{count} {count:parcel|parcels} {count:has|have} a land use that no word here tells ({values}); {count:it counts|they count} as other unless you say what each value stands for.',
    zh: '{count} 个地块的用地性质无法识别（{values}），归入“其他”；可在导入面板逐一指定。',
  },
  unprojectable: {
    en: '{count} {count:feature|features} half a world away from the parcels {count:was|were} left out.',
    zh: '{count} 个要素与地块相隔半个地球，已略去。',
  },
  'far-away': {
    en: '{count} {count:parcel|parcels} {count:lies|lie} more than {limitKm} km from the middle of the others; kept, but outside the extent of the district.',
    zh: '{count} 个地块距其余地块中心超过 {limitKm} 千米；已保留，但不计入片区范围。',
  },
  'facilities-without-kind': {
    en: '{count} {count:facility|facilities} without a kind {count:was|were} left out.',
    zh: '{count} 个没有类别的设施已略去。',
  },
  'kind-from-file': {
    en: '{count} {count:facility|facilities} {count:takes its|take their} kind from the file name: {kind}.',
    zh: '{count} 个设施以文件名为类别：{kind}。',
  },
  'kinds-named': {
    en: '{count} {count:facility|facilities} {count:has|have} a kind that the indicator models know by another name: {kinds}.',
    zh: '{count} 个设施的类别按指标体系的名称归类：{kinds}。',
  },
  'facilities-placed': {
    en: '{count} {count:facility|facilities} drawn as several points {count:was|were} placed in their middle.',
    zh: '{count} 个以多点表示的设施已置于其中心。',
  },
  'street-field-unread': {
    en: '{count} {count:street has|streets have} a value for {meaning} that cannot be read; {count:it counts|they count} as having none.',
    zh: '{count} 条道路的“{meaningZh}”无法识别，按没有处理。',
  },
  'slope-percent': {
    en: 'Slopes above 1 were found, so the slopes of {count} {count:street|streets} were taken as percent.',
    zh: '坡度中有大于 1 的值，因此 {count} 条道路的坡度按百分数处理。',
  },
  'no-boundary': {
    en: 'There is no boundary; the land of the {count} {count:parcel|parcels} is the study area.',
    zh: '没有边界，以 {count} 个地块的范围为研究范围。',
  },
  'green-from-parcels': {
    en: 'There is no green layer; {count} {count:parcel|parcels} whose land use is green {count:stands|stand} for it.',
    zh: '没有绿地图层，以 {count} 个绿地用途的地块代替。',
  },
  'street-not-finite': {
    en: '{count} street {count:vertex|vertices} without a finite coordinate {count:was|were} left out.',
    zh: '{count} 个路网顶点坐标无效，已略去。',
  },
  'street-zero-length': {
    en: '{count} street {count:segment|segments} of no length {count:was|were} left out.',
    zh: '{count} 段长度为零的道路已略去。',
  },
  'street-duplicate': {
    en: '{count} street {count:segment|segments} that {count:was|were} drawn twice {count:was|were} left out.',
    zh: '{count} 段重复绘制的道路已略去。',
  },
  'street-swallowed': {
    en: '{count} street {count:segment|segments} no longer than the tolerance of {snapM} m closed up into a junction.',
    zh: '{count} 段不长于容差 {snapM} 米的道路并入了路口。',
  },
  'street-ends-snapped': {
    en: '{count} street {count:end|ends} within {snapM} m of another end {count:was|were} joined to it.',
    zh: '{count} 个道路端点与另一端点相距不超过 {snapM} 米，已相连。',
  },
  'street-ends-touching': {
    en: '{count} street {count:end|ends} within {snapM} m of a street without a junction there {count:was|were} joined to it.',
    zh: '{count} 个道路端点与某条道路相距不超过 {snapM} 米而该处没有路口，已相连。',
  },
  'street-components': {
    en: 'The street network is in {count} unconnected parts; the largest has {percent} % of its length.',
    zh: '路网分为 {count} 个互不相连的部分，最大的部分占总长度的 {percent}%。',
  },
  'street-speed-missing': {
    en: '{count} street {count:line|lines} {count:has|have} no speed of {count:its|their} own and {count:takes|take} the one set for all.',
    zh: '{count} 条道路没有自己的速度，采用统一设置的速度。',
  },
  'street-slope-missing': {
    en: '{count} street {count:line|lines} {count:has|have} no slope and {count:counts|count} as level.',
    zh: '{count} 条道路没有坡度，按平路计算。',
  },
  'demand-without-people': {
    en: '{count} {count:place|places} of origin without a number of people {count:was|were} left out of the demand.',
    zh: '{count} 个出发地没有人数，未计入需求。',
  },
  'need-missing': {
    en: '{count} {count:place|places} of origin without a need {count:was|were} given the mean of the others.',
    zh: '{count} 个出发地没有需求值，已取其余的平均值。',
  },
  'capacity-missing': {
    en: '{count} {count:facility|facilities} without a capacity {count:was|were} left out.',
    zh: '{count} 个没有容量的设施已略去。',
  },
  'facilities-without-demand': {
    en: '{count} {count:facility|facilities} {count:has|have} nobody within reach; {count:its|their} capacity counts for no one.',
    zh: '{count} 个设施的服务范围内没有人，其容量未计入任何人。',
  },
  'origins-unjoined': {
    en: '{count} {count:place|places} of origin {count:is|are} further than {maxJoinM} m from every street and {count:has|have} no walking time.',
    zh: '{count} 个出发地与所有道路的距离都超过 {maxJoinM} 米，没有步行时间。',
  },
  'facilities-unjoined': {
    en: '{count} {count:facility|facilities} {count:is|are} further than {maxJoinM} m from every street and cannot be walked to.',
    zh: '{count} 个设施与所有道路的距离都超过 {maxJoinM} 米，无法步行到达。',
  },
  'origins-off-main': {
    en: '{count} {count:place|places} of origin {count:lies|lie} on a street that is not connected to the largest part of the network.',
    zh: '{count} 个出发地所在道路与路网的最大部分不相连。',
  },
  'syntax-stubs': {
    en: '{count} dead {count:end|ends} shorter than {stubM} m {count:was|were} left out of the space syntax as overshoots of the drawing.',
    zh: '{count} 段短于 {stubM} 米的尽端视为绘图出头，未计入空间句法分析。',
  },
  'syntax-merged': {
    en: '{count} {count:place|places} where a street only goes on with another line (pseudo-nodes) {count:was|were} merged into one street.',
    zh: '{count} 处道路仅由另一条线接续（伪节点），已合并为一条道路。',
  },
  'syntax-dual': {
    en: '{count} {count:segment|segments} {count:looks|look} like one carriageway of two within {dualM} m; each was counted. Draw one line per street where that matters.',
    zh: '{count} 段疑似相距 {dualM} 米以内的双线道路之一，均已分别计入；如有影响，请每条道路只绘一条线。',
  },
  'syntax-crossings': {
    en: 'Lines cross at {count} {count:place|places} without a vertex there; they count as bridges. Draw a vertex where streets meet.',
    zh: '有 {count} 处线条相交但没有顶点，按立交处理；若为路口，请在该处绘制顶点。',
  },
  'syntax-parts': {
    en: 'The network of the space syntax is in {count} unconnected parts; figures are comparable only within a part.',
    zh: '空间句法网络分为 {count} 个互不相连的部分，各部分之间的数值不可比较。',
  },
  'no-path': {
    en: '{count} {count:place|places} of origin {count:has|have} no path along the streets to at least one kind of facility.',
    zh: '{count} 个出发地沿路网至少无法到达一类设施。',
  },
} as const satisfies Record<string, Words>;

export type NoteCode = keyof typeof NOTE_WORDS;
