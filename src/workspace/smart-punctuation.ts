const code = /```[\s\S]*?```|`[^`\n]*`/gu;

/**
 * What a phone's keyboard makes of typed words: curly quotes, a dash for two hyphens, an ellipsis for three dots. Code between
 * backticks is left alone here; phones do not spare it, but Slack's composer turns the correction off there.
 */
export function smartPunctuation(typed: string): string {
  let changed = '';
  let end = 0;
  for (const match of typed.matchAll(code)) {
    changed += curl(typed.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return changed + curl(typed.slice(end));
}

/** A quote after white space, an opening bracket or nothing opens; every other one closes. */
function curl(text: string): string {
  return text
    .replaceAll(/(?<=^|[\s([{<])"/gu, '“')
    .replaceAll('"', '”')
    .replaceAll(/(?<=^|[\s([{<])'/gu, '‘')
    .replaceAll("'", '’')
    .replaceAll(/(?<!-)--(?!-)/gu, '—')
    .replaceAll(/(?<!\.)\.{3}(?!\.)/gu, '…');
}
