import { describe, expect, it } from 'vitest';
import { answerJson, answerView } from '#src/adapters/terminal/answer-view.ts';
import { messagesFor } from '#src/messages/messages-for.ts';
import { answered, citation, hostile, notInNotes } from './samples.ts';

const cited = (path: string) => citation({ path, quote: `인용 ${path}` });
const quoted = (path: string) => ({
  path,
  headingPath: ['내용 정리', '서비스'],
  startLine: 12,
  endLine: 14,
  quote: `인용 ${path}`,
  author: '김하나',
});

describe('answerJson', () => {
  it('gives an answer as id, kind, text and citations, and nothing else', () => {
    expect(answerJson('q1', answered())).toEqual({
      id: 'q1',
      kind: 'answered',
      text: '서비스: 파드로 가는 길이다.',
      citations: [
        {
          path: '하나/9장.md',
          headingPath: ['내용 정리', '서비스'],
          startLine: 12,
          endLine: 14,
          quote: '**서비스**: 파드로 가는 길이다.',
          author: '김하나',
        },
      ],
    });
  });

  it('writes its fields in a fixed order', () => {
    expect(JSON.stringify(answerJson(7, answered({ citations: [citation({ author: null })] })))).toBe(
      '{"id":7,"kind":"answered","text":"서비스: 파드로 가는 길이다.","citations":[{"path":"하나/9장.md",' +
        '"headingPath":["내용 정리","서비스"],"startLine":12,"endLine":14,"quote":"**서비스**: 파드로 가는 길이다.","author":null}]}',
    );
  });

  it('puts the sides of a comparison under their labels, a line each', () => {
    const lead = [
      { label: 'ClusterIP', text: '안에서만 닿는다.', citation: 0 },
      { label: 'NodePort', text: '밖에서도  닿는다.', citation: 1 },
    ];
    expect(answerJson(null, answered({ lead, citations: [cited('a.md'), cited('b.md')] }))).toMatchObject({
      text: 'ClusterIP: 안에서만 닿는다.\nNodePort: 밖에서도  닿는다.',
      citations: [quoted('a.md'), quoted('b.md')],
    });
  });

  it('cites only what the lead says, in its order, each once', () => {
    const say = (index: number) => ({ label: null, text: `말 ${index}`, citation: index });
    const answer = answered({
      lead: [say(2), say(0), say(2)],
      more: [say(1), say(3)],
      citations: ['a.md', 'b.md', 'c.md', 'd.md'].map(cited),
    });
    expect(answerJson(null, answer)).toMatchObject({
      text: '말 2\n말 0\n말 2',
      citations: [quoted('c.md'), quoted('a.md')],
    });
  });

  it.each(['ko', 'en'] as const)('says that the notes hold nothing in %s', (locale) => {
    const answer = notInNotes({ locale, nearest: [{ path: 'a.md', headingPath: ['가'], startLine: 3 }] });
    expect(answerJson('q', answer)).toEqual({
      id: 'q',
      kind: 'not-in-notes',
      text: messagesFor(locale).notInNotes['no-match'],
      citations: [],
    });
  });

  it('cites the open questions that it repeats when there is no answer', () => {
    const { notInNotes: words, answer } = messagesFor('ko');
    expect(answerJson('q', notInNotes({ openQuestions: [cited('a.md')] }))).toEqual({
      id: 'q',
      kind: 'not-in-notes',
      text: `${words['no-match']}\n${answer.openQuestion}\n인용 a.md`,
      citations: [quoted('a.md')],
    });
  });
});

describe('answerView', () => {
  it('shows what is said, then more, then the sources by their numbers', () => {
    const answer = answered({
      more: [{ label: 'NodePort', text: '밖에서 닿는다.', citation: 1 }],
      citations: [citation(), citation({ path: 'concepts/node-port.md', startLine: 7, endLine: 7, author: null })],
    });
    expect(answerView(answer).split('\n')).toEqual([
      '서비스: 파드로 가는 길이다. [1]',
      '',
      'NodePort: 밖에서 닿는다. [2]',
      '',
      '[1] 하나/9장.md:12–14 · 내용 정리 › 서비스 · 김하나',
      '[2] concepts/node-port.md:7 · 내용 정리 › 서비스',
    ]);
  });

  it('shows no gap where there is no more', () => {
    expect(answerView(answered()).split('\n')).toHaveLength(3);
  });

  it('shows the nearest headings when the notes hold nothing', () => {
    const { notInNotes: words } = messagesFor('ko');
    const answer = notInNotes({ nearest: [{ path: 'a.md', headingPath: ['내용 정리', '볼륨'], startLine: 40 }] });
    expect(answerView(answer).split('\n')).toEqual([
      words['no-match'],
      '',
      words.nearest,
      '  a.md:40 내용 정리 › 볼륨',
    ]);
    expect(answerView(notInNotes())).toBe(words['no-match']);
  });

  it('keeps the lines of code', () => {
    const lead = [{ label: null, text: 'kind: Pod\r\nmetadata:\n  name: web', citation: 0 }];
    expect(answerView(answered({ lead })).split('\n').slice(0, 3)).toEqual([
      'kind: Pod',
      'metadata:',
      '  name: web [1]',
    ]);
  });

  it.each([
    ['an answer', answered({ lead: [{ label: hostile, text: hostile, citation: 0 }] })],
    ['a source', answered({ citations: [citation({ path: hostile, headingPath: [hostile], author: hostile })] })],
    ['a nearest heading', notInNotes({ nearest: [{ path: hostile, headingPath: [hostile], startLine: 1 }] })],
    ['an open question', notInNotes({ openQuestions: [citation({ quote: hostile })] })],
  ])('lets no control character of %s through to the terminal', (_, answer) => {
    const view = answerView(answer);
    expect(view).toContain('뒤집힌');
    expect(view.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E\u2066]/u);
  });
});
