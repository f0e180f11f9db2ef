import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectMistakes } from '../../../src/workspace/blocks/mistake.ts';
import { readView } from '../../../src/workspace/blocks/read-view.ts';
import { partsOf, validateMessage } from '../../../src/workspace/blocks/validate-message.ts';
import { validateView } from '../../../src/workspace/blocks/validate-view.ts';
import { form, judge, message } from './limit-case.ts';
import { container, divider, section, times } from './sample-parts.ts';

const megabyte = 1024 * 1024;
/** A list in a list in a list …, or an object in an object …; a megabyte of JSON. */
const nested = (open: string, close: string) => {
  const levels = Math.floor(megabyte / (open.length + close.length));
  return JSON.parse(`${open.repeat(levels)}1${close.repeat(levels)}`) as unknown;
};
const deep: readonly (readonly [string, unknown])[] = [
  ['lists', nested('[', ']')],
  ['containers', nested('{"type":"container","child_blocks":[', ']}')],
  ['carousels', nested('{"type":"carousel","elements":[', ']}')],
  ['rich text', nested('{"type":"rich_text","elements":[', ']}')],
  ['text objects', nested('{"text":', '}')],
  ['options', nested('{"options":[', ']}')],
];

describe('a megabyte of nesting', () => {
  it.each(deep)('in %s is refused without walking to its end', (_what, value) => {
    for (const blocks of [value, [value], [section({ text: value })], [container({ child_blocks: [value] })]]) {
      const problem = validateMessage(partsOf(blocks));
      expect(problem?.error).toBe('invalid_blocks');
      expect(problem?.mistakes.every(({ pointer }) => pointer.split('/').length < 20)).toBe(true);
    }
  });

  it.each(deep)('in the %s of a view is refused, be it asked or answered', (_what, value) => {
    expect(validateView({ type: 'home', blocks: [value] }, 'home', '/view').length).toBeGreaterThan(0);
    expect(readView({ type: 'home', blocks: [value] }, 'home')).toEqual({
      kind: 'refused',
      error: 'invalid_arguments',
      messages: ['[ERROR] must not be nested deeper than 64 levels [json-pointer:/view]'],
    });
  });
});

describe('a megabyte of blocks', () => {
  it('is looked at as far as blocks are allowed', () => {
    const wrong = times(megabyte / 8, () => ({}));
    const problem = validateMessage(partsOf(wrong));
    expect(problem?.mistakes[0]?.message).toBe('no more than 50 items allowed');
    expect(problem?.mistakes).toHaveLength(51);
  });

  it('is answered with a hundred mistakes at most', () => {
    const names = Object.fromEntries(times(50_000, (index) => [`field${index}`, 1]));
    expect(validateMessage(partsOf([divider(names)]))?.mistakes).toHaveLength(100);
    expect(judge(message(...times(50, () => divider(names))))?.sentences).toHaveLength(100);
  });

  it('is refused as one text', () => {
    expect(judge(message(section({ text: { type: 'mrkdwn', text: '가'.repeat(megabyte / 3) } })))?.error).toBe(
      'invalid_blocks',
    );
  });
});

describe('anything at all', () => {
  const parts = fc.record({
    type: fc.constantFrom(
      'section',
      'actions',
      'table',
      'data_table',
      'input',
      'container',
      'carousel',
      'data_visualization',
      'plan',
    ),
    block_id: fc.jsonValue(),
    elements: fc.jsonValue(),
    child_blocks: fc.array(fc.record({ type: fc.constantFrom('actions', 'context'), elements: fc.jsonValue() })),
    text: fc.jsonValue(),
    rows: fc.jsonValue(),
    chart: fc.record({ type: fc.constantFrom('pie', 'line'), series: fc.jsonValue(), axis_config: fc.jsonValue() }),
    tasks: fc.jsonValue(),
    element: fc.jsonValue(),
  });

  it('is judged and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), parts)), (blocks) => {
        judge(message(...blocks));
        judge(form(...blocks));
      }),
      { numRuns: 200 },
    );
  });

  it('has mistakes that are kept in order', () => {
    const mistakes = collectMistakes((report) => {
      report('/a', 'first');
      report('/b', 'second', { code: 'missing_field', field: 'b' });
    });
    expect(mistakes).toEqual([
      { pointer: '/a', message: 'first', code: 'failed_constraint' },
      { pointer: '/b', message: 'second', code: 'missing_field', field: 'b' },
    ]);
  });
});
