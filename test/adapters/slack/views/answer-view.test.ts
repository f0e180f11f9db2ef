import { describe, expect, it } from 'vitest';
import { type AnswerContext, answerView } from '#src/adapters/slack/views/answer-view.ts';
import { exchangeView } from '#src/adapters/slack/views/exchange-view.ts';
import { answered, citation, notInNotes } from './samples.ts';
import { complaints, shownWords } from './slack-limits.ts';

const root: AnswerContext = { shown: 'root', askerName: '민수', remark: null, feedback: 'native' };
const shown = { id: 'ex1', question: '서비스가 뭐야?', answer: answered() };

describe('answerView', () => {
  it('shows in a root who asked what, the quotation, its source, and where to go on', () => {
    const view = answerView(shown, root);
    expect(complaints(view)).toEqual([]);
    expect(shownWords(view.blocks).split('\n')).toEqual([
      '민수님: 서비스가 뭐야?',
      '파드로 가는 길을 하나로 묶어 준다. 파드가 바뀌어도 주소는 그대로다.',
      '📄 chapter-9.md:12–14 · 하늘',
      '서비스에서 주의할 점은 뭐예요?',
      '인그레스는 뭐예요?',
      'ClusterIP랑 NodePort는 뭐가 달라?',
      '힌트부터 보기',
      '더 보기',
      '왜 이 답인가요',
      '도움이 됐어요',
      '아쉬워요',
    ]);
  });

  it('notifies with the first sentence, escaped', () => {
    expect(answerView(shown, root).text).toBe('파드로 가는 길을 하나로 묶어 준다.');
    const lead = [{ label: null, text: 'if a < b && <!channel> @here. Then', citation: 0 }];
    expect(answerView({ ...shown, answer: answered({ lead }) }, root).text).toBe(
      'if a &lt; b &amp;&amp; &lt;\u2060!channel&gt; @\u2060here.',
    );
  });

  it('labels the sides of a difference and lists each source once', () => {
    const lead = [
      { label: 'ClusterIP', text: '안에서만 닿는다.', citation: 0 },
      { label: 'NodePort', text: '노드의 포트로 닿는다.', citation: 1 },
      { label: 'NodePort', text: '포트는 30000부터다.', citation: 1 },
    ];
    const words = shownWords(answerView({ ...shown, answer: answered({ lead }) }, { ...root, shown: 'reply' }).blocks);
    expect(words).toContain('ClusterIP\n\n\n안에서만 닿는다.\nNodePort');
    expect(words.match(/📄/g)).toHaveLength(2);
    expect(words).toContain('📄 node-port.md:20 · 개념 카드');
    expect(words).not.toContain('민수');
  });

  it('marks sample notes, and questions that notes leave open', () => {
    const citations = [citation({ sample: true, headingPath: ['궁금한 점'] })];
    const words = shownWords(answerView({ ...shown, answer: answered({ citations }) }, root).blocks);
    expect(words).toContain('하늘 · 예시 노트');
    expect(words).toContain('노트에 답 없이 남아 있는 질문이에요.');
  });

  it('offers to share and to go on in a direct message only when private', () => {
    const words = shownWords(
      answerView(shown, { ...root, shown: 'private', remark: '나에게만', feedback: 'plain' }).blocks,
    );
    expect(words).toContain('공유하기\nDM에서 이어가기');
    expect(words).toContain('나에게만');
    expect(words).toContain('👍 도움이 됐어요');
    expect(shownWords(answerView(shown, root).blocks)).not.toContain('공유하기');
  });

  it('speaks the language of the answer', () => {
    const words = shownWords(answerView({ ...shown, answer: answered({ locale: 'en' }) }, root).blocks);
    expect(words).toContain('Why this answer');
    expect(words).toContain('민수: 서비스가 뭐야?');
  });

  it('keeps the lines of code', () => {
    const lead = [{ label: null, text: 'kind: Service\n  type: NodePort', citation: 0 }];
    const view = answerView({ ...shown, answer: answered({ lead }) }, root);
    expect(JSON.stringify(view)).toContain('rich_text_preformatted');
  });

  it('leaves out more and questions when there is nothing', () => {
    const bare = answered({ more: [], nextQuestion: null, furtherQuestions: [' '] });
    const view = answerView({ ...shown, answer: bare }, { ...root, shown: 'reply' });
    expect(complaints(view)).toEqual([]);
    expect(shownWords(view.blocks)).not.toContain('더 보기');
    expect(view.blocks.filter(({ type }) => type === 'actions')).toHaveLength(2);
  });
});

describe('exchangeView', () => {
  it('says plainly when the notes hold nothing', () => {
    const view = exchangeView({ id: 'ex2', question: '오늘 서울 날씨 어때?', answer: notInNotes() }, root);
    expect(view.text).toBe('노트에서는 답을 찾지 못했어요.');
    expect(shownWords(view.blocks).split('\n')).toEqual([
      '민수님: 오늘 서울 날씨 어때?',
      '노트에서는 답을 찾지 못했어요.',
      '그나마 가까운 제목이에요.',
      '인그레스',
      '그룹에 물어보기',
      '왜 이 답인가요',
    ]);
  });

  it('tells headings that are worded alike apart by their file', () => {
    const nearest = ['concepts/pod.md', 'concepts/job.md'].map((path) => ({
      path,
      headingPath: ['Pitfalls'],
      startLine: 7,
    }));
    const view = exchangeView({ id: 'ex2', question: 'x', answer: notInNotes({ nearest }) }, root);
    expect(shownWords(view.blocks)).toContain('pod › Pitfalls\njob › Pitfalls');
  });

  it('shows a question that the notes leave open as open, with its source', () => {
    const openQuestions = [citation({ quote: '로드밸런서 없이도 되나?', startLine: 50, endLine: 50 })];
    const view = exchangeView({ id: 'ex2', question: 'x', answer: notInNotes({ openQuestions }) }, root);
    expect(complaints(view)).toEqual([]);
    expect(shownWords(view.blocks)).toContain(
      '노트에 답 없이 남아 있는 질문이에요.\n로드밸런서 없이도 되나?\n📄 chapter-9.md:50 · 하늘',
    );
  });

  it.for(['small-talk', 'empty'] as const)('does not bother the group with %s', (reason) => {
    const view = exchangeView({ id: 'ex2', question: '안녕', answer: notInNotes({ reason, nearest: [] }) }, root);
    expect(complaints(view)).toEqual([]);
    expect(shownWords(view.blocks)).not.toContain('그룹에');
  });
});
