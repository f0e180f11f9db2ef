/** One note of a generated repository, and what stands in it. */
export interface GeneratedNote {
  readonly path: string;
  readonly text: string;
  readonly author: string;
  readonly chapter: number;
  /** Null where the note leaves it out. */
  readonly minutes: number | null;
  readonly points: number | null;
  readonly questions: number;
}

const syllables = ['가', '나', '다', '라', '마', '바', '사', '아', '자', '하'];

const korean = {
  before: '목차를 읽기 전에 든 생각',
  summary: '내용 정리',
  after: '전부 읽고 난 후기',
  questions: '특별히 궁금했던 부분',
  log: '독서 과정 기록',
  check: '이해도 점검 & 난이도 평가',
  total: '총 독서 시간',
  each: '각 장별 소요 시간',
  hard: '어려웠던 부분 & 이유',
  stars: '자신의 이해도를 점수로 표현하기 (5점 만점)',
} as const;
const english: Readonly<Record<keyof typeof korean, string>> = {
  before: 'Thoughts before reading',
  summary: 'Summary',
  after: 'Impressions',
  questions: 'Open questions',
  log: 'Reading log',
  check: 'Understanding check',
  total: 'Total reading time',
  each: 'Time per chapter',
  hard: 'Difficulties',
  stars: 'Self-rating (out of 5)',
};

/** What a summary holds beside its terms: nothing of it is a heading, a question or a time of the note. */
const asides: readonly (readonly string[])[] = [
  [],
  ['| 유형 | 뜻 |', '| --- | --- |', '| 하나 | 3시간 |'],
  ['- 겉', '    - 속', '        - 더 속'],
  ['```yaml', '# 주석', '- 이건 질문이 아니라 주석일까?', '총 독서 시간: 9시간', '```'],
  ['~~~md', '## ⏳ 독서 과정 기록', '- **총 독서 시간**: 8시간', '~~~'],
  [
    '```',
    '## ⏳ 독서 과정 기록',
    '- **총 독서 시간**: 8시간',
    '## ❓ 특별히 궁금했던 부분',
    '- 이것도 질문일까?',
    '```',
  ],
];

/**
 * Notes of many authors on many chapters, each in one of the ways in which members write the template: where the author and
 * the chapter stand, in which language and order the parts come and which is left out, how headings, times and stars are
 * written, what else the summary holds, line ends, a byte order mark.
 */
export function noteVariants(authors: number, chapters: number): readonly GeneratedNote[] {
  return Array.from({ length: authors * chapters }, (_, index) =>
    variantOf(Math.floor(index / chapters), (index % chapters) + 1, index),
  );
}

function variantOf(person: number, chapter: number, index: number): GeneratedNote {
  const pick = <Choice>(choices: readonly Choice[], of = index): Choice =>
    choices[of % choices.length] ?? (choices[0] as Choice);
  const author = `${pick(syllables, person)}${pick(syllables, Math.floor(person / 10) + 3)}람`;
  const left = pick(['none', 'none', 'time', 'stars', 'questions', 'before', 'after'] as const, Math.floor(index / 3));
  const rounded = pick([null, '2h30m', '약 2~3시간', null, null] as const, Math.floor(index / 11));
  const minutes = rounded === null ? 30 + ((index * 7) % 40) * 5 : 150;
  const points = (index % 11) / 2;
  const questions = left === 'questions' ? 0 : index % 4;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const spelt = pick([
    `${hours}시간 ${rest}분`,
    `${minutes}분`,
    `${hours}h ${rest}m`,
    `약 ${hours}시간 ${rest}분`,
    `${minutes} minutes`,
  ]);
  const time = rounded ?? spelt;
  const stars = `${'⭐'.repeat(Math.floor(points))}${points % 1 === 0 ? '' : '½'}${'☆'.repeat(5 - Math.ceil(points))}`;
  const rating = pick([`${stars} (${points}/5)`, `${points}/5`, `${points}점`, stars, `${points} / 5`]);
  const name = pick([`${chapter}장`, `Chapter ${chapter}`, `ch${chapter}`, `제${chapter}장`]);
  const marks = pick([
    ['## 📖 ', '## 📝 ', '## ❓ ', '## ⏳ ', '## 🤔 ', '## 💡 '],
    ['## ', '## ', '## ', '## ', '## ', '## '],
    ['# ', '# ', '# ', '# ', '# ', '# '],
  ] as const);
  const bullet = pick(['-', '*', '+']);
  const inFront = index % 3 === 0;
  const front = inFront
    ? ['---', `author: { name: ${author} }`, `chapters: [${chapter}]`, 'tags: [스터디, k8s]', '---']
    : [];
  const words = index % 5 === 4 ? english : korean;
  const parts: Readonly<Record<string, readonly string[]>> = {
    before: [`${marks[0]}${words.before}`, `${bullet} ${chapter}장은 무엇일까`, ''],
    summary: [
      ...[
        `${marks[1]}${words.summary}`,
        `### 주제 ${index}`,
        `${bullet} 용어${index} : 내 말로 옮긴 설명 ${index}`,
        '',
      ],
      ...pick(asides, Math.floor(index / 2)),
      '',
    ],
    after: [`${marks[5]}${words.after}`, `${bullet} 읽을 만했다`, ''],
    questions: [
      `${marks[2]}${words.questions}`,
      ...Array.from({ length: questions }, (_, one) => `${bullet} 질문 ${index}-${one}은 왜 그럴까?`),
      '',
    ],
    time: [
      ...[`${marks[3]}${words.log}`, `${bullet} **${words.total}**: ${time}`, `${bullet} **${words.each}**:`],
      ...[`  ${bullet} ${name} : ${time}`, ''],
    ],
    stars: [
      ...[`${marks[4]}${words.check}`, `${bullet} **${words.hard}**:`, `  ${bullet} 이름이 어려웠다`],
      ...[`${bullet} **${words.stars}**`, `  ${bullet} ${name}: ${rating}`, ''],
    ],
  };
  const order = Object.keys(parts).filter((part) => part !== left);
  const lines = [
    ...front,
    ...(marks[0] === '# ' ? [] : [`# ${name} 정리`, '']),
    ...(index % 4 === 3 ? order.toReversed() : order).flatMap((part) => parts[part] ?? []),
  ];
  const end = pick(['\n', '\r\n', '\n'], person);
  const path = inFront
    ? `2026/노트-${person}-${chapter}.md`
    : pick([`${author}/${chapter}장.md`, `${author}/ch${String(chapter).padStart(2, '0')}.md`]);
  const text = `${person % 7 === 0 ? '\uFEFF' : ''}${lines.join(end)}${person % 5 === 0 ? '' : end}`;
  const said = { minutes: left === 'time' ? null : minutes, points: left === 'stars' ? null : points };
  return { path, text, author, chapter, ...said, questions };
}
