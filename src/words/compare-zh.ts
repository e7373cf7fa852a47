/** 比选模式的用语。 */
export const compareZh = {
  compare: {
    title: '选哪个方案？有多大把握？',
    topics: '比选方式',
    none: '还没有情景。请先在“推演”中建立至少一个情景，再与现状对比。',
    toPlan: '前往推演',
  },
  compareTopic: { table: '指标对照', maps: '地图对照', charts: '图表', sure: '把握程度' },
};
