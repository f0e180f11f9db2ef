import { parseChapter } from '../../notes/parse-chapter.ts';
import { type ChapterKey, chapterKey } from '../chapter-key.ts';

/** What a member wants of the questions that the book left open. */
export type QuestionWords =
  | { readonly kind: 'list-questions' }
  | {
      readonly kind: 'ask-group';
      readonly text: string;
      readonly chapter: ChapterKey | null;
      readonly anonymous: boolean;
    };

/** Longer ones are texts. */
const longest = 1_500;

/** Reads `질문 목록`, `질문 추가 …`, `익명질문 …`, `questions add …`, `anonymous question …`; null for everything else. */
export function parseQuestion(text: string): QuestionWords | null {
  const words = text.normalize('NFC').trim();
  if (/^(?:질문\s*목록|남은\s*질문(?:\s*목록)?|questions(?:\s+list)?|open questions)$/iu.test(words))
    return { kind: 'list-questions' };
  const open = /^(?:질문\s*추가|남은\s*질문\s*추가|questions?\s+add)\s*[:,]?\s+(\S[\s\S]*)$/iu.exec(words)?.[1];
  const hidden = /^(?:익명\s*질문|anonymous(?:\s+question)?)\s*[:,]?\s+(\S[\s\S]*)$/iu.exec(words)?.[1];
  const asked = open ?? hidden;
  if (asked === undefined || asked.length > longest) return null;
  const chapter = parseChapter(asked);
  const key = chapter === null ? null : chapterKey(chapter);
  return { kind: 'ask-group', text: asked.trim(), chapter: key, anonymous: open === undefined };
}
