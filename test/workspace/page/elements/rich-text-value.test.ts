import { expect, it } from 'vitest';
import { richTextOf, textOfRichText } from '#src/workspace/page/elements/rich-text-value.ts';

it('richTextOf and textOfRichText are each other’s opposite', () => {
  expect(textOfRichText(richTextOf('두 줄\n이에요'))).toBe('두 줄\n이에요');
  expect(textOfRichText(richTextOf(''))).toBe('');
  expect(textOfRichText('nonsense')).toBe('');
});
