/** Words of the mode that brings plans to people and listens to them. */
export const consultEn = {
  consult: { title: 'What do people say?', topics: 'Parts of the consultation' },
  consultTopic: {
    story: 'Story',
    stages: 'Stages',
    comments: 'Comments',
    ledger: 'Ledger',
    vote: 'Vote',
    heard: 'Heard',
    report: 'Report',
  },
};
