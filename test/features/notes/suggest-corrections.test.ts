import { describe, expect, it } from 'vitest';
import type { Concept } from '#src/domain/concepts/concept.ts';
import { parseNote } from '#src/domain/notes/parse-note.ts';
import { splitLines } from '#src/domain/notes/split-lines.ts';
import { createApplyCorrection } from '#src/features/notes/apply-correction.ts';
import { suggestCorrections } from '#src/features/notes/suggest-corrections.ts';
import { createTakeBackCorrection } from '#src/features/notes/take-back-correction.ts';

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

function noteIn(first: string) {
  const older: string[] = [];
  let text = `---\nauthor: { name: 가을, slack: U1A }\n---\n${first}\n`;
  const deps = {
    target: {
      read: async () => text,
      write: async (_: string, next: string) => {
        older.unshift(text);
        text = next;
        return 'written' as const;
      },
      older: async () => older,
    },
    parse: async (path: string, given: string) => parseNote({ path, text: given, template: null }),
  };
  return {
    body: () => text.split('---\n')[2]?.trimEnd(),
    apply: createApplyCorrection(deps),
    takeBack: createTakeBackCorrection(deps),
  };
}
const correction = { memberId: 'U1A', path: 'a.md', written: '디플로이', right: '디플로이먼트' };

describe('createApplyCorrection', () => {
  it('replaces the wrong words and never a part of the right ones, for their author alone', async () => {
    const { apply, body } = noteIn('- 디플로이는 디플로이먼트예요');
    expect(await apply({ ...correction, memberId: 'U2B' })).toBe('forbidden');
    expect(await apply(correction)).toBe('applied');
    expect(body()).toBe('- 디플로이먼트는 디플로이먼트예요');
    expect(await apply(correction)).toBe('gone');
  });

  it('leaves words alone that only hold the wrong ones, and fits the particles behind', async () => {
    const { apply, body } = noteIn('- 마스터 노드와 새마스터 노드, 마스터 노드가 마스터 노드로는 마스터 노드에서');
    await apply({ ...correction, written: '마스터 노드', right: '컨트롤 플레인' });
    expect(body()).toBe('- 컨트롤 플레인과 새마스터 노드, 컨트롤 플레인이 컨트롤 플레인으로는 컨트롤 플레인에서');
  });
});

describe('createTakeBackCorrection', () => {
  it('brings back what stood there, also where the right words stood already, in the order they are undone', async () => {
    const { apply, takeBack, body } = noteIn('- YMAL과 YAML, 마스터 노드');
    const spelling = { ...correction, written: 'YMAL', right: 'YAML' };
    const former = { ...correction, written: '마스터 노드', right: '컨트롤 플레인' };
    await apply(spelling);
    await apply(former);
    expect(body()).toBe('- YAML과 YAML, 컨트롤 플레인');
    expect(await takeBack(spelling)).toBe('gone');
    expect(await takeBack({ ...former, memberId: 'U2B' })).toBe('forbidden');
    expect(await takeBack(former)).toBe('taken-back');
    expect(await takeBack(spelling)).toBe('taken-back');
    expect(body()).toBe('- YMAL과 YAML, 마스터 노드');
    expect(await takeBack(spelling)).toBe('gone');
  });
});
