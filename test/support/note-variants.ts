/** One note of a generated repository, and what stands in it. */
export interface GeneratedNote {
  readonly path: string;
  readonly text: string;
  readonly author: string;
  readonly chapter: number;
  readonly minutes: number;
  readonly points: number;
  readonly questions: number;
}

const syllables = ['가', '나', '다', '라', '마', '바', '사', '아', '자', '하'];

/**
 * Notes of many authors on many chapters, each in one of the ways in which members write the template: where the author and
 * the chapter stand, how headings, times and stars are written, line ends, a byte order mark.
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
  const minutes = 30 + ((index * 7) % 40) * 5;
  const points = (index % 11) / 2;
  const questions = index % 4;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const time = pick([
    `${hours}시간 ${rest}분`,
    `${minutes}분`,
    `${hours}h ${rest}m`,
    `약 ${hours}시간 ${rest}분`,
    `${minutes} minutes`,
  ]);
  const stars = `${'⭐'.repeat(Math.floor(points))}${points % 1 === 0 ? '' : '½'}${'☆'.repeat(5 - Math.ceil(points))}`;
  const rating = pick([`${stars} (${points}/5)`, `${points}/5`, `${points}점`, `${stars} (${points}/5)`]);
  const name = pick([`${chapter}장`, `Chapter ${chapter}`, `ch${chapter}`, `제${chapter}장`]);
  const marks = pick([
    ['## 📖 ', '## 📝 ', '## ❓ ', '## ⏳ ', '## 🤔 ', '## 💡 '],
    ['## ', '## ', '## ', '## ', '## ', '## '],
    ['# ', '# ', '# ', '# ', '# ', '# '],
  ] as const);
  const bullet = pick(['-', '*', '+']);
  const inFront = index % 3 === 0;
  const front = inFront ? ['---', `author: { name: ${author} }`, `chapters: [${chapter}]`, '---'] : [];
  const lines = [
    ...front,
    ...(marks[0] === '# ' ? [] : [`# ${name} 정리`, '']),
    `${marks[0]}목차를 읽기 전에 든 생각`,
    `${bullet} ${chapter}장은 무엇일까`,
    '',
    `${marks[1]}내용 정리`,
    `### 주제 ${index}`,
    `${bullet} 용어${index} : 내 말로 옮긴 설명 ${index}`,
    '',
    `${marks[5]}전부 읽고 난 후기`,
    `${bullet} 읽을 만했다`,
    '',
    `${marks[2]}특별히 궁금했던 부분`,
    ...Array.from({ length: questions }, (_, one) => `${bullet} 질문 ${index}-${one}은 왜 그럴까?`),
    '',
    `${marks[3]}독서 과정 기록`,
    `${bullet} **총 독서 시간**: ${time}`,
    `${bullet} **각 장별 소요 시간**:`,
    `  ${bullet} ${name} : ${time}`,
    '',
    `${marks[4]}이해도 점검 & 난이도 평가`,
    `${bullet} **어려웠던 부분 & 이유**:`,
    `  ${bullet} 이름이 어려웠다`,
    `${bullet} **자신의 이해도를 점수로 표현하기 (5점 만점)**`,
    `  ${bullet} ${name}: ${rating}`,
  ];
  const end = pick(['\n', '\r\n', '\n'], person);
  const path = inFront
    ? `2026/노트-${person}-${chapter}.md`
    : pick([`${author}/${chapter}장.md`, `${author}/ch${String(chapter).padStart(2, '0')}.md`]);
  const text = `${person % 7 === 0 ? '\uFEFF' : ''}${lines.join(end)}${person % 5 === 0 ? '' : end}`;
  return { path, text, author, chapter, minutes, points, questions };
}
