/** Longer ones are cut for the eye; copying takes them whole. */
const longestShown = 100_000;

/** What stands in a form as text but is JSON: blocks, views, metadata. */
const unfold = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** A value as indented JSON, with structured arguments that came as text unfolded. */
export const readableJson = (value: unknown): string => {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  const unfolded = isRecord
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unfold(part)]))
    : value;
  return JSON.stringify(unfolded, null, 2);
};

/** As much of it as a page can show at once. */
export const shownJson = (json: string): string =>
  json.length > longestShown ? `${json.slice(0, longestShown)}\n…` : json;
