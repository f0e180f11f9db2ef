import { expect, it } from 'vitest';
import type { RecallEntry } from '#src/domain/review/recall-entry.ts';
import { createListChapterAnswers } from '#src/features/review/list-chapter-answers.ts';
import { createListLeeches } from '#src/features/review/list-leeches.ts';
import { recallEntry } from '#test/support/review-samples.ts';

const failed = (member: number, conceptId: string, more: Partial<RecallEntry> = {}) =>
  recallEntry({ key: `${conceptId}:${member}`, memberId: `U${member}`, conceptId, rating: 1, ...more });
const store = (entries: readonly RecallEntry[]) => ({ reviews: { entriesSince: async () => entries } });

it('listLeeches names what three members failed, counts each of them once, and forgets what was undone', async () => {
  const entries = [
    ...[1, 2, 3, 4].map((member) => failed(member, 'service')),
    failed(1, 'service', { key: 'again' }),
    ...[1, 2, 3].map((member) => failed(member, 'ingress')),
    ...[1, 2].map((member) => failed(member, 'pod')),
    ...[1, 2, 3].map((member) => failed(member, 'job', { rating: 3 })),
    ...[1, 2, 3].map((member) => failed(member, 'node')),
    failed(3, 'node', { key: 'node:3:undone', corrects: 'node:3', rating: null }),
  ];
  expect(await createListLeeches(store(entries))('T1', 0)).toEqual([
    { conceptId: 'service', members: 4 },
    { conceptId: 'ingress', members: 3 },
  ]);
});

it('listChapterAnswers tells what measures something, by chapter, with its chance', async () => {
  const entries = [
    recallEntry({ key: 'a', options: 4 }),
    recallEntry({ key: 'b', way: 'typed', options: null, rating: 1 }),
    recallEntry({ key: 'c', hints: 1 }),
    recallEntry({ key: 'd', way: 'self', options: null }),
    recallEntry({ key: 'e', way: 'seen', rating: null }),
  ];
  const chaptersOf = (conceptId: string) => (conceptId === 'service' ? ['5', '9'] : []);
  const answers = await createListChapterAnswers({ ...store(entries), chaptersOf })('T1', 0);
  expect(answers).toEqual([
    { memberId: 'U1', chapter: '5', answer: { correct: true, chance: 0.25 } },
    { memberId: 'U1', chapter: '9', answer: { correct: true, chance: 0.25 } },
    { memberId: 'U1', chapter: '5', answer: { correct: false, chance: 0 } },
    { memberId: 'U1', chapter: '9', answer: { correct: false, chance: 0 } },
  ]);
});
