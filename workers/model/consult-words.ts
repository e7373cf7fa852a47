import type { Words } from './words.ts';

/** Sentences of consultations; words.ts lists the errors and notes among the rest. */
export const CONSULT_ERRORS = {
  'vote-no-projects': {
    en: 'Got a vote on {got} projects, expected at least one. Add projects with their costs.',
    zh: '投票项目数为 {got}，应至少有一个。请添加项目及其费用。',
  },
  'vote-project-repeated': {
    en: 'Got the project {id} twice, expected each once. Rename or remove one of them.',
    zh: '项目 {id} 出现两次，每个项目应只出现一次。请改名或删去其一。',
  },
  'vote-cost': {
    en: 'Got a cost of {got} for the project {id}, expected a number above 0. Set it again.',
    zh: '项目 {id} 的费用为 {got}，应为大于 0 的数。请重新设置。',
  },
  'vote-budget': {
    en: 'Got a budget of {got}, expected a number above 0. Set it again.',
    zh: '预算为 {got}，应为大于 0 的数。请重新设置。',
  },
  'vote-entitled': {
    en: 'Got {cast} ballots from {got} people entitled to vote, expected no more ballots than people. Correct the number of people.',
    zh: '有投票权的人数为 {got}，收到选票 {cast} 张，选票数不应超过人数。请更正人数。',
  },
  'vote-step': {
    en: 'Got {got} to add to each person’s share, expected a number above 0, such as 1. Set it again.',
    zh: '每人份额的增量为 {got}，应为大于 0 的数，如 1。请重新设置。',
  },
  'vote-cost-missing': {
    en: 'Got no cost for the project {id}, expected one above 0. Set it, or take the project off the shortlist.',
    zh: '项目 {id} 没有费用，应为大于 0 的数。请填写费用，或将其移出候选名单。',
  },
  'vote-file-empty': {
    en: 'Got no rows in {file}, expected a header and at least one row. Choose another file.',
    zh: '{file} 没有数据行，应有表头和至少一行。请选择其他文件。',
  },
  'vote-file-columns': {
    en: 'Got the columns {got} in {file}, expected one with the names of the projects, called "name_en", "name" or "项目名称". Name it so.',
    zh: '{file} 的列为 {got}，应有一列为项目名称，列名为“name_en”“name”或“项目名称”。请修改列名。',
  },
  'vote-ballot-columns': {
    en: 'Got the columns {got} in {file}, expected one per project, called by its id or its name. Take the ballots away to see how such a table looks.',
    zh: '{file} 的列为 {got}，应每个项目一列，列名为项目编号或名称。可导出选票查看表格样式。',
  },
  'vote-file-type': {
    en: 'Got {got} ballots in {file}, expected {wanted} ballots, which this vote has. Choose another file.',
    zh: '{file} 中是{gotZh}选票，本次投票用的是{wantedZh}选票。请选择其他文件。',
  },
  'comments-encoding': {
    en: 'Got bytes in {file} that are neither UTF-8, UTF-16 nor GB18030, expected one of them. Save the table as "CSV UTF-8".',
    zh: '{file} 的编码既非 UTF-8、UTF-16，也非 GB18030，应为其中之一。请将表格另存为“CSV UTF-8”。',
  },
  'comments-no-text-column': {
    en: 'Got the columns {got} in {file}, expected one with the comments, such as "text" or "意见". Name it so or say which one it is.',
    zh: '{file} 的列为 {got}，应有一列为意见内容，如“text”或“意见”。请修改列名，或指定该列。',
  },
  'comments-quote': {
    en: 'Got a quotation mark on line {line} that is never closed, expected one at the end of its cell. Close it and load the file again.',
    zh: '第 {line} 行的引号未闭合，单元格末尾应有引号。请补上后重新导入。',
  },
  'comments-empty': {
    en: 'Got no rows in {file}, expected a header and at least one comment. Choose another file.',
    zh: '{file} 没有数据行，应有表头和至少一条意见。请选择其他文件。',
  },
  'comments-date-order': {
    en: 'Got dates such as {got} in {file}, which could be day/month or month/day; expected dates that can be read one way only. Say which order it is.',
    zh: '{file} 中的日期如 {got}，可能是日/月，也可能是月/日，应只有一种读法。请指定日期顺序。',
  },
  'comments-dates-mixed': {
    en: 'Got dates in two orders in {file}: {dayFirst} begins with the day and {monthFirst} with the month; expected one order. Correct the file or say which order counts.',
    zh: '{file} 中的日期有两种顺序：{dayFirst} 以日开头，{monthFirst} 以月开头，应统一。请更正文件，或指定以哪种顺序为准。',
  },
  'consult-date': {
    en: 'Got the date {got}, expected one such as 2025-03-31. Set it again.',
    zh: '日期为 {got}，应形如 2025-03-31。请重新设置。',
  },
  'heard-count': {
    en: 'Got {spoke} voices and {people} people in the group {id}, expected whole voices of 0 or more and people of 0 or more. Correct the numbers.',
    zh: '群体 {id} 的发言数为 {spoke}、人数为 {people}，两者均不应小于 0，发言数应为整数。请更正。',
  },
  'heard-cap': {
    en: 'Got {got} as the largest weight, expected a number of 1 or more. Set it again.',
    zh: '权重上限为 {got}，应为不小于 1 的数。请重新设置。',
  },
  'ranked-nothing': {
    en: 'Got {got} entries to rank, expected at least two. Add the others.',
    zh: '排序项数为 {got}，至少应有两项。请补充其他项。',
  },
  'burst-limits': {
    en: 'Got a likeness of {likeness}, {days} days and at least {least} comments; expected a likeness above 0 and at most 1, 0 days or more and at least 2 comments. Set them again.',
    zh: '相似度为 {likeness}、天数为 {days}、最少条数为 {least}；相似度应大于 0 且不超过 1，天数不小于 0，条数至少为 2。请重新设置。',
  },
} as const satisfies Record<string, Words>;

export const CONSULT_NOTES = {
  'comment-no-text': {
    en: '{count} {count:row|rows} without a text {count:was|were} left out (first: row {row}).',
    zh: '{count} 行没有内容，已略去（首行为第 {row} 行）。',
  },
  'comment-cells': {
    en: '{count} {count:row|rows} with more cells than the header {count:was|were} left out (first: row {row}); a text with a delimiter in it needs quotes.',
    zh: '{count} 行的单元格多于表头，已略去（首行为第 {row} 行）；含分隔符的内容应加引号。',
  },
  'comment-date-unread': {
    en: '{count} {count:comment|comments} with a date that cannot be read {count:was|were} taken without a date (first: row {row}).',
    zh: '{count} 条意见的日期无法识别，按无日期导入（首行为第 {row} 行）。',
  },
  'comment-date-missing': {
    en: '{count} {count:comment has|comments have} no date (first: row {row}).',
    zh: '{count} 条意见没有日期（首行为第 {row} 行）。',
  },
  'comment-place': {
    en: '{count} {count:comment|comments} with a place that cannot be read {count:was|were} taken without one (first: row {row}).',
    zh: '{count} 条意见的位置无法识别，按无位置导入（首行为第 {row} 行）。',
  },
  'comment-choice': {
    en: '{count} {count:comment|comments} with an unknown stage, state, source, stance or "solved" {count:was|were} taken without it (first: row {row}).',
    zh: '{count} 条意见的阶段、状态、来源、态度或“是否解决”无法识别，未采用该值（首行为第 {row} 行）。',
  },
  'comment-renumbered': {
    en: '{count} {count:comment|comments} with an id that was already taken got a new one (first: row {row}).',
    zh: '{count} 条意见的编号重复，已重新编号（首行为第 {row} 行）。',
  },
  'comment-personal': {
    en: '{count} {count:comment looks|comments look} as if {count:it holds|they hold} personal data (first: row {row}). Look through {count:it|them} before anything is shown.',
    zh: '{count} 条意见疑似含有个人信息（首行为第 {row} 行）。公开前请先检查。',
  },
  'vote-project-no-name': {
    en: '{count} {count:row|rows} without the name of a project {count:was|were} left out (first: row {row}).',
    zh: '{count} 行没有项目名称，已略去（首行为第 {row} 行）。',
  },
  'vote-project-no-cost': {
    en: '{count} {count:project|projects} without a cost above 0 that can be read {count:was|were} taken without one (first: row {row}). Set it below.',
    zh: '{count} 个项目的费用缺失、无法识别或不大于 0，暂无费用（首行为第 {row} 行）。请在下方填写。',
  },
  'vote-project-renumbered': {
    en: '{count} {count:project|projects} with an id that was already taken got a new one (first: row {row}).',
    zh: '{count} 个项目的编号重复，已重新编号（首行为第 {row} 行）。',
  },
  'vote-ballot-unknown': {
    en: '{count} {count:ballot names|ballots name} something that is no project, such as {got}, and {count:counts|count} as spoiled (first: row {row}).',
    zh: '{count} 张选票填有并非项目的内容，如“{got}”，按废票计（首行为第 {row} 行）。',
  },
  'vote-ballot-unread': {
    en: '{count} {count:ballot has|ballots have} a mark that cannot be read, such as "{got}", and {count:counts|count} as spoiled (first: row {row}).',
    zh: '{count} 张选票有无法识别的标记，如“{got}”，按废票计（首行为第 {row} 行）。',
  },
  'vote-ballot-rank-twice': {
    en: '{count} {count:ballot gives|ballots give} a rank twice, such as {got}, and {count:counts|count} as spoiled (first: row {row}).',
    zh: '{count} 张选票有重复名次，如第 {got} 名，按废票计（首行为第 {row} 行）。',
  },
} as const satisfies Record<string, Words>;
