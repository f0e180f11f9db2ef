import fc from 'fast-check';

/** What people and apps write: Hangul, emoji of two UTF-16 units, marks of Slack's and of Markdown. */
const letter = fc.constantFrom('a', 'Z', '7', ' ', '가', '힣', '한', '🎉', '👍', '*', '_', '<', '&', '\n', '"', '\\');

export const words = (most = 12, least = 1) => fc.string({ unit: letter, minLength: least, maxLength: most });
export const flag = fc.boolean();
/** Ids that never meet twice by chance. */
export const id = fc.noShrink(fc.uuid());
export const address = words(6).map((text) => `https://example.org/${encodeURIComponent(text)}`);

/** An object with these fields, of which all but the first few may be missing. */
export function part(
  needed: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  optional: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
): fc.Arbitrary<Record<string, unknown>> {
  return fc.record({ ...needed, ...optional }, { requiredKeys: Object.keys(needed) });
}

export const of = <Value>(value: Value) => fc.constant(value);
export const some = <Item>(item: fc.Arbitrary<Item>, most = 3, least = 1) =>
  fc.array(item, { minLength: least, maxLength: most });

export const plain = part({ type: of('plain_text'), text: words() }, { emoji: flag });
export const marked = part({ type: of('mrkdwn'), text: words() }, { verbatim: flag });
export const anyText = fc.oneof(plain, marked);
export const style = fc.constantFrom('primary', 'danger');
export const confirm = part({ title: plain, text: anyText, confirm: plain, deny: plain }, { style });

const fileId = fc.stringMatching(/^F[A-Z0-9]{8,10}$/u);
const slackFile = fc.oneof(part({ id: fileId }), part({ url: address }));
export const imageSource = fc.oneof(part({ image_url: address }), part({ slack_file: slackFile }));
export const image = merged(part({ type: of('image'), alt_text: words() }), imageSource);

/** Both objects in one. */
export function merged(...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.tuple(...parts).map((given) => Object.assign({}, ...given) as Record<string, unknown>);
}

const marks = part({}, { bold: flag, italic: flag, strike: flag, code: flag, underline: flag });
const text = part({ type: of('text'), text: words() }, { style: marks });
const link = part({ type: of('link'), url: address }, { text: words(), unsafe: flag, style: marks });
const inline = fc.oneof(
  text,
  link,
  part({ type: of('emoji'), name: words() }, { skin_tone: fc.integer({ min: 1, max: 6 }) }),
  part({ type: of('user'), user_id: id }),
  part({ type: of('channel'), channel_id: id }),
  part({ type: of('usergroup'), usergroup_id: id }),
  part({ type: of('team'), team_id: id }),
  part({ type: of('broadcast'), range: fc.constantFrom('here', 'channel', 'everyone') }),
  part({ type: of('color'), value: of('#F405B3') }),
  part({ type: of('date'), timestamp: fc.nat(), format: of('{date_long}') }, { fallback: words(), url: address }),
);
const border = fc.constantFrom(0, 1);
const section = part({ type: of('rich_text_section'), elements: some(inline, 3, 0) });
const richTextElement = fc.oneof(
  section,
  part(
    { type: of('rich_text_list'), style: fc.constantFrom('bullet', 'ordered'), elements: some(section) },
    { indent: fc.nat(8), offset: fc.nat(), border },
  ),
  part({ type: of('rich_text_quote'), elements: some(inline, 3, 0) }, { border }),
  part({ type: of('rich_text_preformatted'), elements: some(fc.oneof(text, link), 3, 0) }, { border, language: id }),
);
export const richText = part({ type: of('rich_text'), elements: some(richTextElement, 2, 0) });
