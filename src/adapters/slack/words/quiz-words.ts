import type { QuizWords } from './quiz-request.ts';
import { soft, stemRequest, withoutTail } from './request-tone.ts';
import { verbNamed } from './verb-names.ts';

/** A longer topic is a sentence about quizzes, not a wish for one. */
const mostTopicWords = 4;
const sentence =
  /언제|어때|어땠|왜|어떻게|뭐였|했어|했나|결과|정답|\b(?:when|why|how|what|was|were|is|are|results?|answers?|time)\b/iu;

const ask = `(?:${stemRequest('내|올려|만들어|시작해|풀게\\s?해')}|${stemRequest('해')}|${soft}|내자|풀자|하자|시작|고고|ㄱㄱ|부탁(?:해요?|드려요|드립니다)?)`;
const asking = new RegExp(`(?:\\s*${ask})+$`, 'iu');
const korean = /^(.*?)\s*퀴즈(?:를|로|도)?(?:\s+(.*))?$/u;
const english = /^(?:(?:give\s+us|post|start)\s+(?:a\s+)?)?quiz(?:\s+(?:on|about|for))?(?:\s+(.*))?$/iu;
const helping = /^(?:help|--?h(?:elp)?|도움말?|사용법)$/iu;

const closing =
  /^(?:(?:close|end|stop|finish)(?:\s+(?:the\s+)?(?:quiz|now|it))?|마감(?:해\s?줘|하기|해)?|끝(?:내\s?줘|내기|내)?|종료)$/iu;
const adding = /^(?:add|new|추가|새\s?문제|문제\s*(?:추가|쓰기|내기)|쓰기)$/iu;
const drafts = /^(?:drafts?|초안)(?:\s+(.*))?$/iu;

/** Reads what concerns quizzes: `quiz chapter 9 5`, `퀴즈 9장 5문제`, `서비스 퀴즈 내줘`; null for everything else. */
export function quizWords(words: string): QuizWords | null {
  if (/[?？]\s*$/u.test(words)) return null;
  const plain = withoutTail(words).replace(/\s+/gu, ' ').replace(asking, '').trim();
  const [, typed] = english.exec(plain) ?? [];
  if (english.test(plain)) return command(typed ?? '') ?? wish(typed ?? '');
  const [said, before = '', after = ''] = korean.exec(plain) ?? [];
  if (said === undefined) return null;
  if (before === '') return command(after) ?? wish(after);
  // `검색 퀴즈` searches for the word.
  if (verbNamed(before.split(' ')[0] ?? '') !== null) return null;
  // `9장 퀴즈 5문제`: behind the word only how many.
  const { words: left } = takeCount(after);
  return left === '' ? wish(`${before} ${after}`.trim()) : null;
}

function command(rest: string): QuizWords | null {
  if (closing.test(rest)) return { kind: 'quiz-close' };
  if (adding.test(rest)) return { kind: 'quiz-add' };
  const [, about] = drafts.exec(rest) ?? [];
  if (!drafts.test(rest)) return null;
  if (about === undefined) return { kind: 'quiz-drafts', chapter: null };
  const { chapter } = takeChapter(about);
  return { kind: 'quiz-drafts', chapter: chapter ?? /^\d{1,3}$/.exec(about)?.[0] ?? null };
}

function wish(rest: string): QuizWords | null {
  if (helping.test(rest)) return null;
  if (rest === '') return { kind: 'quiz', wish: { kind: 'last' }, count: null };
  if (/^\d{1,3}$/.test(rest)) return { kind: 'quiz-which', number: Number(rest) };
  const { chapter, left } = takeChapter(rest);
  const { count, words } = takeCount(left);
  if (chapter !== null && words === '') return { kind: 'quiz', wish: { kind: 'chapter', chapter }, count };
  if (words === '') return { kind: 'quiz', wish: { kind: 'last' }, count };
  if (words.split(' ').length > mostTopicWords || sentence.test(words)) return null;
  return { kind: 'quiz', wish: { kind: 'topic', words }, count };
}

/** `9장`, `제 9장`, `chapter 9`, `ch. 9`. */
function takeChapter(text: string): { readonly chapter: string | null; readonly left: string } {
  const found = /(?:^|\s)(?:제\s?)?(\d{1,3})\s?장(?=\s|$)|\b(?:chapter|ch\.?)\s?(\d{1,3})\b/iu.exec(text);
  if (found === null) return { chapter: null, left: text };
  const left = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
  return { chapter: found[1] ?? found[2] ?? null, left: left.replace(/\s+/gu, ' ') };
}

/** `5문제`, `세 개`, `5 questions`, or a number at the end. */
function takeCount(text: string): { readonly count: number | null; readonly words: string } {
  const named =
    /(?:^|\s)(?:(\d{1,3})\s?(?:문제|문항|개|questions?|items?)|(한|두|세|네|다섯|열)\s?(?:문제|개))(?:만|씩)?(?=\s|$)/iu;
  const found = named.exec(text) ?? /(?:^|\s)(\d{1,3})$/u.exec(text);
  if (found === null) return { count: null, words: text.trim() };
  const words = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
  return { count: found[1] === undefined ? (said[found[2] ?? ''] ?? null) : Number(found[1]), words };
}

const said: Readonly<Record<string, number>> = { 한: 1, 두: 2, 세: 3, 네: 4, 다섯: 5, 열: 10 };
