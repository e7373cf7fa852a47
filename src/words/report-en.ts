/** Words of the report. */
export const reportEn = {};
