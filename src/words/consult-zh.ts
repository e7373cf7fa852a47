/** 共商模式的用语。 */
export const consultZh = {
  consult: { title: '大家怎么说？', topics: '共商各部分' },
  consultTopic: {
    story: '讲解',
    stages: '阶段',
    comments: '意见',
    ledger: '台账',
    vote: '投票',
    heard: '谁被听见',
    report: '报告',
  },
};
