/** The address if it may be followed from a message (`http`, `https`, `mailto`, `tel`), else null; `javascript:` never is. */
export const safeLink = (url: string): string | null => (/^(?:https?:\/\/|mailto:|tel:)/i.test(url) ? url : null);

/** The address if it may be loaded as a picture: `http`, `https`, or a raster or SVG picture as `data:`; else null. */
export const safeImage = (url: string): string | null =>
  /^(?:https?:\/\/|data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,])/i.test(url) ? url : null;
