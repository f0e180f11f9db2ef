import type { OpenQuestionRecord } from './open-question.ts';

/** The folder of accepted answers within the group's notes. */
const folder = 'questions';
/** Letters of the question in the name of its file; the rest stands inside. */
const mostLetters = 40;

/** An accepted answer as a file of the group: the question as the title, the answer below, and nobody's name. */
export interface AnswerFile {
  /** Of letters alone: a number in a file's name would be read as a chapter. */
  readonly path: string;
  readonly text: string;
}

/** Null for a question without an accepted answer. */
export function answerFile({ id, text, state, answer }: OpenQuestionRecord): AnswerFile | null {
  if (state !== 'accepted' || answer === null) return null;
  const words = text.toLowerCase().match(/[a-z]+/gu) ?? [];
  const slug = words.join('-').slice(0, mostLetters).replace(/-$/u, '') || 'question';
  return {
    path: `${folder}/${slug}-${lettersOf(id)}.md`,
    text: `# ${text.replace(/\s+/gu, ' ').trim()}\n\n${asBody(answer)}\n`,
  };
}

/** Letters of an id in the name of a file: sixteen to the eighth, beside the words of the question. */
const idLetters = 8;

/** An id as letters that tell it from others. */
function lettersOf(id: string): string {
  const letters = [...id.toLowerCase()].filter((one) => /[a-z0-9]/u.test(one));
  const named = letters.map((one) => (/\d/u.test(one) ? String.fromCharCode(0x67 + Number(one)) : one));
  return named.slice(0, idLetters).join('');
}

/** What somebody typed, so that none of its lines becomes a heading or a rule; code between fences stays as it is. */
function asBody(answer: string): string {
  let fence: string | null = null;
  const lines = answer.split(/\r?\n/u).map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/u.exec(line)?.[1] ?? null;
    if (mark !== null && (fence === null || mark.startsWith(fence))) {
      fence = fence === null ? mark : null;
      return line;
    }
    return fence === null ? line.replace(/^(\s*)(?=#{1,6}(?:\s|$)|[=-]{2,}\s*$)/u, '$1\\') : line;
  });
  return [...lines, ...(fence === null ? [] : [fence])].join('\n').trim();
}
