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
});
