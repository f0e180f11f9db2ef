import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../src/domain/concepts/concept.ts';
import { parseCard } from '../../src/domain/concepts/parse-card.ts';
import type { Note } from '../../src/domain/notes/note.ts';
import { parseNote } from '../../src/domain/notes/parse-note.ts';
import type { Library } from '../../src/domain/retrieval/library.ts';
import { noWords } from '../../src/domain/retrieval/word-data.ts';

/** A note out of Markdown; `fields` replace what the parser read. */
export function buildNote(text: string, fields: Partial<Note> = {}): Note {
  const path = fields.path ?? '하나/9장.md';
  const note = parseNote({ path, text, template: null });
  return { ...note, author: { name: '김하나', slack: null }, sample: false, ...fields };
}

/** A card out of Markdown with front matter. */
export function buildCard(path: string, text: string): Card {
  const parsed = parseCard({ origin: path.startsWith('questions/') ? 'question' : 'concept', path, text });
  if (parsed.kind === 'unreadable') throw new Error(`Cannot build card "${path}": ${parsed.problems[0]?.message}`);
  return parsed.card;
}

/** The cards that the tutor is shipped with. */
export function shippedCards(): readonly Card[] {
  const root = new URL('../../knowledge/', import.meta.url).pathname;
  return ['concepts', 'questions'].flatMap((folder) => {
    if (!existsSync(join(root, folder))) return [];
    const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'));
    return names.sort().map((name) => buildCard(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')));
  });
}

export function buildLibrary(parts: Partial<Library>): Library {
  return { notes: [], cards: [], quoteCards: true, words: noWords, ...parts };
}
