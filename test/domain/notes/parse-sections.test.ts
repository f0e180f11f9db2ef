import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/domain/notes/parse-note.ts';

const sectionsOf = (...text: readonly string[]) =>
  parseNote({ path: 'x.md', text: text.join('\n'), template: null }).sections;
const blocksOf = (...text: readonly string[]) => sectionsOf(...text).flatMap(({ blocks }) => blocks);
const headingsOf = (...text: readonly string[]) =>
  sectionsOf(...text).map(({ headingPath }) => headingPath.join(' > '));

describe('headings', () => {
  it.for([
    ['#서비스', '서비스'],
    ['##서비스', '서비스'],
    ['## 1.2) 서비스', '1.2) 서비스'],
    ['## 🚀 서비스 :rocket:', '서비스'],
    ['## **서비스** `svc` ##', '서비스 svc'],
    ['서비스\n===', '서비스'],
    ['서비스\n---', '서비스'],
    ['**서비스**', '서비스'],
    ['__서비스__:', '서비스'],
  ])('reads %j', ([text, heading]) => {
    expect(sectionsOf(text ?? '', '', '내용')[0]).toMatchObject({ heading, lines: { startLine: 1 } });
  });

  it.for([
    '#!/bin/sh',
    '#태그 #또다른태그',
    '**이 문장은 통째로 중요해서 굵게 썼다.**',
    '앞 줄\n**굵은 줄**\n뒤 줄',
    '첫 줄\n둘째 줄\n셋째 줄이 긴 문단이다.\n---',
  ])('leaves %j a paragraph', (text) => {
    expect(sectionsOf(text, '', '내용').map(({ heading }) => heading)).toEqual([null]);
  });

  it('puts bold headings under the heading they stand in', () => {
    expect(
      headingsOf('## 내용 정리', '**파드**', '작다', '', '**서비스**', '이름', '### 볼륨', '**종류**', '여럿'),
    ).toEqual(['내용 정리', '내용 정리 > 파드', '내용 정리 > 서비스', '내용 정리 > 볼륨', '내용 정리 > 볼륨 > 종류']);
  });

  it('reads a note whose headings are all bold', () => {
    const found = sectionsOf('**📝 내용 정리**', '**파드**', '- 작다', '', '**💡 후기**', '- 좋았다');
    expect(found.map(({ kind, headingPath }) => [kind, headingPath.join(' > ')])).toEqual([
      ['summary', '내용 정리'],
      ['summary', '내용 정리 > 파드'],
      ['impressions', '후기'],
    ]);
  });

  it('lets an empty summary go on in neighbours of the same level', () => {
    const kinds = sectionsOf('# 내용 정리', '# 파드', '- 작다', '# 서비스', '- 이름', '# 후기', '- 좋다').map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['summary', 'summary', 'summary', 'impressions']);
  });

  it('finds a label with its value on one line, and its items beside it', () => {
    const found = sectionsOf(
      '## 🤔 이해도 점검',
      '- 어려웠던 부분: 이름이 많다',
      '- 또 하나',
      '- **인사이트**',
      '  - 선언이 먼저다',
    );
    expect(found.map(({ kind, blocks }) => [kind, blocks.map(({ text, depth }) => `${depth} ${text}`)])).toEqual([
      ['understanding', []],
      ['difficulties', ['0 이름이 많다', '0 또 하나']],
      ['insights', ['0 선언이 먼저다']],
    ]);
  });
});

describe('blocks', () => {
  it('keeps the depth of nested lists, with tabs too, and of lists indented too little', () => {
    const depths = (...text: readonly string[]) =>
      blocksOf(...text).map(({ text: words, depth }) => `${depth} ${words}`);
    expect(depths('- a', '  - b', '    - c', '- d')).toEqual(['0 a', '1 b', '2 c', '0 d']);
    expect(depths('- a', '\t- b', '\t\t- c')).toEqual(['0 a', '1 b', '2 c']);
    expect(depths('1. a', '  - b', '2. c')).toEqual(['0 a', '1 b', '0 c']);
    expect(depths('- a', '    -**b**', '• c', '-라')).toEqual(['0 a', '1 b', '0 c', '0 라']);
  });

  it('reads an item without its marker, and its own characters', () => {
    expect(blocksOf('- a', '    -**b** 그리고 `c`')[1]).toMatchObject({
      text: 'b 그리고 c',
      source: '**b** 그리고 `c`',
    });
  });

  it.for([
    ['- 서비스 : 이름을 주는 것', '서비스'],
    ['- 서비스: 이름을 주는 것', '서비스'],
    ['- **서비스** 이름을 주는 것', '서비스'],
    ['- **서비스(Service)**: 이름', '서비스(Service)'],
    ['- 서비스 - 이름을 주는 것', '서비스'],
    ['- **총 독서 시간**: ', null],
    ['- https://kubernetes.io', null],
    ['- 1:30에 시작', null],
    ['- 이 서비스는 언제 필요할까? : 늘', null],
    ['- 그냥 문장이다', null],
  ] as const)('finds the term of %j', ([text, term]) => {
    expect(blocksOf(text)[0]?.term).toBe(term);
  });

  it('names the cells of a table, without quoting its header', () => {
    const found = blocksOf('| 유형 | 닿는 곳 |', '|---|---|', '| ClusterIP | 안 |', '| **NodePort** | 노드 |');
    expect(found.map(({ kind, text, term, lines: { startLine } }) => [kind, text, term, startLine])).toEqual([
      ['table-row', 'ClusterIP | 안', 'ClusterIP', 3],
      ['table-row', 'NodePort | 노드', 'NodePort', 4],
    ]);
    expect(found[1]?.cells).toEqual([
      { column: '유형', value: 'NodePort' },
      { column: '닿는 곳', value: '노드' },
    ]);
  });

  it('names the cells of a table too long for one stretch', () => {
    const rows = Array.from({ length: 500 }, (_, index) => `| 이름 ${index} | 값이 조금 길게 적혀 있다 |`);
    const found = blocksOf('| 이름 | 값 |', '|---|---|', ...rows);
    expect(found).toHaveLength(500);
    expect(found.map(({ cells, lines }) => `${cells?.[1]?.column} ${lines.startLine}`).at(-1)).toBe('값 502');
  });

  it('keeps code with its lines and language', () => {
    expect(blocksOf('- 예', '  ```YAML', '  kind: Pod', '    # 말', '  ```')[1]).toEqual({
      ...{
        kind: 'code',
        text: 'kind: Pod\n  # 말',
        source: '  kind: Pod\n    # 말',
        lines: { startLine: 2, endLine: 5 },
      },
      ...{ depth: 0, term: null, cells: null, language: 'yaml' },
    });
  });

  it('takes a one-line fence for inline code', () => {
    expect(headingsOf('```kubectl get pods```', '', '## 서비스', '- 이름')).toEqual(['', '서비스']);
  });

  it.for([
    [
      ['```yaml', 'kind: Pod', '', '## 후기', '- 좋다'],
      ['code', 'item'],
    ],
    [
      ['```', 'kind: Pod', '## 내용', '- a', '```sh', 'ls', '```', '- b'],
      ['code', 'item', 'code', 'item'],
    ],
    [['~~~', 'ls'], ['code']],
    [
      ['```yaml', 'kind: Pod', '## 후기', '- 좋다', '```', 'ls', '```', '- 끝'],
      ['code', 'item', 'code', 'item'],
    ],
  ] as const)('ends a fence that never closes before the next heading', ([text, kinds]) => {
    const note = parseNote({ path: 'x.md', text: text.join('\n'), template: null });
    expect(note.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(kinds);
    expect(note.problems.filter(({ code }) => code === 'unclosed-fence').map(({ line }) => line)).toEqual([1]);
  });

  it('takes a quoted template for code, whatever fence it stands in, when the fence closes', () => {
    for (const fence of ['```', '```text', '~~~']) {
      const close = fence.slice(0, 3);
      const quoted = [
        fence,
        '## 독서 과정 기록',
        '- **총 독서 시간**: 8시간',
        '## 특별히 궁금했던 부분',
        '- 왜?',
        close,
      ];
      const lines = ['## 내용 정리', ...quoted, '- 뒤', '```sh', 'ls', '```', '## 후기', '- 좋다'];
      const note = parseNote({ path: 'x.md', text: lines.join('\n'), template: null });
      expect(note.sections.map(({ heading }) => heading)).toEqual(['내용 정리', '후기']);
      expect(note.problems.filter(({ code }) => code === 'unclosed-fence')).toEqual([]);
    }
  });

  it('keeps a comment with number signs inside a closed fence', () => {
    expect(headingsOf('## 예', '```sh', '## 설치', 'ls', '```')).toEqual(['예']);
  });

  it('shows no comments, tags and images', () => {
    const found = blocksOf(
      '<!-- 비밀 -->',
      '하나 <b>둘</b> <!-- x --> 셋',
      '',
      '![그림](a.png)',
      '',
      '<details><summary>열기</summary>',
      '',
      '- 안쪽',
      '',
      '</details>',
      '<!--',
      '## 숨은 제목',
      '-->',
      '- 끝',
    );
    expect(found.map(({ text }) => text)).toEqual(['하나 둘 셋', '열기', '안쪽', '끝']);
    expect(found.map(({ source }) => source)).toEqual([
      '하나 <b>둘</b> <!-- x --> 셋',
      '<details><summary>열기</summary>',
      '안쪽',
      '끝',
    ]);
  });

  it('keeps placeholders in angle brackets, because they are words', () => {
    expect(blocksOf('- <NodeIP>:<NodePort> 로 접근')[0]?.text).toBe('<NodeIP>:<NodePort> 로 접근');
  });

  it('goes on after a comment that never closes, and says so', () => {
    const note = parseNote({ path: 'x.md', text: '<!-- 여기\n## 후기\n- 좋다', template: null });
    expect(note.impressions).toHaveLength(1);
    expect(note.problems.map(({ code }) => code)).toContain('unclosed-comment');
  });

  it('reads quotes, and bold that Markdown does not see', () => {
    expect(blocksOf('> 인용한 말', '> 둘째 줄')[0]).toMatchObject({ kind: 'quote', text: '인용한 말 둘째 줄' });
    expect(blocksOf('**파드(Pod)**는 작다')[0]?.text).toBe('파드(Pod)는 작다');
    expect(blocksOf('9~10장은 2~3시간')[0]?.text).toBe('9~10장은 2~3시간');
  });

  it.for([
    ['<!-- 메모 --> 파드는 작다 <!-- 끝 -->', '파드는 작다', '파드는 작다'],
    ['![그림](a.png) 파드는 작다 ![그림](b.png)', '파드는 작다', '파드는 작다'],
    [
      '- <b>파드</b>는 <code>Pod</code>라고<br>쓴다',
      '파드는 Pod라고 쓴다',
      '<b>파드</b>는 <code>Pod</code>라고<br>쓴다',
    ],
    ['- <a href="https://a.b">파드</a>는 작다', '파드는 작다', '<a href="https://a.b">파드</a>는 작다'],
    ['> <b>파드</b>는\n> 작다', '파드는 작다', '<b>파드</b>는\n> 작다'],
    ['<p>파드는 <b>작다</b></p>', '파드는 작다', '<p>파드는 <b>작다</b></p>'],
    ['<div>\n• 파드는 <b>작다</b>\n</div>', '- 파드는 작다', '파드는 <b>작다</b>'],
  ])('quotes every shown word of %j', ([markdown = '', text, source]) => {
    expect(blocksOf(markdown)).toMatchObject([{ text, source }]);
  });

  it.for([['| - | - |', '|---|---|', '| - | - |'], ['- -', '- ...', '!!'], ['- 👍'], ['```', '{}', '```']])(
    'takes no letters for no block: %j',
    (lines) => {
      expect(blocksOf(...lines)).toEqual([]);
    },
  );

  it('keeps stars, because they are a rating', () => {
    expect(blocksOf('## 이해도', '- ⭐⭐⭐☆☆')).toHaveLength(1);
  });
});

describe('struck words', () => {
  it.for([
    ['- ~~파드는 크다~~'],
    ['~~파드는\n크다~~'],
    ['- ~~**파드**는 `크다`~~'],
    ['- **~~파드는 크다~~**'],
    ['**~~파드~~**\n'],
    ['<del>파드는 크다</del>'],
    ['- <s>파드는 **크다**</s>'],
    ['<p><del>파드는</del>\n<strike>크다</strike></p>'],
    ['| ~~파드~~ | ~~크다~~ |\n|---|---|'],
  ])('are no block: %j', ([markdown = '']) => {
    expect(blocksOf(markdown)).toEqual([]);
  });

  it.for([
    ['- 파드는 ~~크다~~ 작다', '파드는 작다', '파드는 ~~크다~~ 작다'],
    ['- ~~파드는 크다.~~ 파드는 작다.', '파드는 작다.', '파드는 작다.'],
    ['- 파드는 작다. ~~파드는 크다.~~', '파드는 작다.', '파드는 작다.'],
    ['- ~~노드(Node)~~는 파드', '는 파드', '~~노드(Node)~~는 파드'],
    ['- 파드는 <del>크다</del> 작다', '파드는 작다', '파드는 <del>크다</del> 작다'],
    ['<p>파드는 <del>크다</del> 작다</p>', '파드는 작다', '<p>파드는 <del>크다</del> 작다</p>'],
    ['- `a ~~b~~`는 그대로', 'a ~~b~~는 그대로', '`a ~~b~~`는 그대로'],
    ['- 9~10장은 2~3시간', '9~10장은 2~3시간', '9~10장은 2~3시간'],
  ])('leave what stands beside them in %j', ([markdown = '', text, source]) => {
    expect(blocksOf(markdown)).toMatchObject([{ text, source }]);
  });

  it('are no term, no cell and no heading', () => {
    expect(blocksOf('- **~~노드~~ 파드** : 작다')[0]?.term).toBe('파드');
    expect(blocksOf('- ~~노드~~ 파드 : 작다')[0]?.term).toBe('파드');
    const [row] = blocksOf('| 이름 | 뜻 |', '|---|---|', '| ~~노드~~ 파드 | ~~크다~~ |');
    expect([row?.text, row?.term, row?.cells?.[1]?.value]).toEqual(['파드', '파드', '']);
    expect(headingsOf('## 파드', '- 작다', '## ~~노드~~', '- 말', '## ~~옛~~ 서비스')).toEqual(['파드', '…', '서비스']);
  });

  it('are no time, no rating and no question', () => {
    const note = parseNote({
      path: 'x.md',
      text: [
        ...['## 독서 기록', '9장: ~~3시간~~ 2시간', '10장: <b>1시간</b>', '## 이해도', '9장: ~~5점~~ 4점', '10장: 3점'],
        ...['## 질문', '~~크다?~~', '<b>작다?</b>', '없다?'],
      ].join('\n'),
      template: null,
    });
    expect(note.readingTimes.map(({ minutes, text }) => [minutes, text])).toEqual([
      [120, '9장: 2시간'],
      [60, '10장: 1시간'],
    ]);
    expect(note.ratings.map(({ points }) => points)).toEqual([4, 3]);
    expect(note.openQuestions.map(({ text, lines }) => [text, lines.startLine])).toEqual([
      ['작다?', 9],
      ['없다?', 10],
    ]);
  });

  it('are no part of a line too long for Markdown', () => {
    const found = blocksOf(`${'파드는 작다 '.repeat(1_000)}~~노드는 크다~~ <!-- 비밀 --> 끝`);
    expect(found.at(-1)?.text).toBe('끝');
    for (const { text, source } of found) expect(text + source).not.toMatch(/노드|비밀/u);
  });
});
