import type { FrontMatter } from './front-matter.ts';
import { instructionLines } from './instruction-lines.ts';
import type { Note, NoteProblem } from './note.ts';
import { isPlaceholder } from './pieces.ts';
import type { ScannedText } from './scan-lines.ts';
import type { SectionKind } from './section.ts';

export interface ParsedNote {
  readonly note: Omit<Note, 'problems'>;
  readonly frontMatter: FrontMatter;
  readonly scanned: ScannedText;
  /** Problems that the single fields found. */
  readonly found: readonly NoteProblem[];
}

/** Everything in a note that a person should look at, by line. */
export function noteProblems(parsed: ParsedNote): readonly NoteProblem[] {
  const problems = [
    ...frontMatterProblems(parsed),
    ...lineProblems(parsed.scanned),
    ...instructionProblems(parsed.note),
    ...emptySections(parsed.note),
    ...parsed.found,
  ];
  return problems.sort((a, b) => a.line - b.line);
}

function frontMatterProblems({ note, frontMatter }: ParsedNote): readonly NoteProblem[] {
  const problems: NoteProblem[] = [];
  const add = (severity: NoteProblem['severity'], code: string, message: string) =>
    problems.push({ line: 1, severity, code, message });
  if (frontMatter.problem !== null) {
    add(
      'error',
      'front-matter-unreadable',
      `The front matter is not YAML (${frontMatter.problem}); correct it or take it out.`,
    );
  }
  if (frontMatter.privacy === 'unclear') {
    add(
      'warning',
      'private-unclear',
      'The note says something about `private` that is not clear, so it is kept private; write `private: true` or `private: false`.',
    );
  }
  if (note.source.lines.every((line) => line.trim() === '')) {
    add('warning', 'empty', 'The file is empty; write the note or delete the file.');
    return problems;
  }
  if (note.author === null) {
    add(
      'warning',
      'author-unknown',
      'Nobody knows who wrote this; write `author: 이름` into the front matter, or put the name into the file name.',
    );
  }
  if (note.chapters.length === 0) {
    add(
      'warning',
      'chapter-unknown',
      'The note names no chapter; write `chapter: 9` into the front matter, or call the file `9장.md`.',
    );
  }
  if (frontMatter.privacy === 'private') add('info', 'private', 'The note is marked private.');
  return problems;
}

function lineProblems(scanned: ScannedText): readonly NoteProblem[] {
  const problems: NoteProblem[] = [];
  for (const { first, closed } of scanned.code) {
    const message =
      'A code block opens here and never closes; it is taken to end before the next heading. Close it with ```.';
    if (!closed) problems.push({ line: first + 1, severity: 'warning', code: 'unclosed-fence', message });
  }
  for (const { line, closed } of scanned.comments) {
    const message = closed
      ? 'An HTML comment stands here; it is never quoted. Delete it if it is left over.'
      : 'An HTML comment opens here and never closes; only this line is taken for it. Close it with -->.';
    problems.push({
      line: line + 1,
      severity: closed ? 'info' : 'warning',
      code: closed ? 'html-comment' : 'unclosed-comment',
      message,
    });
  }
  scanned.lines.forEach(({ kind }, index) => {
    if (kind === 'hint') {
      const message =
        'A hint of the template is still standing; it is not counted. Replace it with your own words or delete it.';
      problems.push({ line: index + 1, severity: 'info', code: 'template-hint', message });
    } else if (kind === 'overlong') {
      const message = 'The line is longer than 5,000 characters; lists and emphasis in it are not read. Break it up.';
      problems.push({ line: index + 1, severity: 'warning', code: 'line-too-long', message });
    }
  });
  return problems;
}

/** Said, and never left out: what reads like an order may be what the note is about. */
function instructionProblems({ source }: Omit<Note, 'problems'>): readonly NoteProblem[] {
  const message =
    'The line reads like an order to a language model. It is quoted as words and never followed; take it out if nobody wrote it on purpose.';
  return instructionLines(source.lines).map((line) => ({
    line,
    severity: 'warning',
    code: 'reads-as-instruction',
    message,
  }));
}

/** One for each part of the template whose heading stands there with nothing under it. */
function emptySections(note: Omit<Note, 'problems'>): readonly NoteProblem[] {
  const byKind = Map.groupBy(note.sections, (section) => section.kind);
  return [...byKind].flatMap(([kind, sections]) => {
    const filled = sections.some((section) => section.blocks.some((block) => !isPlaceholder(block.text)));
    const first = sections[0];
    if (kind === 'other' || filled || first === undefined || hasParts(kind, byKind)) return [];
    const message = `"${first.heading ?? ''}" is not filled in; write something under it or delete the heading.`;
    return [{ line: first.lines.startLine, severity: 'info' as const, code: 'not-filled-in', message }];
  });
}

/** The part on understanding may hold nothing but difficulties and insights. */
function hasParts(kind: SectionKind, byKind: ReadonlyMap<SectionKind, unknown>): boolean {
  return kind === 'understanding' && (byKind.has('difficulties') || byKind.has('insights'));
}
