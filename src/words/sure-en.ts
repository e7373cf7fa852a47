/** Words of how sure figures and orders are. */
export const sureEn = {};
