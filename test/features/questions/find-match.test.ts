import { expect, it } from 'vitest';
import { createPassageIndex } from '#src/domain/retrieval/passage-index.ts';
import { createFindMatch } from '#src/features/questions/find-match.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

const asking =
  '# 9장\n\n## ❓ 특별히 궁금했던 부분\n- 우리 회사 인그레스는 누가 관리하나요?\n- emptyDir는 언제 지워지나요?\n';
const own = buildNote(asking, { path: 'Emma/9장.md', author: { name: 'Emma', slack: null } });
const others = buildNote(studyNote, { path: '가을/9장.md', author: { name: '가을', slack: null } });
const answer = buildNote('# 우리 회사 인그레스는 누가 관리하나요?\n\n인프라팀이 관리해요.\n', {
  ...{ path: 'questions/question-abc.md', author: null },
});

function find(notes: readonly (typeof own)[]) {
  const library = buildLibrary({ notes, cards: shippedCards() });
  const { search } = createPassageIndex(library);
  return createFindMatch({ search, notes: () => library.notes, authorOf: async () => 'Emma' });
}

it('createFindMatch names a note of somebody else, a card, or a kept answer, and never the asking itself', async () => {
  const match = find([own, others]);
  expect(await match('T1', 'U1', 'emptyDir는 언제 지워지나요?')).toMatchObject({
    ...{ kind: 'note', authorName: '가을', chapter: '9' },
  });
  expect(await match('T1', 'U1', '인그레스는 무엇을 하나요?')).toEqual({ kind: 'card', title: '인그레스(Ingress)' });
  expect(await match('T1', 'U1', '우리 회사 인그레스는 누가 관리하나요?')).toBeNull();
  expect(await match('T1', 'U1', '우리 서버실 전기는 누가 관리하나요?')).toBeNull();
  expect(await find([own, others, answer])('T1', 'U1', '우리 회사 인그레스는 누가 관리하나요?')).toEqual({
    ...{ kind: 'card', title: '우리 회사 인그레스는 누가 관리하나요?' },
  });
});
