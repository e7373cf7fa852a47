/** Words of votes and the kiosk. */
export const voteZh = {};
