import type { InputBlock, KnownBlock, NumberInput, PlainTextInput } from '@slack/types';
import type { ElementState, StateValues } from '../../page-acts.ts';
import type { PageWords } from '../words/page-words.ts';

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const isFilled = (element: InputBlock['element'], held: ElementState | undefined): boolean =>
  held === undefined
    ? Object.entries(element).some(([key, value]) => key.startsWith('initial_') && !isEmpty(value))
    : Object.entries(held).some(([key, value]) => key !== 'type' && !isEmpty(value));

const wrongLength = ({ min_length, max_length }: PlainTextInput, text: string, words: PageWords): string | null => {
  const { length } = [...text];
  if (min_length !== undefined && length < min_length) return words.fieldTooShort(min_length);
  return max_length !== undefined && length > max_length ? words.fieldTooLong(max_length) : null;
};

const wrongNumber = (element: NumberInput, text: string, words: PageWords): string | null => {
  const number = Number(text);
  const { min_value, max_value } = element;
  if (text.trim() === '' || !Number.isFinite(number)) return words.fieldNoNumber;
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return words.fieldNoInteger;
  if (min_value !== undefined && number < Number(min_value)) return words.fieldTooSmall(min_value);
  return max_value !== undefined && number > Number(max_value) ? words.fieldTooBig(max_value) : null;
};

/** What is wrong with the words in an input, by its kind; whether an address leads anywhere is not asked. */
const wrongWords = (element: InputBlock['element'], text: string, words: PageWords): string | null => {
  switch (element.type) {
    case 'plain_text_input':
      return wrongLength(element, text, words);
    case 'number_input':
      return wrongNumber(element, text, words);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text.trim()) ? null : words.fieldNoEmail;
    case 'url_text_input':
      return /^https?:\/\//iu.test(text.trim()) && URL.canParse(text.trim()) ? null : words.fieldNoUrl;
    default:
      return null;
  }
};

const wrongInput = (
  { element, optional }: InputBlock,
  held: ElementState | undefined,
  words: PageWords,
): string | null => {
  if (!isFilled(element, held)) return optional === true ? null : words.fieldRequired;
  const initial = 'initial_value' in element && typeof element.initial_value === 'string' ? element.initial_value : '';
  return wrongWords(element, held === undefined ? initial : (held.value ?? ''), words);
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
