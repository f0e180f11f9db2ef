import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCardItems } from '#src/adapters/files/load-card-items.ts';
import type { Locale } from '#src/domain/locale.ts';
import { askedLine, cardDrafts } from '#src/domain/quiz/card-drafts.ts';
import { draftItems } from '#src/domain/quiz/draft-items.ts';
import type { QuizItem } from '#src/domain/quiz/quiz-item.ts';
import { createLexicon } from '#src/domain/retrieval/lexicon.ts';
import { messagesFor } from '#src/messages/messages-for.ts';
import { buildNote, shippedCards } from './build-library.ts';

/** What a person finds of a draft: whether its answer is right, the only right one, and the question clear by itself. */
export interface JudgedDraft {
  readonly stem: string;
  readonly answer: string;
  readonly wrong: readonly string[];
  readonly right: boolean;
  readonly unique: boolean;
  readonly clear: boolean;
  /** What is wrong; empty where nothing is. */
  readonly why: string;
}

const root = new URL('../../', import.meta.url);

export function readJudgedDrafts(name = 'judged-drafts'): readonly JudgedDraft[] {
  return readFileSync(new URL(`test/fixtures/drafts/${name}.jsonl`, root), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as JudgedDraft);
}

/** What is drafted out of a note, the best first; the shipped sample without a path. */
export function draftsOf(path = new URL('knowledge/notes/chapter-9-sample.md', root).pathname): readonly QuizItem[] {
  const cards = shippedCards();
  const note = buildNote(readFileSync(path, 'utf8'), { path: '9장.md' });
  const words = { ko: messagesFor('ko').quiz.stems, en: messagesFor('en').quiz.stems };
  return draftItems(note, { lexicon: createLexicon(cards), documents: [note, ...cards], words });
}

/** What is drafted out of the shipped cards in one language, beside their shipped questions. */
export async function draftsOfShippedCards(locale: Locale): Promise<readonly QuizItem[]> {
  const cards = shippedCards();
  const lexicon = createLexicon(cards);
  const words = { ko: messagesFor('ko').quiz.stems, en: messagesFor('en').quiz.stems };
  const { items } = await loadCardItems(fileURLToPath(new URL('knowledge', root)), cards, lexicon);
  const asked = new Set(items.map(askedLine));
  const note = buildNote(readFileSync(new URL('knowledge/notes/chapter-9-sample.md', root), 'utf8'), {
    path: '9장.md',
  });
  const ground = { lexicon, documents: [note, ...cards], words };
  return cards
    .filter(({ origin }) => origin === 'concept')
    .flatMap((card) => cardDrafts(card, ground, { locale, asked }));
}

/** Words alone tell which draft a judgement is about: with another wrong option it is another question. */
export function judgementKey({ stem, answer, wrong }: Pick<JudgedDraft, 'stem' | 'answer' | 'wrong'>): string {
  return JSON.stringify([stem, answer, wrong]);
}

export function isUsable({ right, unique, clear }: JudgedDraft): boolean {
  return right && unique && clear;
}
