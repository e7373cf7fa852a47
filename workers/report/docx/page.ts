/** A4 with its margins, in twentieths of a point. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
};

/** Between the margins. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** The same at 96 to the inch. */
export const TEXT_WIDTH_PX = Math.floor((TEXT_WIDTH / 1440) * 96);
