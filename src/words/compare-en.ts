/** Words of the mode that holds scenarios against each other. */
export const compareEn = {
  compare: {
    title: 'Which plan, and how sure are we?',
    topics: 'Ways of comparing',
    none: 'No scenario yet. Make at least one in the mode Plan; then it stands here beside today.',
    toPlan: 'Go to Plan',
  },
  compareTopic: { table: 'Figures', maps: 'Maps', charts: 'Pictures', sure: 'How sure' },
};
