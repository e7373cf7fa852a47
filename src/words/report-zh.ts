/** Words of the report. */
export const reportZh = {};
