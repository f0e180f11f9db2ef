import { parseFrontMatter } from './front-matter.ts';
import type { Note } from './note.ts';
import { noteIdentity } from './note-identity.ts';
import { noteProblems } from './note-problems.ts';
import { chaptersOf, findChapters } from './parse-chapter.ts';
import { parseFlow } from './parse-flow.ts';
import { parseSections } from './parse-sections.ts';
import { openQuestionsOf, piecesOf } from './pieces.ts';
import { readingLogOf } from './reading-log.ts';
import { scanLines } from './scan-lines.ts';
import type { Section } from './section.ts';
import { selfRatingsOf } from './self-ratings.ts';
import { splitLines } from './split-lines.ts';
import { emptyTemplate, isHint, type Template } from './template-hints.ts';

export interface NoteText {
  /** Relative to the notes folder, NFC, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The group's template; null when there is none (then only `(예: …)` and the like are hints). */
  readonly template: Template | null;
  /** Words, lower case, that are nobody's name although a file is called so: names of the subject's concepts. */
  readonly notNames?: ReadonlySet<string>;
}

/** Reads a note in the study template. Never throws: what cannot be read is text, and a problem where somebody should look. */
export function parseNote({ path, text, template, notNames = new Set() }: NoteText): Note {
  const source = splitLines(text);
  const hints = template ?? emptyTemplate;
  const frontMatter = parseFrontMatter(source.lines);
  const scanned = scanLines(source.lines, frontMatter.lineCount, hints);
  const flow = parseFlow(source.lines, scanned);
  const parsed = parseSections(flow, source.lines, frontMatter.lineCount + 1, true);
  const sections = parsed.map((section) => withoutHintRows(section, hints));
  const identity = noteIdentity(
    frontMatter.values,
    path,
    notNames,
    sections.some(({ kind }) => kind !== 'other'),
  );
  const log = readingLogOf(sections, source.lines);
  const rated = selfRatingsOf(sections, source.lines);
  const named = identity.chapters.length > 0 ? identity.chapters : chaptersIn(sections);
  const rest = [...log.times, ...rated.ratings].flatMap(({ chapter }) => (chapter === null ? [] : chaptersOf(chapter)));
  const note = {
    path,
    author: identity.author,
    book: identity.book,
    date: identity.date,
    chapters: unique(named.length > 0 ? named : rest),
    sample: identity.sample,
    private: frontMatter.privacy !== 'public',
    beforeReading: piecesOf(sections, 'before-reading'),
    impressions: piecesOf(sections, 'impressions'),
    openQuestions: openQuestionsOf(sections),
    readingMinutes: log.minutes,
    readingTimes: log.times,
    difficulties: piecesOf(sections, 'difficulties'),
    ratings: rated.ratings,
    insights: piecesOf(sections, 'insights'),
    sections,
    source,
  };
  const found = [...identity.problems, ...log.problems, ...rated.problems];
  return { ...note, problems: noteProblems({ note, frontMatter, scanned, found }) };
}

/** Chapters that the note's title names: its first heading, unless that is a part of the template. */
function chaptersIn(sections: readonly Section[]): Note['chapters'] {
  const title = sections.find((section) => section.heading !== null);
  if (title === undefined || title.kind !== 'other') return [];
  return findChapters(title.heading ?? '').flatMap(({ ref }) => chaptersOf(ref));
}

function unique(chapters: Note['chapters']): Note['chapters'] {
  return [...new Map(chapters.map((chapter) => [`${chapter.kind} ${chapter.number}`, chapter])).values()].slice(0, 100);
}

/** Rows of a table are judged cell by cell: a row of the template, or one whose values are all examples. */
function withoutHintRows(section: Section, template: Template): Section {
  const blocks = section.blocks.filter((block) => {
    if (block.cells === null) return true;
    const values = block.cells.slice(1).filter((cell) => cell.value !== '');
    return (
      !isHint(block.source, template, true) &&
      !(values.length > 0 && values.every((cell) => isHint(cell.value, template, true)))
    );
  });
  return blocks.length === section.blocks.length ? section : { ...section, blocks };
}
