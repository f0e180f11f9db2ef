import type { Card } from '../concepts/concept.ts';
import type { Note } from '../notes/note.ts';
import type { Section } from '../notes/section.ts';
import type { Library } from './library.ts';
import type { Passage } from './passage.ts';

/** A note or card: what is read, and changes, as a whole. */
export type Quotable = Note | Card;

/**
 * Cuts a library into passages: one for each section that says something. Private notes are left out, and cards too when
 * they only lend their names. Sections without a block hold nothing that can be quoted; their headings live on in the
 * heading paths of the sections below them. A note or card that is the same object gives the same objects again.
 */
export function buildPassages(library: Library): readonly Passage[] {
  return quotablesOf(library).flatMap(passagesOf);
}

/** The notes and cards that are answered from, in the passages' order. */
export function quotablesOf(library: Library): readonly Quotable[] {
  return [...library.notes.filter((note) => !note.private), ...(library.quoteCards ? library.cards : [])];
}

const cut = new WeakMap<Quotable, readonly Passage[]>();

/** The passages of one note or card, cut once for each object. */
export function passagesOf(document: Quotable): readonly Passage[] {
  const known = cut.get(document);
  if (known !== undefined) return known;
  const passages = 'concept' in document ? passagesOfCard(document) : passagesOfNote(document);
  cut.set(document, passages);
  return passages;
}

function passagesOfNote(note: Note): readonly Passage[] {
  const chapters = note.chapters.map((chapter) => chapter.number ?? chapter.label);
  return note.sections.filter(hasWords).map((section) => ({
    ...common(note.path, section),
    origin: 'note',
    author: note.author?.name ?? null,
    sample: note.sample,
    conceptId: null,
    study: note.book,
    chapters,
  }));
}

function passagesOfCard(card: Card): readonly Passage[] {
  return card.sections.filter(hasWords).map((section) => ({
    ...common(card.path, section),
    origin: card.origin,
    author: null,
    sample: false,
    conceptId: card.concept.id,
    study: null,
    chapters: [],
  }));
}

function common(path: string, section: Section) {
  const { kind, headingPath, lines, blocks } = section;
  return { id: `${path}#${lines.startLine}`, path, kind, headingPath, lines, blocks };
}

function hasWords(section: Section): boolean {
  return section.blocks.some((block) => block.text.trim() !== '');
}
