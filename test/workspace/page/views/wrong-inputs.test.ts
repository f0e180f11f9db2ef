import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { wrongInputs } from '#src/workspace/page/views/wrong-inputs.ts';
import { englishWords } from '#src/workspace/page/words/english-words.ts';

const label = { type: 'plain_text', text: 'Name' } as const;
const input = (blockId: string, element: object, more: object = {}): KnownBlock =>
  ({ type: 'input', block_id: blockId, label, element: { action_id: 'a', ...element }, ...more }) as KnownBlock;
const wrong = (block: KnownBlock, held?: object) =>
  wrongInputs([block], held === undefined ? {} : { b: { a: { type: 'x', ...held } } }, englishWords);

describe('wrongInputs', () => {
  const text = { type: 'plain_text_input' };
  const required = { b: englishWords.fieldRequired };

  it('asks for a field that is empty or was emptied', () => {
    expect(wrong(input('b', text))).toEqual(required);
    expect(wrong(input('b', { ...text, initial_value: 'x' }), { value: null })).toEqual(required);
    expect(wrong(input('b', { type: 'checkboxes', options: [] }), { selected_options: [] })).toEqual(required);
  });

  it('is content with what is optional, filled, or filled from the start', () => {
    expect(wrong(input('b', text, { optional: true }))).toEqual({});
    expect(wrong(input('b', text), { value: 'x' })).toEqual({});
    expect(wrong(input('b', { type: 'static_select', initial_option: { text: label, value: '1' } }))).toEqual({});
  });

  it('counts code points for the shortest length', () => {
    const block = input('b', { ...text, min_length: 2 });
    expect(wrong(block, { value: '🎉' })).toEqual({ b: englishWords.fieldTooShort(2) });
    expect(wrong(block, { value: '한글' })).toEqual({});
  });

  it.for([
    ['email_text_input', {}, 'minji', englishWords.fieldNoEmail],
    ['email_text_input', {}, 'minji@example.org', undefined],
    ['url_text_input', {}, 'javascript:alert(1)', englishWords.fieldNoUrl],
    ['url_text_input', {}, 'https://example.org', undefined],
    ['number_input', { is_decimal_allowed: true }, 'three', englishWords.fieldNoNumber],
    ['number_input', { is_decimal_allowed: false }, '1.5', englishWords.fieldNoInteger],
    ['number_input', { is_decimal_allowed: true, min_value: '2' }, '1.5', englishWords.fieldTooSmall('2')],
    ['number_input', { is_decimal_allowed: true, max_value: '2' }, '3', englishWords.fieldTooBig('2')],
    ['number_input', { is_decimal_allowed: false, max_value: '5' }, '5', undefined],
    ['plain_text_input', { max_length: 2 }, '세글자', englishWords.fieldTooLong(2)],
  ] as const)('judges %s %o holding %j', ([type, more, value, expected]) => {
    expect(wrong(input('b', { type, ...more }), { value })).toEqual(expected === undefined ? {} : { b: expected });
  });
});
