/** Words of stages, comments and who was heard. */
export const listenZh = {};
