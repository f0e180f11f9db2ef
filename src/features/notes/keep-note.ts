import type { WrongClaim } from '../../domain/grounding/wrong-claims.ts';
import { filledIn, fillNote } from '../../domain/notes/fill-note.ts';
import type { ChapterRef, Note } from '../../domain/notes/note.ts';
import { isInTemplate, type NotePart, type NoteReport, reportNote } from '../../domain/notes/note-report.ts';
import { splitLines } from '../../domain/notes/split-lines.ts';
import type { NoteTarget } from './note-folder.ts';
import type { Suggestion } from './suggest-corrections.ts';

export interface NoteToKeep {
  readonly teamId: string;
  readonly memberId: string;
  /** As Slack shows it. */
  readonly memberName: string;
  readonly text: string;
  /** Filled in by fields: one part of the template is enough then. */
  readonly filledIn?: boolean;
  /** Null: pasted. */
  readonly fileName: string | null;
  /** The chapter where the note names none; null: unknown. */
  readonly chapter: string | null;
}

export type KeepNoteOutcome =
  | {
      readonly kind: 'kept';
      readonly path: string;
      readonly note: Note;
      readonly report: NoteReport;
      readonly suggestions: readonly Suggestion[];
      readonly claims: readonly WrongClaim[];
      /** An older text stood there, and is kept beside. */
      readonly replaced: boolean;
      readonly unchanged: boolean;
      /** Parts that the new text has nothing of, taken over from the older one. */
      readonly carried: readonly NotePart[];
    }
  | { readonly kind: 'no-note' | 'not-text' | 'too-large' | 'needs-chapter' | 'no-folder' | 'refused' }
  /** The note names somebody else, or the name is another member's. */
  | { readonly kind: 'other-author'; readonly authorName: string };

/** Keeps a member's note as a file of the group. */
export type KeepNote = (given: NoteToKeep) => Promise<KeepNoteOutcome>;

/** As of files on disk; what is larger is no note. In bytes. */
const largestBytes = 5 * 1024 * 1024;
/** More of one name are in no group. */
const mostNamesakes = 20;

export interface KeepNoteDeps {
  /** Null: the group has no folder of its own. */
  readonly target: NoteTarget | null;
  readonly parse: (path: string, text: string) => Promise<Note | null>;
  readonly suggest: (note: Note) => readonly Suggestion[];
  /** What the note says otherwise than the cards. */
  readonly wrongClaims: (note: Note) => readonly WrongClaim[];
  /** The author that the member is, confirmed; null when unknown. */
  readonly authorOf: (teamId: string, memberId: string) => Promise<string | null>;
  /** Whose the name is: another member's, or that of notes which nobody has claimed; null: free. */
  readonly holderOf: (teamId: string, memberId: string, authorName: string) => Promise<'member' | 'notes' | null>;
}

export function createKeepNote(deps: KeepNoteDeps): KeepNote {
  /** The name, or the name with a number where another member has it; null where it is that of notes which may be theirs. */
  async function freeName({ teamId, memberId }: NoteToKeep, name: string): Promise<string | null> {
    for (let number = 1; number <= mostNamesakes; number += 1) {
      const numbered = number === 1 ? name : `${name} ${number}`;
      const holder = await deps.holderOf(teamId, memberId, numbered);
      if (holder !== 'member') return holder === null ? numbered : null;
    }
    return null;
  }

  return async (given) => {
    const { text, teamId, memberId } = given;
    if (Buffer.byteLength(text) > largestBytes) return { kind: 'too-large' };
    if (text.includes('\0')) return { kind: 'not-text' };
    const read = await deps.parse(given.fileName ?? 'note.md', text);
    if (read === null || !(given.filledIn === true || isInTemplate(read))) return { kind: 'no-note' };
    if (deps.target === null) return { kind: 'no-folder' };
    const known = await deps.authorOf(teamId, memberId);
    const said = read.author !== null && isSaidInside(read) ? read.author.name : null;
    const called = read.author?.slack === memberId ? read.author.name : plainName(given.memberName);
    const named = known ?? (said === null ? await freeName(given, called) : called);
    if (named === null) return { kind: 'other-author', authorName: called };
    if (said !== null && fold(said) !== fold(named)) return { kind: 'other-author', authorName: said };
    if (known === null && (await deps.holderOf(teamId, memberId, named)) !== null)
      return { kind: 'other-author', authorName: named };
    const label = labelOf(read.chapters) ?? given.chapter;
    if (label === null) return { kind: 'needs-chapter' };
    const own = withIdentity(text, read, { name: named, slack: memberId, chapter: label });
    const path = notePath(named, label);
    const standing = await deps.target.read(path);
    const before = standing === null || given.filledIn === true ? null : await deps.parse(path, standing);
    const { text: whole, added: carried } =
      before === null ? { text: own, added: [] } : fillNote({ note: read, text: own }, label, filledIn(before));
    const outcome = await deps.target.write(path, whole, true);
    const note = await deps.parse(path, whole);
    if (outcome === 'refused' || outcome === 'differs' || note === null) return { kind: 'refused' };
    const replaced = standing !== null && outcome === 'written';
    return {
      ...{ kind: 'kept', path, note, report: reportNote(note), suggestions: deps.suggest(note) },
      ...{ claims: deps.wrongClaims(note), replaced, unchanged: outcome === 'unchanged', carried },
    };
  };
}

/** Whether the text itself names its author; a file's name does not count. */
function isSaidInside({ source }: Note): boolean {
  return source.lines.slice(0, 40).some((line) => /^\s*["']?(?:author|작성자|이름)["']?\s*:/u.test(line));
}

function labelOf([chapter]: readonly ChapterRef[]): string | null {
  if (chapter === undefined) return null;
  if (chapter.kind === 'preface') return '서문';
  if (chapter.kind === 'appendix') return chapter.number === null ? '부록' : `부록 ${chapter.number}`;
  return `${(chapter.number ?? '').split('.')[0]}장`;
}

/** Puts who wrote it and on which chapter into the front matter, where the text does not say so. All other lines stay. */
function withIdentity(
  text: string,
  note: Note,
  { name, slack, chapter }: { readonly name: string; readonly slack: string; readonly chapter: string },
): string {
  const { bom, lines, ends } = splitLines(text);
  const hasFront = lines[0] === '---' && lines.slice(1, 40).some((line) => line === '---');
  const missing = [
    ...(isSaidInside(note) ? [] : [`author: { name: ${JSON.stringify(name)}, slack: ${slack} }`]),
    ...(hasFront && note.chapters.length > 0 ? [] : [`chapter: ${JSON.stringify(chapter)}`]),
  ];
  if (missing.length === 0) return text;
  const end = ends[0] === '\r\n' ? '\r\n' : '\n';
  const body = lines.map((line, index) => line + (ends[index] ?? '')).join('');
  const added = missing.map((line) => line + end).join('');
  const mark = bom ? '\uFEFF' : '';
  if (!hasFront) return `${mark}---${end}${added}---${end}${body}`;
  const first = `---${ends[0] ?? end}`;
  return `${mark}${first}${added}${body.slice(first.length)}`;
}

/** Where a member's note on a chapter stands. */
export function notePath(name: string, label: string): string {
  return `${segment(name)}/${segment(label)}.md`;
}

/** One part of a path: what file systems take everywhere. */
function segment(words: string): string {
  return (
    words
      .normalize('NFC')
      .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, 60) || 'note'
  );
}

/** A name as Slack shows it, as an author's. */
export function plainName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 40) || 'member';
}

function fold(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').replace(/님$/u, '').toLowerCase();
}
