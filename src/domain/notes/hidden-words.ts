/** Names of HTML's elements that members use; `<NodeIP>` is a placeholder and stays a word. */
const names =
  'a|abbr|article|aside|audio|b|big|blockquote|body|br|button|center|code|col|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|ol|p|path|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video|wbr';
const tagStart = new RegExp(String.raw`^<\/?(?:${names})(?=[\s/>])`, 'iu');
const comment = /<!--[\s\S]*?(?:-->|$)/gu;
const script = /<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/giu;
const struck = /(?<!~)~~(?=[^\s~])[^~]*(?:~(?!~)[^~]*)*~~(?!~)/gu;
const strikingTag = /<(\/?)(del|s|strike)(?=[\s>])[^<>]*>/giu;
const tag = /<\/?[a-z][^<>]*>/giu;

/** Whether inline HTML is a comment or a tag; everything else in angle brackets is the member's word. */
export function isTagOrComment(html: string): boolean {
  return html.startsWith('<!') || html.startsWith('<?') || tagStart.test(html);
}

/**
 * Replaces what a text's source holds and nobody says: comments, scripts, and words that are struck out (`~~…~~`,
 * `<del>…</del>`).
 */
export function replaceHidden(source: string, replacement: (hidden: string) => string): string {
  let text = source;
  if (text.includes('<')) text = text.replace(comment, replacement).replace(script, replacement);
  if (text.includes('</')) text = replaceDeleted(text, replacement);
  return text.includes('~~') ? text.replace(struck, replacement) : text;
}

/** One walk over the tags: a pattern for the whole pair would take quadratic time where none closes. */
function replaceDeleted(source: string, replacement: (hidden: string) => string): string {
  let text = '';
  let done = 0;
  let open: { readonly name: string; readonly at: number } | null = null;
  for (const match of source.matchAll(strikingTag)) {
    const name = match[2]?.toLowerCase() ?? '';
    if (open === null && match[1] === '') open = { name, at: match.index };
    if (open === null || match[1] === '' || name !== open.name) continue;
    const end = match.index + match[0].length;
    text += source.slice(done, open.at) + replacement(source.slice(open.at, end));
    done = end;
    open = null;
  }
  return text + source.slice(done);
}

/** Keeps a text's length and lines, so that places in it are still counted right. */
export function blank(hidden: string): string {
  return hidden.replace(/[^\n]/g, ' ');
}

/** A block's source with its comments, struck words and tags blanked; places in it are the source's. */
export function blankUnsaid(source: string): string {
  return replaceUnsaid(source, blank);
}

/** A block's source line by line without comments, struck words and tags; Markdown's own marks stay. */
export function saidLines(source: string): readonly string[] {
  return replaceUnsaid(source, (hidden) => hidden.replace(/[^\n]/g, '')).split('\n');
}

function replaceUnsaid(source: string, replacement: (hidden: string) => string): string {
  const said = replaceHidden(source, replacement);
  return said.includes('<') ? said.replace(tag, (found) => (tagStart.test(found) ? replacement(found) : found)) : said;
}
