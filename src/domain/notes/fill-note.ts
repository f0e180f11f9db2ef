import type { Note, Piece } from './note.ts';
import { type NotePart, reportNote } from './note-report.ts';

/** What a member fills in beside the summary; empty texts say nothing. */
export interface NoteFields {
  readonly minutes: number | null;
  /** Half stars, 0–10. */
  readonly halves: number | null;
  readonly difficulties: string;
  readonly questions: string;
  readonly insights: string;
}

/**
 * A note in the study template that says what was filled in: a new one, or the text that stands with the parts that it has
 * nothing of at its end. What it says already stays; `left` names those parts.
 */
export function fillNote(
  standing: { readonly note: Note; readonly text: string } | null,
  chapter: string,
  fields: NoteFields,
): { readonly text: string; readonly left: readonly NotePart[]; readonly added: readonly NotePart[] } {
  const parts = partsOf(chapter, fields);
  if (standing === null)
    return {
      text: `# ${chapter} 노트\n${parts.map(({ lines }) => `\n${lines}`).join('')}`,
      left: [],
      added: parts.map(({ part }) => part),
    };
  const { missing } = reportNote(standing.note);
  const added = parts.filter(({ part }) => missing.includes(part));
  const left = parts.filter(({ part }) => !missing.includes(part)).map(({ part }) => part);
  const end = standing.text.endsWith('\n') ? '' : '\n';
  return {
    text: standing.text + (added.length === 0 ? '' : end) + added.map(({ lines }) => `\n${lines}`).join(''),
    left,
    added: added.map(({ part }) => part),
  };
}

/** What a note says of the parts that can be filled in. */
export function filledIn(note: Note): NoteFields {
  const points = note.ratings.find((rating) => rating.points !== null)?.points ?? null;
  const texts = (pieces: readonly Piece[]) => pieces.map(({ text }) => text.replace(/\s*\n\s*/gu, ' ')).join('\n');
  return {
    minutes: note.readingMinutes === null ? null : Math.round(note.readingMinutes),
    halves: points === null ? null : Math.round(points * 2),
    difficulties: texts(note.difficulties),
    questions: texts(note.openQuestions.flatMap((question) => [question, ...question.children])),
    insights: texts(note.insights),
  };
}

function partsOf(chapter: string, fields: NoteFields): readonly { readonly part: NotePart; readonly lines: string }[] {
  const { minutes, halves } = fields;
  const time = minutes === null ? '' : [Math.floor(minutes / 60), minutes % 60].map(String).join('시간 ').concat('분');
  const stars = halves === null ? '' : `${halves / 2}/5`;
  const all: readonly (readonly [NotePart, string, string])[] = [
    ['questions', '## ❓ 특별히 궁금했던 부분', items(fields.questions)],
    ['time', '## ⏳ 독서 과정 기록', time === '' ? '' : `- **총 독서 시간**: ${time}\n- ${chapter} : ${time}\n`],
    ['difficulties', '## 어려웠던 부분 & 이유', items(fields.difficulties)],
    ['rating', '## 자신의 이해도를 점수로 표현하기 (5점 만점)', stars === '' ? '' : `- ${chapter}: ${stars}\n`],
    ['insights', '## 특별하게 깨달음을 얻은 부분', items(fields.insights)],
  ];
  return all
    .filter(([, , body]) => body !== '')
    .map(([part, heading, body]) => ({ part, lines: `${heading}\n${body}` }));
}

/** A line each; a mark that begins one is taken for words, so that no text becomes a heading. */
function items(text: string): string {
  const lines = text.split(/\r?\n/u).map((line) => line.replace(/^\s*(?:[-*•]\s+|#+\s*)?/u, '').trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => `- ${line}\n`)
    .join('');
}
