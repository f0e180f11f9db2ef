import type { AnyBlock, HomeView, ModalView } from '@slack/types';

/** Everything in a message or view that Slack would refuse, or that would ping, link or format; empty when it is fine. */
export function complaints(
  view: { text?: string; blocks: readonly AnyBlock[] } | ModalView | HomeView,
): readonly string[] {
  const isSurface = 'type' in view;
  const found: string[] = [];
  const expect = (fine: boolean, complaint: string) => {
    if (!fine) found.push(complaint);
  };
  expect(view.blocks.length > 0, 'no blocks');
  expect(view.blocks.length <= (isSurface ? 100 : 50), `${view.blocks.length} blocks`);
  if (!isSurface) {
    const { text = '' } = view as { text?: string };
    expect(text.trim() !== '', 'no text');
    expect(length(text) <= 3000, `text of ${length(text)}`);
    expect(!/<[!@#a-z]|@(?:here|channel|everyone)\b/i.test(text), `text addresses or links: ${text.slice(0, 80)}`);
    expect(textOf(view.blocks) <= 10_000, `${textOf(view.blocks)} characters together`);
  }
  if ('title' in view) expect(length(view.title.text) <= 24, `title of ${length(view.title.text)}`);
  expect(JSON.stringify(view).length < 250_000, 'view above 250 KB');
  for (const block of view.blocks) judge(block as unknown as Json, expect);
  return found;
}

type Json = Readonly<Record<string, unknown>>;
type Expect = (fine: boolean, complaint: string) => void;

function judge(node: Json, expect: Expect): void {
  const { type } = node;
  const elements = (Array.isArray(node.elements) ? node.elements : []) as readonly Json[];
  if (type === 'mrkdwn' || type === 'markdown') expect(false, 'markup in a text');
  if (['user', 'usergroup', 'broadcast', 'channel', 'team', 'emoji'].includes(String(type)))
    expect(false, `a ${type} element`);
  if (type === 'link')
    expect(/^https?:/.test(String(node.url)) && length(node.url) <= 3000, `link to ${String(node.url).slice(0, 60)}`);
  if (type === 'plain_text') {
    expect(length(node.text) >= 1 && length(node.text) <= 3000, `plain text of ${length(node.text)}`);
    expect(node.emoji === false, 'plain text that turns :names: into emoji');
  }
  if (type === 'text')
    expect(length(node.text) >= 1 && length(node.text) <= 3000, `text element of ${length(node.text)}`);
  if (type === 'header') expect(length((node.text as Json).text) <= 150, 'long header');
  if (type === 'section') expect(length((node.text as Json).text) <= 3000, 'long section');
  if (type === 'actions') expect(elements.length >= 1 && elements.length <= 25, `${elements.length} elements in a row`);
  if (type === 'context') expect(elements.length >= 1 && elements.length <= 10, 'context elements');
  if (type === 'context_actions') expect(elements.length >= 1 && elements.length <= 5, 'context actions');
  if (type === 'rich_text') expect(elements.length >= 1, 'an empty rich text');
  if (type === 'rich_text_preformatted')
    expect(
      elements.every((element) => !('style' in element)),
      'style in preformatted text',
    );
  if (type === 'button') {
    expect(length((node.text as Json).text) <= 75, `button of ${length((node.text as Json).text)}`);
    expect(length(node.value) >= 1 && length(node.value) <= 2000, `value of ${length(node.value)}`);
    expect(!('url' in node), 'a button that links');
    expect(length(node.action_id) <= 255, 'long action_id');
  }
  const ids = elements.map(({ action_id }) => action_id).filter((id) => id !== undefined);
  expect(new Set(ids).size === ids.length, `action_id twice in a block: ${ids.join(', ')}`);
  for (const child of [...elements, node.text, node.accessory, node.positive_button, node.negative_button]) {
    if (typeof child === 'object' && child !== null) judge(child as Json, expect);
  }
  if (typeof node.text === 'string') {
    expect(
      !/<[!@#]|@(?:here|channel|everyone)\b|[\u202A-\u202E\u2066-\u2069]/i.test(node.text),
      `live words: ${node.text.slice(0, 60)}`,
    );
    expect(node.text.isWellFormed(), 'half a surrogate pair');
  }
}

/** All words in blocks, as Slack counts them for a message. */
function textOf(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, child) => sum + textOf(child), 0);
  if (typeof node !== 'object' || node === null) return 0;
  return Object.entries(node).reduce(
    (sum, [key, child]) => sum + (key === 'text' && typeof child === 'string' ? length(child) : textOf(child)),
    0,
  );
}

function length(text: unknown): number {
  return typeof text === 'string' ? [...text].length : -1;
}

/** All words that a member sees, in order, one text a line. */
export function shownWords(node: unknown): string {
  const texts: string[] = [];
  const walk = (part: unknown, key: string) => {
    if (Array.isArray(part)) for (const child of part) walk(child, key);
    else if (typeof part === 'object' && part !== null)
      for (const [name, child] of Object.entries(part)) walk(child, name);
    else if (key === 'text' && typeof part === 'string') texts.push(part);
  };
  walk(node, '');
  return texts.join('\n');
}
