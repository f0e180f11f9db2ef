import type { Citation } from '../../domain/grounding/citation.ts';
import { verifyQuotation } from '../../domain/grounding/quote.ts';
import type { LineRange } from '../../domain/notes/section.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { ConversationStore, CurrentLibrary, ReadSource } from './ports.ts';

export interface OpenSourceRequest {
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
  readonly library: CurrentLibrary;
  readonly readSource: ReadSource;
}

/** Lines around a quotation in a section longer than this, so that the window stays readable. */
const longest = 60;
const context = 12;

/** Shows the section that a citation stands in, its lines marked. */
export function createOpenSource({ conversations, library, readSource }: OpenSourceDeps): OpenSource {
  return async ({ exchangeId, citation: index }) => {
    const exchange = await conversations.find(exchangeId);
    const citation = citationsOf(exchange?.answer)[index];
    if (citation === undefined) return { kind: 'gone', citation: null };
    const excerpt = await readSource(citation.path, rangeAround(library(), citation));
    if (excerpt === null) return { kind: 'gone', citation };
    const lines = excerpt.lines.map((text, i) => {
      const number = excerpt.startLine + i;
      return { number, text, marked: number >= citation.startLine && number <= citation.endLine };
    });
    const marked = lines.filter((line) => line.marked).map((line) => line.text);
    return { kind: 'open', citation, lines, changed: !verifyQuotation(marked, citation.quote) };
  };
}

type MaybeAnswer = NonNullable<Awaited<ReturnType<ConversationStore['find']>>>['answer'] | undefined;

function citationsOf(answer: MaybeAnswer): readonly Citation[] {
  if (answer === undefined) return [];
  return answer.kind === 'answered' ? answer.citations : answer.openQuestions;
}

function rangeAround(library: Library, citation: Citation): LineRange {
  const sections = [...library.notes, ...library.cards].find(({ path }) => path === citation.path)?.sections ?? [];
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
