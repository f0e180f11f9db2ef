import { githubLogin } from './github-login.ts';
import { isoDate } from './iso-date.ts';
import type { Author, ChapterRef, NoteProblem } from './note.ts';
import { chaptersOf, findChapters } from './parse-chapter.ts';
import { identityFromPath } from './path-identity.ts';

/** Whose note it is and what it is about. */
export interface NoteIdentity {
  readonly author: Author | null;
  readonly book: string | null;
  readonly date: string | null;
  readonly chapters: readonly ChapterRef[];
  readonly sample: boolean;
  readonly problems: readonly NoteProblem[];
}

/**
 * Reads author, book, date and chapters from front matter, else from folder and file name; what nobody says is null.
 * `inTemplate`: whether the text has headings of the study template. Without any, a folder's name in Latin letters is
 * more likely a subject than a person.
 */
export function noteIdentity(
  values: Readonly<Record<string, unknown>>,
  path: string,
  notNames: ReadonlySet<string>,
  inTemplate: boolean,
): NoteIdentity {
  const fromPath = identityFromPath(path, notNames);
  const isName = inTemplate || fromPath.chapters.length > 0 || /[가-힣]/u.test(fromPath.author ?? '');
  const problems: NoteProblem[] = [];
  const github = loginOf(values.github);
  const author =
    authorOf(values.author ?? values.작성자 ?? values.이름) ?? (github === null ? null : named(fromPath, github));
  const date = dateOf(values.date ?? values.날짜);
  if (date === undefined) {
    const message = `The date ${JSON.stringify(values.date ?? values.날짜).slice(0, 60)} is not readable; write it as 2026-10-12.`;
    problems.push({ line: 1, severity: 'warning', code: 'date-unreadable', message });
  }
  const chapters = chaptersFrom(values.chapters ?? values.chapter ?? values.장);
  return {
    author:
      withLogin(author, github) ??
      (fromPath.author === null || !isName ? null : { name: fromPath.author, slack: null }),
    book: words(values.book ?? values.책) ?? fromPath.book,
    date: date ?? fromPath.date,
    chapters: chapters.length > 0 ? chapters : fromPath.chapters,
    sample: values.sample === true,
    problems,
  };
}

function authorOf(value: unknown): Author | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const name = words(value);
    return name === null ? null : { name, slack: null };
  }
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const name = words(fields.name ?? fields.이름);
  const slack = words(fields.slack)?.replace(/^<?@?|>$/gu, '') ?? null;
  if (name === null) return null;
  const author = { name, slack: slack !== null && /^[UW][A-Z0-9]{2,20}$/u.test(slack) ? slack : null };
  return withLogin(author, loginOf(fields.github));
}

/** Whoever is known by their login alone: by the name of folder or file where there is one, else by the login. */
function named({ author }: { readonly author: string | null }, login: string): Author {
  return { name: author ?? login, slack: null };
}

function withLogin<Known extends Author | null>(author: Known, login: string | null): Known {
  return author === null || login === null || author.github !== undefined ? author : { ...author, github: login };
}

function loginOf(value: unknown): string | null {
  const written = words(value);
  return written === null ? null : githubLogin(written);
}

/** Undefined when something is written that is no date. */
function dateOf(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  const text = value instanceof Date ? value.toISOString() : String(value);
  const match = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/u.exec(text.trim());
  return match === null ? undefined : (isoDate(match[1] ?? '', match[2] ?? '', match[3] ?? '') ?? undefined);
}

function chaptersFrom(value: unknown): readonly ChapterRef[] {
  const values: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  return values.flatMap((one): readonly ChapterRef[] => {
    const text = words(one);
    if (text === null) return [];
    const bare = /^(\d{1,3})(?:\s*[~–-]\s*(\d{1,3}))?$/u.exec(text);
    const found = findChapters(bare === null ? text : `${text}장`);
    if (found.length > 0) return found.flatMap(({ ref }) => chaptersOf(bare === null ? ref : { ...ref, label: text }));
    const section = /^\d{1,3}(?:\.\d{1,3})+$/u.test(text);
    return section ? [{ kind: 'section', number: text, label: text }] : [];
  });
}

function words(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 200);
  return text === '' ? null : text;
}
