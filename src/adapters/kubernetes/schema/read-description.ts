/** Longest that a default is told in; a longer clause is a condition that the description tells better itself. */
const longestDefault = 90;

/** How descriptions introduce a default; `"Allow" (default)` marks it behind instead. */
const says =
  /\b(?:[Dd]efaults?(?: value| policy| mode)?(?: is| are| of|:)|[Dd]efault(?:s|ed|ing)? to(?: a value of)?|[Dd]efault(?:s|ed)? as)\s+((?:[^.\n]|\.(?=\S))+)/;
const marked = /["'`](\w+)["'`] \(default\)/;
const valueFirst = /^(?:"[^"]*"|'[^']*'|`[^`]*`|-?\d[\w%.]*|true\b|false\b|[A-Z]\w*\b|\S+\/\S+)/;
const notValues = /^(?:|The|A|An|This|If|It|Note|None|nil)$/;

/** The default that a description tells: its value, or value and condition where that is short; null for none. */
export function defaultIn(description: string): string | null {
  const clause = says.exec(description)?.[1]?.trim();
  const value = clause === undefined ? undefined : valueFirst.exec(clause)?.[0];
  if (clause === undefined || value === undefined) return marked.exec(description)?.[1] ?? null;
  const bare = value.replace(/^["'`]|["'`]$/g, '');
  if (notValues.test(bare)) return null;
  const rest = clause.slice(value.length).trim();
  const isAlways = /^(?:if|when) (?:not specified|unset|unspecified|omitted)/.test(rest);
  const isConditional = !isAlways && /^,?\s*(?:if|when|unless|for|or|otherwise)\b/.test(rest);
  if (!isConditional) return bare;
  const whole = `${bare} ${rest}`.replace(/\s+/g, ' ').replace(/ ,/g, ',');
  return whole.length <= longestDefault ? whole : null;
}

/** The page of the documentation that a description sends to; null for none there. */
export function linkIn(description: string): string | null {
  const found = /https?:\/\/(?:www\.)?kubernetes\.io\/docs\/[^\s"'<>)]+/.exec(description)?.[0];
  return found === undefined ? null : found.replace(/^http:/, 'https:').replace(/[.,;:]+$/, '');
}

/** The first sentence. */
export function firstSentence(description: string): string {
  const [paragraph = ''] = description.split('\n\n');
  const flat = paragraph.replace(/\s+/g, ' ').trim();
  return /^.+?[.!?](?=\s[A-Z"'`(]|$)/.exec(flat)?.[0] ?? flat;
}
