/** Words of stories that are presented. */
export const storyZh = {};
