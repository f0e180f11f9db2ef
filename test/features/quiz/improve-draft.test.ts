import { describe, expect, it } from 'vitest';
import { createImproveDraft, type WrittenQuiz } from '#src/features/quiz/improve-draft.ts';
import { quizItem } from '../../support/quiz-item.ts';

const quote = '녹차는 찻잎을 덖어서 발효를 막은 차다';
const draft = quizItem({
  stem: '무엇에 대한 설명인가요? “찻잎을 덖어서 발효를 막은 차”',
  answer: '녹차',
  wrong: ['홍차', '우롱차'],
  explanation: '',
  locale: 'ko',
  source: { path: 'tea.md', line: 1, quote, hash: '' },
});
const written: WrittenQuiz = {
  stem: '찻잎을 덖어 발효를 막은 차는 무엇인가요?',
  why: '찻잎을 덖어서 발효를 막기 때문이에요.',
  quote: '찻잎을 덖어서 발효를 막은',
};
const improve = (more: Partial<WrittenQuiz> | null) =>
  createImproveDraft({ writeQuiz: async () => (more === null ? null : { ...written, ...more }) })(draft);

describe('createImproveDraft', () => {
  it('takes words whose proof stands in the line, and leaves answer and options', async () => {
    expect(await improve({})).toEqual({ ...draft, stem: written.stem, explanation: written.why });
  });

  it.each<[string, Partial<WrittenQuiz> | null, object]>([
    ['nothing', null, {}],
    ['a quotation that stands nowhere', { quote: '녹차는 건강에 아주 좋다' }, {}],
    ['no quotation', { quote: '' }, {}],
    ['a question with its answer in it', { stem: '찻잎을 덖어서 발효를 막은 차는 녹차일까요?' }, {}],
    ['a question in the negative', { stem: '발효하지 않은 차는 무엇인가요?' }, { explanation: written.why }],
    ['a number that the line does not have', { why: '80도에서 덖기 때문이에요.' }, { stem: written.stem }],
    ['a name that the line does not have', { stem: 'Matcha처럼 덖은 차는 무엇인가요?' }, { explanation: written.why }],
    ['another language', { stem: 'Which tea is roasted before it can ferment?' }, { explanation: written.why }],
    ['something else altogether', { stem: '오늘 저녁에는 어디에서 만나기로 했나요?' }, { explanation: written.why }],
    ['a link', { why: '찻잎을 덖어서 발효를 막기 때문이에요. [여기](https://evil.example)' }, { stem: written.stem }],
    ['a gap that the draft does not have', { stem: '덖은 차는 ____이에요.' }, { explanation: written.why }],
  ])('does not take %s', async (_, more, changed) => {
    expect(await improve(more)).toEqual({ ...draft, ...changed });
  });
});
