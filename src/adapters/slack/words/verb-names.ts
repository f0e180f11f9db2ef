import type { Verb } from '../slack-request.ts';

/** Every spelling of a verb; the first English and the first Korean one are shown to members. */
export const verbNames: Readonly<Record<Verb, readonly string[]>> = {
  explain: ['explain', '설명'],
  ask: ['ask', '질문'],
  search: ['search', '검색'],
  quiet: ['quiet', '조용히'],
  help: ['help', '도움말', '사용법'],
  iam: ['iam', '나는'],
  organiser: ['organiser', '운영자', 'organizer'],
  usage: ['usage', '사용량'],
  hint: ['hint', '힌트'],
  quiz: ['quiz', '퀴즈'],
  review: ['review', '복습'],
  privacy: ['privacy', '개인정보'],
  export: ['export', '내보내기'],
  forget: ['forget'],
  report: ['report', '리포트', '보고서'],
  meeting: ['meeting'],
};

const byName = new Map(
  (Object.entries(verbNames) as [Verb, readonly string[]][]).flatMap(([verb, names]) =>
    names.map((name) => [name, verb]),
  ),
);

/** The verb that a single word names; null for any other word. */
export function verbNamed(word: string): Verb | null {
  return byName.get(word.replace(/^[*_`"']+|[*_`"':,]+$/g, '').toLowerCase()) ?? null;
}
