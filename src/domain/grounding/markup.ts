/** Links, addresses and everything Slack reads as a mention: only code makes these. */
const markup =
  /[a-z][a-z+.-]*:\/\/|\bwww\.|mailto:|<[@#!][^>]*>|@(?:channel|here|everyone)\b|\]\(|!\[|[\w.-]+@[\w-]+\.[a-z]{2,}/iu;

/** Whether a model's text holds what only code may make. */
export function holdsMarkup(text: string): boolean {
  return markup.test(text);
}
