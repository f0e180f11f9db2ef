import type { InputBlock, KnownBlock } from '@slack/types';
import type { ElementState, StateValues } from '../../page-protocol.ts';
import type { PageWords } from '../words/page-words.ts';

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const isFilled = (element: InputBlock['element'], held: ElementState | undefined): boolean =>
  held === undefined
    ? Object.entries(element).some(([key, value]) => key.startsWith('initial_') && !isEmpty(value))
    : Object.entries(held).some(([key, value]) => key !== 'type' && !isEmpty(value));

const wrongInput = (
  { element, optional }: InputBlock,
  held: ElementState | undefined,
  words: PageWords,
): string | null => {
  if (!isFilled(element, held)) return optional === true ? null : words.fieldRequired;
  if (element.type !== 'plain_text_input' || element.min_length === undefined) return null;
  const text = held === undefined ? (element.initial_value ?? '') : (held.value ?? '');
  return [...text].length < element.min_length ? words.fieldTooShort(element.min_length) : null;
};

/** What stands in the way of sending a modal, by `block_id`: the checks Slack itself makes before the app is asked. */
export const wrongInputs = (
  blocks: readonly KnownBlock[],
  values: StateValues,
  words: PageWords,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    blocks.flatMap((block) => {
      if (block.type !== 'input') return [];
      const blockId = block.block_id ?? '';
      const wrong = wrongInput(block, values[blockId]?.[block.element.action_id ?? ''], words);
      return wrong === null ? [] : [[blockId, wrong] as const];
    }),
  );
