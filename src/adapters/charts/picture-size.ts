/**
 * Width in pixels by which pictures are laid out. A phone of 390 px shows them at about 350, so that letters of 20 are read
 * there as 12.
 */
export const pictureWidth = 600;
/** Drawn at twice that, which is sharp on every screen and within the 1,200–1,600 px that Slack shows without scaling up. */
export const drawnWidth = 2 * pictureWidth;
