import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../../src/domain/grounding/compose-answer.ts';
import { localeOf } from '../../../src/domain/locale.ts';
import { lexiconOf } from '../../../src/domain/retrieval/lexicon.ts';
import { createPassageIndex } from '../../../src/domain/retrieval/passage-index.ts';
import { completeFollowUp } from '../../../src/features/answer/complete-follow-up.ts';
import type { Exchange } from '../../../src/features/answer/conversation.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

const library = buildLibrary({ notes: [buildNote(studyNote)], cards: shippedCards() });
const { search } = createPassageIndex(library);
const lexicon = lexiconOf(library);

function asked(question: string): Exchange {
  const result = search(question, 10);
  const answer = composeAnswer({ question, standalone: null, result, library, locale: localeOf(question, 'ko') });
  const place = { teamId: 'T1', channelId: 'C1', threadTs: '1.0' };
  return { id: question, place, key: question, askerId: 'U1', question, answer, messageTs: '1.1', askedAt: 0 };
}

describe('completeFollowUp', () => {
  it.each([
    ['서비스가 뭐야?', '그럼 외부에서는?', '서비스 외부에서는?'],
    ['서비스가 뭐야?', '왜 써?', '서비스 왜 써?'],
    ['서비스가 뭐야?', '그건 언제 써?', '서비스 언제 써?'],
    ['서비스가 뭐야?', '기본값은?', '서비스 기본값은?'],
    ['인그레스 설명해줘', '노드포트랑은 뭐가 달라?', '인그레스 노드포트랑은 뭐가 달라?'],
    ['서비스는 언제 써?', '그럼 인그레스는?', '인그레스는 언제 써요?'],
    ['9장 읽는 데 얼마나 걸렸어?', '10장은?', '10장 읽는 데 얼마나 걸렸어?'],
    ['ClusterIP vs NodePort', 'what about the second one?', 'NodePort'],
    ['what is a service', 'and when should I use it?', 'Service when should I use'],
  ])('after "%s", "%s" becomes "%s"', (before, question, expected) => {
    const standalone = completeFollowUp(lexicon, question, [asked(before)]);
    expect(standalone?.replace(/\s+/g, ' ')).toMatch(new RegExp(`^${expected.replace('?', '\\?')}`));
  });

  it.each([
    ['서비스가 뭐야?', '헬름은 뭐야?'],
    ['서비스가 뭐야?', '그럼 헬름은 뭐야?'],
    ['서비스가 뭐야?', '오늘 날씨 어때?'],
    ['서비스가 뭐야?', '고마워요'],
    ['서비스가 뭐야?', '한 번만 실행하고 끝나는 작업은 무엇으로 만들어요?'],
    ['서비스가 뭐야?', 'explain ingress'],
  ])('after "%s", "%s" stands alone', (before, question) => {
    expect(completeFollowUp(lexicon, question, [asked(before)])).toBeNull();
  });

  it('leaves a first question as it is', () => {
    expect(completeFollowUp(lexicon, '그럼 외부에서는?', [])).toBeNull();
  });

  it('keeps to the latest topic', () => {
    const earlier = [asked('서비스가 뭐야?'), asked('잡이 뭐야?')];
    expect(completeFollowUp(lexicon, '그건 언제 끝나?', earlier)).toMatch(/^잡 /);
  });

  it('does not lend a known topic to a question about an unknown one', () => {
    expect(completeFollowUp(lexicon, '그건 언제 써?', [asked('서비스가 뭐야?'), asked('istio가 뭐야?')])).toMatch(
      /^istio/,
    );
  });
});
