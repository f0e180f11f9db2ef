import { describe, expect, it } from 'vitest';
import { createPassageIndex } from '#src/domain/retrieval/passage-index.ts';
import { answerFile } from '#src/domain/study/answer-file.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

/** An accepted answer as a file among the notes, beside a note and all cards that know better words for the same. */
function kept(question: string, answer: string) {
  const file = answerFile({
    ...{ id: 'a1', teamId: 'T1', studyId: null, chapter: null, text: question, askerId: 'U1', authorName: null },
    ...{
      anonymous: true,
      state: 'accepted',
      takenBy: 'U2',
      answer,
      answeredBy: 'U2',
      channelId: null,
      messageTs: null,
    },
    ...{ askedMs: 0, changedMs: 0 },
  });
  if (file === null) throw new Error('nothing to keep');
  const notes = [buildNote(studyNote), buildNote(file.text, { path: file.path, author: null })];
  const { search } = createPassageIndex(buildLibrary({ notes, cards: shippedCards() }));
  return { path: file.path, search };
}

describe('a kept answer', () => {
  it.for([
    ['파드가 죽으면 데이터는 어떻게 되나요?', '로그만 남기고 다시 만들어요.'],
    ['서비스가 뭐예요? 왜 필요한가요?', '주소를 하나로 묶어 줘요.'],
    ['emptyDir는 언제 지워지나요?', '파드가 노드에서 사라질 때요.'],
    ['What is a Deployment and why do we need one?', 'It keeps our guestbook at three.'],
    ['ClusterIP랑 NodePort 차이가 뭔가요?', '안에서만 되느냐예요.'],
  ] as const)('stands first when %s is asked again, however it is typed', ([question, answer]) => {
    const { search, path } = kept(question, answer);
    for (const words of [question, question.replace(/[?\s]+/gu, ' ').toLowerCase(), `  ${question}?`]) {
      const found = search(words, 5);
      expect(found.hits[0]?.passage.path, words).toBe(path);
      expect(found.confident).toBe(true);
      const scores = found.hits.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  it('goes before a shipped answer with the same title', () => {
    const question = '파드가 죽으면 데이터는 어떻게 되나요?';
    expect(shippedCards().some(({ path }) => path === 'questions/data-when-a-pod-dies.md')).toBe(true);
    const { search, path } = kept(question, '볼륨이 없으면 사라져요.');
    const [first, second] = search(question, 2).hits;
    expect([first?.passage.path, second?.passage.path]).toEqual([path, 'questions/data-when-a-pod-dies.md']);
  });

  it('stands first for nobody who asks something else', () => {
    const { search, path } = kept('emptyDir는 언제 지워지나요?', '파드가 노드에서 사라질 때요.');
    expect(search('서비스가 뭐야?', 1).hits[0]?.passage.path).not.toBe(path);
  });
});
