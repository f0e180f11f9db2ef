/**
 * Words as data: what would address people (`<!channel>`, `<@U…>`, `@here`) is broken by an invisible word joiner
 * (U+2060), so that it reads the same and does nothing wherever it is shown or copied to. Characters that turn the reading
 * direction or that nobody sees are taken out.
 */
export function inert(text: string): string {
  return text
    .toWellFormed()
    .replace(unseen, '')
    .replace(/<(?=[!@#])/g, '<\u2060')
    .replace(/@(?=(?:here|channel|everyone)\b)/gi, '@\u2060');
}

/** Control characters but tab and line feed, and bidirectional controls. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
