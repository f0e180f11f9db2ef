import { describe, expect, it } from 'vitest';
import type { Concept } from '#src/domain/concepts/concept.ts';
import { parseNote } from '#src/domain/notes/parse-note.ts';
import { splitLines } from '#src/domain/notes/split-lines.ts';
import { createApplyCorrection } from '#src/features/notes/apply-correction.ts';
import { suggestCorrections } from '#src/features/notes/suggest-corrections.ts';

const concept: Concept = {
  id: 'deployment',
  kind: null,
  apiVersion: null,
  names: { ko: '디플로이먼트', en: 'Deployment' },
  aliases: ['yaml'],
  misspellings: ['디플로이', 'deploymnet', 'ymal'],
  former: ['예전 이름'],
  related: [],
  link: null,
};
const suggest = (text: string) =>
  suggestCorrections({ source: splitLines(text) }, { concepts: [concept], newerVersion: () => null }).map(
    ({ line, written, right, why }) => [line, written, right, why],
  );

describe('suggestCorrections', () => {
  it('names what is misspelt or called otherwise today, once, with its line', () => {
    expect(suggest('디플로이는\n예전 이름\n디플로이\nYMAL과 deploymnet')).toEqual([
      [1, '디플로이', '디플로이먼트', 'misspelt'],
      [2, '예전 이름', '디플로이먼트', 'former'],
      [4, 'YMAL', 'YAML', 'misspelt'],
      [4, 'deploymnet', 'Deployment', 'misspelt'],
    ]);
  });

  it('leaves a right name alone that begins like a wrong one', () => {
    expect(suggest('디플로이먼트와 Deployment')).toEqual([]);
  });
});

describe('createApplyCorrection', () => {
  it('replaces the wrong words and never a part of the right ones, for their author alone', async () => {
    let text = '---\nauthor: { name: 가을, slack: U1A }\n---\n- 디플로이는 디플로이먼트예요\n';
    const apply = createApplyCorrection({
      target: {
        read: async () => text,
        write: async (_, next) => {
          text = next;
          return 'written';
        },
      },
      parse: async (path, given) => parseNote({ path, text: given, template: null }),
    });
    const correction = { path: 'a.md', written: '디플로이', right: '디플로이먼트' };
    expect(await apply({ ...correction, memberId: 'U2B' })).toBe('forbidden');
    expect(await apply({ ...correction, memberId: 'U1A' })).toBe('applied');
    expect(text).toContain('- 디플로이먼트는 디플로이먼트예요\n');
    expect(await apply({ ...correction, memberId: 'U1A' })).toBe('gone');
  });
});
