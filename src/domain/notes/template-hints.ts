/** What a group's template holds besides headings and labels; a note's line that equals one of these is a hint. */
export interface Template {
  readonly hints: ReadonlySet<string>;
}

/** A template without lines of its own. */
export const emptyTemplate: Template = { hints: new Set() };

const example = String.raw`(?:예|예시|보기|ex|e\.g\.?|example)\s*[:：).,]`;
const inParentheses = new RegExp(
  String.raw`^[(（]\s*${example}[^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*[)）][.。]?$`,
  'iu',
);
const request = String.raw`(?:적어|써|작성해|기록해|남겨|채워|입력해|표시해|표현해)\s?(?:\s?보)?(?:주세요|주십시오|보세요|봅시다)`;
const wrappedRequest = new RegExp(
  String.raw`^(?:[(（].{0,200}${request}[.。!]?\s*[)）]|.{0,200}[(（][^()（）]{0,100}${request}[.。!]?\s*[)）])$`,
  'u',
);
const plainRequest = new RegExp(`^.{0,200}${request}[.。!]?$`, 'u');
const englishRequest = /^[(（](?:please )?(?:write|describe|note|fill in|enter|list|add)\b.{0,200}[)）]$/iu;
const label = /^[^:：]{1,40}[:：]\s*/u;

/** Reads a template's lines. Headings, labels that end with a colon, bold labels and rules are no hints but structure. */
export function parseTemplate(text: string): Template {
  const hints = new Set<string>();
  for (const line of text.split(/\r\n|\n|\r/u)) {
    const key = lineKey(line);
    if (key.length > 1 && !isStructure(line, key)) hints.add(key);
  }
  return { hints };
}

/**
 * Whether a line is the template's own: it equals one of its lines, has the form `(예: …)`, or asks to be filled in
 * (`(… 적어주세요)`). `inSummary`: a request without parentheses may be the member's own sentence there.
 */
export function isHint(line: string, template: Template, inSummary: boolean): boolean {
  if (line.length > 400) return false;
  const key = lineKey(line);
  if (key === '') return false;
  if (template.hints.has(key)) return true;
  const value = key.replace(label, '');
  if (inParentheses.test(key) || inParentheses.test(value)) return true;
  return wrappedRequest.test(key) || englishRequest.test(key) || (!inSummary && plainRequest.test(key));
}

/** Takes `(예: …)` out of a line that holds more than it. */
export function withoutExamples(text: string): string {
  return text.replace(new RegExp(String.raw`[(（]\s*${example}[^()（）]*[)）]`, 'giu'), ' ');
}

/** A line as it is compared: without list marker, emphasis, variation selectors and surplus white space. */
function lineKey(line: string): string {
  return line
    .normalize('NFC')
    .slice(0, 1000)
    .replace(/^[\s>]*(?:(?:[-*+•]|\d{1,9}[.)])\s+)?(?:\[[ xX]\]\s+)?/u, '')
    .replace(/[*_`]|\uFE0F/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function isStructure(line: string, key: string): boolean {
  if (/^\s*(?:#|```|~~~|---|<!--)/u.test(line) || /[:：]$/u.test(key)) return true;
  return /^\s*(?:[-*+]\s*)?(?:\*\*|__).+(?:\*\*|__)\s*[:：]?\s*$/u.test(line) || /^[|\s:-]+$/u.test(key);
}
