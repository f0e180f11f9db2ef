import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../../src/domain/grounding/compose-answer.ts';
import type { Locale } from '../../../src/domain/locale.ts';
import type { Library } from '../../../src/domain/retrieval/library.ts';
import { createPassageIndex } from '../../../src/domain/retrieval/passage-index.ts';
import { offerQuestions } from '../../../src/features/answer/offer-questions.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

const whole = buildLibrary({ notes: [buildNote(studyNote)], cards: shippedCards(), quoteCards: true });
const noteAlone = { ...whole, quoteCards: false };

function roomOf(library: Library) {
  const { search } = createPassageIndex(library);
  const answerTo = (question: string, locale: Locale) =>
    composeAnswer({ question, standalone: null, result: search(question, 24), library, locale });
  const offered = (question: string, locale: Locale, before: readonly string[] = []): readonly string[] => {
    const answer = offerQuestions({ search, library }, answerTo(question, locale), [question, ...before]);
    if (answer.kind !== 'answered') return [];
    return [...(answer.nextQuestion === null ? [] : [answer.nextQuestion]), ...(answer.furtherQuestions ?? [])];
  };
  return { search, answerTo, offered };
}

const inWhole = roomOf(whole);
const inNote = roomOf(noteAlone);

describe('offerQuestions', () => {
  it('offers a comparison, what to beware of, and what a related concept is', () => {
    expect(inWhole.offered('노드포트가 뭐예요?', 'ko')).toEqual([
      '노드포트랑 서비스는 뭐가 달라요?',
      '노드포트에서 주의할 점은 뭐예요?',
      '클러스터IP는 뭐예요?',
    ]);
    expect(inWhole.offered('What is a NodePort?', 'en')).toEqual([
      'How do NodePort and Service differ?',
      'What are the pitfalls of NodePort?',
      'What is ClusterIP?',
    ]);
  });

  it('offers two or three that are answered and fit a button, whatever concept was asked about', () => {
    for (const { concept } of whole.cards.filter(({ origin }) => origin === 'concept')) {
      for (const locale of ['ko', 'en'] as const) {
        const question = locale === 'ko' ? `${concept.names.ko} 설명해줘` : `explain ${concept.names.en}`;
        const questions = inWhole.offered(question, locale);
        expect({ question, count: questions.length }).toEqual({ question, count: 3 });
        expect(new Set(questions).size).toBe(3);
        for (const one of questions) {
          expect([...one].length).toBeLessThanOrEqual(75);
          expect({ one, kind: inWhole.answerTo(one, locale).kind }).toEqual({ one, kind: 'answered' });
        }
      }
    }
  });

  it('offers nothing that was asked already, in whatever spelling of blanks and signs', () => {
    const before = ['노드포트랑 서비스는 뭐가 달라요', '노드포트에서  주의할 점은 뭐예요?'];
    const questions = inWhole.offered('노드포트가 뭐예요?', 'ko', before);
    expect(questions.length).toBeGreaterThan(1);
    expect(questions).not.toContain('노드포트랑 서비스는 뭐가 달라요?');
    expect(questions).not.toContain('노드포트에서 주의할 점은 뭐예요?');
  });

  it('does not compare again after a comparison, nor warn after a warning', () => {
    expect(inWhole.offered('emptyDir hostPath 차이', 'ko').join()).not.toContain('달라요');
    const questions = inWhole.offered('hostPath는 뭘 조심해야 해?', 'ko');
    expect(questions.join()).not.toContain('주의할');
    expect(questions).toContain('hostPath는 언제 써요?');
  });

  it('goes on from a card that answers a question to what it is about', () => {
    expect(inWhole.offered('파드가 죽으면 데이터는 어떻게 되나요?', 'ko').length).toBeGreaterThan(1);
  });

  it('offers only what the notes can answer where cards are not quoted', () => {
    const questions = inNote.offered('노드포트가 뭐야?', 'ko');
    expect(questions.length).toBeGreaterThan(1);
    for (const one of questions)
      expect({ one, kind: inNote.answerTo(one, 'ko').kind }).toEqual({ one, kind: 'answered' });
    expect(questions.join()).not.toContain('주의할');
  });

  it('tries no question twice in a library, and few for one answer', () => {
    const library = { ...whole };
    const { search } = createPassageIndex(library);
    let searches = 0;
    const counted: typeof search = (words, limit) => {
      searches += 1;
      return search(words, limit);
    };
    const answer = inWhole.answerTo('인그레스가 뭐야?', 'ko');
    const first = offerQuestions({ search: counted, library }, answer, ['인그레스가 뭐야?']);
    expect(searches).toBeGreaterThan(1);
    expect(searches).toBeLessThanOrEqual(5);
    const before = searches;
    expect(offerQuestions({ search: counted, library }, answer, ['인그레스가 뭐야?'])).toEqual(first);
    expect(searches).toBe(before);
  });

  it('asks what a member left open and another note answers, and what notes explain under headings of their own', () => {
    const asking = buildNote(
      '# 8장\n\n## ❓ 특별히 궁금했던 부분\n- 노드포트의 포트 범위는 어떻게 되나요?\n- 노드포트는 달에서도 열리나요?\n',
    );
    const telling = buildNote(
      '# 9장\n\n## 📝 내용 정리\n### 노드포트\n- 노드마다 같은 포트를 연다.\n\n### 2. 노드포트와 방화벽 설정\n- 방화벽 설정: 노드포트로 들어오려면 방화벽에서도 그 포트를 연다.\n',
      { path: '둘/9장.md' },
    );
    const library = buildLibrary({ notes: [asking, telling], cards: shippedCards() });
    const { offered, answerTo } = roomOf(library);
    const questions = offered('노드포트가 뭐야?', 'ko');
    expect(questions).toContain('노드포트의 포트 범위는 어떻게 되나요?');
    expect(questions).not.toContain('노드포트는 달에서도 열리나요?');
    for (const one of questions) expect({ one, kind: answerTo(one, 'ko').kind }).toEqual({ one, kind: 'answered' });
    const alone = roomOf(buildLibrary({ notes: [telling], cards: shippedCards() }));
    const noted = alone.offered('노드포트 포트 범위가 뭐야?', 'ko');
    expect(noted).toContain('노드포트와 방화벽 설정에 대해 알려 주세요');
  });

  it('keeps what it tried when the notes are read again, and forgets it when one changes', () => {
    const parts = { cards: whole.cards, quoteCards: true };
    const searched = (text: string) => {
      const library = buildLibrary({ ...parts, notes: [buildNote(text)] });
      const { search } = createPassageIndex(library);
      const answer = composeAnswer({
        ...{ question: '인그레스가 뭐야?', standalone: null, library, locale: 'ko' },
        result: search('인그레스가 뭐야?', 24),
      });
      let searches = 0;
      const counted: typeof search = (words, limit) => {
        searches += 1;
        return search(words, limit);
      };
      offerQuestions({ search: counted, library }, answer, []);
      return searches;
    };
    expect(searched(studyNote)).toBeGreaterThan(0);
    expect(searched(studyNote)).toBe(0);
    expect(searched(`${studyNote}\n- 하나 더\n`)).toBeGreaterThan(0);
  });

  it('leaves an answer that says nothing as it is', () => {
    const answer = inWhole.answerTo('오늘 날씨 어때?', 'ko');
    expect(offerQuestions({ search: inWhole.search, library: whole }, answer, [])).toBe(answer);
  });
});
