import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockLimits } from '../../../src/workspace/blocks/block-limits.ts';
import { validateMessageBlocks } from '../../../src/workspace/blocks/validate-blocks.ts';
import { validateView } from '../../../src/workspace/blocks/validate-view.ts';

const words = (length: number) => '가'.repeat(length);
const plain = (length: number) => ({ type: 'plain_text', text: words(length) });
const markdown = (length: number) => ({ type: 'mrkdwn', text: words(length) });
const button = (more: object = {}) => ({ type: 'button', text: plain(1), ...more });
const option = (more: object = {}) => ({ text: plain(1), value: 'v', ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const select = (more: object) => actions({ type: 'static_select', ...more });
const times = <Item>(count: number, item: (index: number) => Item) => Array.from({ length: count }, (_, i) => item(i));

/** For each limit: blocks that use exactly so much of it. */
const bounded: readonly (readonly [keyof typeof blockLimits, (size: number) => object[]])[] = [
  ['blocksInMessage', (size) => times(size, () => ({ type: 'divider' }))],
  ['sectionText', (size) => [{ type: 'section', text: markdown(size) }]],
  ['sectionFields', (size) => [{ type: 'section', fields: times(size, () => plain(1)) }]],
  ['sectionField', (size) => [{ type: 'section', fields: [plain(size)] }]],
  ['headerText', (size) => [{ type: 'header', text: plain(size) }]],
  ['contextElements', (size) => [{ type: 'context', elements: times(size, () => plain(1)) }]],
  ['actionsElements', (size) => [actions(...times(size, () => button()))]],
  ['buttonText', (size) => [actions(button({ text: plain(size) }))]],
  ['buttonValue', (size) => [actions(button({ value: words(size) }))]],
  ['id', (size) => [actions(button({ action_id: words(size) }))]],
  ['id', (size) => [{ type: 'divider', block_id: words(size) }]],
  ['optionText', (size) => [select({ options: [option({ text: plain(size) })] })]],
  ['optionValue', (size) => [select({ options: [option({ value: words(size) })] })]],
  ['optionDescription', (size) => [select({ options: [option({ description: plain(size) })] })]],
  ['selectOptions', (size) => [select({ options: times(size, (i) => option({ value: `${i}` })) })]],
  ['placeholder', (size) => [select({ options: [option()], placeholder: plain(size) })]],
  ['radioOptions', (size) => [actions({ type: 'radio_buttons', options: times(size, () => option()) })]],
  ['checkboxesOptions', (size) => [actions({ type: 'checkboxes', options: times(size, () => option()) })]],
  ['overflowOptions', (size) => [actions({ type: 'overflow', options: times(size, () => option()) })]],
  ['confirmTitle', (size) => [actions(button({ confirm: { title: plain(size), text: plain(1) } }))]],
  ['confirmText', (size) => [actions(button({ confirm: { text: markdown(size) } }))]],
  ['confirmButton', (size) => [actions(button({ confirm: { text: plain(1), confirm: plain(size) } }))]],
  ['markdownInPayload', (size) => [{ type: 'markdown', text: words(size) }]],
  ['imageAlt', (size) => [{ type: 'image', image_url: 'https://example.org/a.png', alt_text: words(size) }]],
  ['contextActionsElements', (size) => [{ type: 'context_actions', elements: times(size, feedback) }]],
  ['tableRows', (size) => [{ type: 'table', rows: times(size, () => [{ type: 'raw_text', text: 'x' }]) }]],
  ['tableColumns', (size) => [{ type: 'table', rows: [times(size, () => ({ type: 'raw_text', text: 'x' }))] }]],
  ['tableText', (size) => [{ type: 'table', rows: [[{ type: 'raw_text', text: words(size) }]] }]],
  ['containerChildren', (size) => [container(...times(size, () => ({ type: 'divider' })))]],
  [
    'carouselCards',
    (size) => [{ type: 'carousel', elements: times(size, () => ({ type: 'card', title: markdown(1) })) }],
  ],
  ['cardBody', (size) => [{ type: 'card', body: markdown(size) }]],
];

function feedback() {
  const one = { text: plain(1), value: 'v' };
  return { type: 'feedback_buttons', positive_button: one, negative_button: one };
}

function container(...child_blocks: object[]) {
  return { type: 'container', title: plain(1), child_blocks };
}

describe('validateMessageBlocks', () => {
  it.each(bounded)('takes as much as %s allows and not one more', (name, build) => {
    const { most } = blockLimits[name];
    expect(validateMessageBlocks(build(most))).toBeUndefined();
    const problem = validateMessageBlocks(build(most + 1));
    expect(problem?.error).toBe('invalid_blocks');
    expect(problem?.messages[0]).toMatch(/(must be less than|no more than) \d+ .*\[json-pointer:\/blocks/);
  });

  it('judges every size on either side of every limit alike', () => {
    const anyCase = fc.constantFrom(...bounded);
    fc.assert(
      fc.property(anyCase, fc.integer({ min: -5, max: 5 }), ([name, build], distance) => {
        const size = Math.max(1, blockLimits[name].most + distance);
        expect(validateMessageBlocks(build(size)) === undefined).toBe(size <= blockLimits[name].most);
      }),
      { numRuns: 60 },
    );
  });

  it('counts code points, so that an emoji is one character', () => {
    expect(
      validateMessageBlocks([{ type: 'header', text: { type: 'plain_text', text: '🎉'.repeat(150) } }]),
    ).toBeUndefined();
  });

  it.each([
    ['an unknown block', [{ type: 'sparkle' }], 'unsupported type: sparkle [json-pointer:/blocks/0/type]'],
    ['an alert outside of modals', [{ type: 'alert', text: plain(1) }], 'unsupported type: alert'],
    ['a section without words', [{ type: 'section' }], 'missing required field: text or fields'],
    [
      'empty text',
      [{ type: 'header', text: plain(0) }],
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['mrkdwn in a header', [{ type: 'header', text: markdown(1) }], 'unsupported type: mrkdwn'],
    [
      'an unknown field',
      [{ type: 'divider', colour: 'red' }],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    ['an unknown style', [actions(button({ style: 'loud' }))], 'must be one of: primary, danger'],
    ['a text input among actions', [actions({ type: 'plain_text_input' })], 'unsupported type: plain_text_input'],
    ['a menu without options', [select({})], 'must have exactly one of: options, option_groups'],
    [
      'a beginning that is no option',
      [select({ options: [option()], initial_option: option({ value: 'w' }) })],
      'initial option',
    ],
    [
      'two blocks of one id',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      'block_id "a" already exists',
    ],
    [
      'two elements of one id',
      [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
      'action_id "a" already exists',
    ],
    ['rich text in a container', [container({ type: 'rich_text', elements: [] })], 'unsupported type: rich_text'],
    ['an image from nowhere', [{ type: 'image', alt_text: 'a' }], 'must have exactly one of: image_url, slack_file'],
    ['no object at all', ['words'], 'must be an object [json-pointer:/blocks/0]'],
    [
      'two tables',
      times(2, () => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] })),
      'only_one_table_allowed',
    ],
  ])('refuses %s', (_what, blocks, message) => {
    const problem = validateMessageBlocks(blocks);
    expect(problem?.error).toBe('invalid_blocks');
    expect(problem?.messages.join('\n')).toContain(message);
  });

  it('refuses more text in all than chat.postMessage was seen to take', () => {
    const sections = (size: number) => [
      ...times(3, () => ({ type: 'section', text: markdown(3000) })),
      { type: 'section', text: markdown(size) },
    ];
    expect(validateMessageBlocks(sections(2340))).toBeUndefined();
    expect(validateMessageBlocks(sections(2341))).toEqual({ error: 'msg_blocks_too_long', messages: [] });
  });

  it('never throws, whatever stands in the blocks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.record({
              type: fc.constantFrom('section', 'actions', 'table', 'input'),
              elements: fc.jsonValue(),
              text: fc.jsonValue(),
              rows: fc.jsonValue(),
            }),
          ),
        ),
        (blocks) => {
          validateMessageBlocks(blocks);
        },
      ),
    );
  });
});

describe('validateView', () => {
  const input = { type: 'input', label: plain(1), element: { type: 'plain_text_input' } };
  const modal = (more: object = {}) => ({
    type: 'modal',
    title: plain(24),
    submit: plain(24),
    blocks: [input],
    ...more,
  });

  it('takes a modal with inputs and a Home tab with a hundred blocks', () => {
    expect(validateView(modal(), 'modal')).toEqual([]);
    const blocks = times(100, () => ({ type: 'divider' }));
    expect(validateView({ type: 'home', blocks }, 'home')).toEqual([]);
  });

  it.each([
    [
      'a title of 25 characters',
      modal({ title: plain(25) }),
      '[ERROR] must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    ['no title', modal({ title: undefined }), 'missing required field: title'],
    ['inputs without a submit button', modal({ submit: undefined }), 'missing required field: submit'],
    [
      'a hundred and one blocks',
      modal({ blocks: times(101, () => ({ type: 'divider' })) }),
      'no more than 100 items allowed',
    ],
    [
      'a markdown block',
      modal({ blocks: [{ type: 'markdown', text: 'a' }] }),
      'unsupported type: markdown [json-pointer:/view/blocks/0/type]',
    ],
    ['metadata of 3001 characters', modal({ private_metadata: words(3001) }), 'must be less than 3001 characters'],
    ['a Home tab', { type: 'home', blocks: [] }, 'must be one of: modal'],
    ['nothing', null, 'must be an object'],
  ])('refuses a modal with %s', (_what, view, message) => {
    expect(validateView(view, 'modal').join('\n')).toContain(message);
  });
});
