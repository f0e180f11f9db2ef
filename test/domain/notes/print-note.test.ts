import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/domain/notes/parse-note.ts';
import { printNote } from '../../../src/domain/notes/print-note.ts';

const roundTrip = (text: string) => printNote(parseNote({ path: 'x.md', text, template: null }));

describe('printNote', () => {
  it.for([
    ['byte order mark', '\uFEFF# 제목\n'],
    ['Windows line ends', '# 제목\r\n- 하나\r\n'],
    ['mixed line ends', 'a\r\nb\nc\rd'],
    ['no line end at the end', '- 하나'],
    ['nothing', ''],
    ['blank lines at the end', 'a\n\n\n'],
    ['hints, comments and fences', '- (예: 40분)\n<!-- x -->\n```\nopen'],
  ])('gives back %s', ([, text]) => {
    expect(roundTrip(text ?? '')).toBe(text);
  });

  it('gives back any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => roundTrip(text) === text));
  });
});
