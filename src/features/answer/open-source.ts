import type { Citation } from '../../domain/grounding/citation.ts';
import { verifyQuotation } from '../../domain/grounding/quote.ts';
import type { LineRange, Section } from '../../domain/notes/section.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { ConversationStore, Reader, ReadSource, SourceExcerpt, ViewFor } from './ports.ts';

export interface OpenSourceRequest extends Reader {
  readonly exchangeId: string;
  /** Index into the answer's citations. */
  readonly citation: number;
}

export interface SourceLine {
  readonly number: number;
  readonly text: string;
  /** Within the quoted lines. */
  readonly marked: boolean;
}

export type SourceOpened =
  /** The section as the file reads now. `changed` when the quotation no longer stands in its lines. */
  | {
      readonly kind: 'open';
      readonly citation: Citation;
      readonly lines: readonly SourceLine[];
      readonly changed: boolean;
    }
  /** The exchange or citation is known no more, or the file is gone; the quotation is kept in the latter case. */
  | { readonly kind: 'gone'; readonly citation: Citation | null };

export type OpenSource = (request: OpenSourceRequest) => Promise<SourceOpened>;

export interface OpenSourceDeps {
  readonly conversations: Pick<ConversationStore, 'find'>;
  readonly viewFor: ViewFor;
  readonly readSource: ReadSource;
}

/** Lines around a quotation in a section longer than this, so that the window stays readable. */
const longest = 60;
const context = 12;

/**
 * Shows the section that a citation stands in, its lines marked. When lines moved since the answer was given, the quotation is
 * looked for where it stood and in the section of the same heading, and marked where it stands now.
 */
export function createOpenSource({ conversations, viewFor, readSource }: OpenSourceDeps): OpenSource {
  return async ({ exchangeId, citation: index, ...reader }) => {
    const exchange = await conversations.find(exchangeId);
    const citation = citationsOf(exchange?.answer)[index];
    if (citation === undefined) return { kind: 'gone', citation: null };
    const { library } = await viewFor(reader);
    const sections = sectionsOf(library, citation.path);
    if (sections === null) return { kind: 'gone', citation };
    const headed = sections.find(({ headingPath }) => isSame(headingPath, citation.headingPath));
    let stood: SourceExcerpt | null = null;
    for (const range of [rangeAround(sections, citation), ...(headed === undefined ? [] : [headed.lines])]) {
      const excerpt = await readSource(library, citation.path, range);
      stood ??= excerpt;
      const lines = excerpt === null ? null : findQuotation(excerpt, citation);
      if (excerpt !== null && lines !== null) return show({ ...citation, ...lines }, excerpt, false);
    }
    return stood === null ? { kind: 'gone', citation } : show(citation, stood, true);
  };
}

function show(citation: Citation, { startLine, lines }: SourceExcerpt, changed: boolean): SourceOpened {
  const numbered = lines.map((text, i) => {
    const number = startLine + i;
    return { number, text, marked: number >= citation.startLine && number <= citation.endLine };
  });
  return { kind: 'open', citation, lines: numbered, changed };
}

/** As many lines as were quoted that hold the quotation, the nearest to where it stood; null when it stands there no more. */
function findQuotation({ startLine, lines }: SourceExcerpt, citation: Citation): LineRange | null {
  const length = citation.endLine - citation.startLine;
  const starts = lines
    .map((_, i) => i)
    .filter((i) => verifyQuotation(lines.slice(i, i + length + 1), citation.quote))
    .map((i) => startLine + i)
    .sort((a, b) => Math.abs(a - citation.startLine) - Math.abs(b - citation.startLine));
  const nearest = starts[0];
  return nearest === undefined ? null : { startLine: nearest, endLine: nearest + length };
}

type MaybeAnswer = NonNullable<Awaited<ReturnType<ConversationStore['find']>>>['answer'] | undefined;

function citationsOf(answer: MaybeAnswer): readonly Citation[] {
  if (answer === undefined) return [];
  return answer.kind === 'answered' ? answer.citations : answer.openQuestions;
}

function sectionsOf(library: Library, path: string): readonly Section[] | null {
  return [...library.notes, ...library.cards].find((document) => document.path === path)?.sections ?? null;
}

function rangeAround(sections: readonly Section[], citation: Citation): LineRange {
  const section = sections.find(
    ({ lines }) => lines.startLine <= citation.startLine && lines.endLine >= citation.endLine,
  );
  const whole = section?.lines ?? citation;
  if (section !== undefined && whole.endLine - whole.startLine < longest) return whole;
  return {
    startLine: Math.max(section?.lines.startLine ?? 1, citation.startLine - context),
    endLine: Math.min(section?.lines.endLine ?? citation.endLine + context, citation.endLine + context),
  };
}

function isSame(path: readonly string[], other: readonly string[]): boolean {
  return path.length === other.length && path.every((heading, i) => heading === other[i]);
}
