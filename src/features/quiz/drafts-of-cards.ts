import { localeOf } from '../../domain/locale.ts';
import type { Note } from '../../domain/notes/note.ts';
import { askedLine, cardDrafts } from '../../domain/quiz/card-drafts.ts';
import { chapterConcepts, coversChapter } from '../../domain/quiz/chapter-concepts.ts';
import type { DraftGround } from '../../domain/quiz/draft-items.ts';
import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { Library } from '../../domain/retrieval/library.ts';

/**
 * What the cards give to draft for the chapters that the notes speak of: cards belong to no chapter, so each is taken for the first
 * one whose notes name its concept, in those notes' language.
 * @param asked every question there is about the cards
 */
export function draftsOfCards(
  { notes, cards }: Pick<Library, 'notes' | 'cards'>,
  ground: DraftGround,
  asked: readonly QuizItem[],
): readonly QuizItem[] {
  const lines = new Set(asked.map(askedLine));
  const numbers = new Set(notes.flatMap((note) => note.chapters.flatMap(({ number }) => number ?? [])));
  const used = new Set<string>();
  return [...numbers].flatMap((chapter) => {
    const about = notes.filter((note) => !note.private && coversChapter(note, chapter));
    const locale = localeOf(about.map(textOf).join(' '), 'ko');
    const named = chapterConcepts(about, chapter, ground.lexicon).filter((id) => !used.has(id));
    return named.flatMap((conceptId) => {
      const card = cards.find(({ origin, concept }) => origin === 'concept' && concept.id === conceptId);
      if (card === undefined) return [];
      used.add(conceptId);
      return cardDrafts(card, ground, { locale, asked: lines }).map((item) => ({ ...item, chapter }));
    });
  });
}

function textOf({ sections }: Note): string {
  return sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(' ');
}
