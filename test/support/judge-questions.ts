import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCommand } from '../../src/adapters/slack/parse-command.ts';
import type { SlackRequest } from '../../src/adapters/slack/slack-request.ts';
import { foldersOf, openKnowledge } from '../../src/compose/compose-knowledge.ts';
import type { Answer } from '../../src/domain/grounding/answer.ts';
import { createAnswerOnce } from '../../src/features/answer/answer-once.ts';
import { createAskQuestion } from '../../src/features/answer/ask-question.ts';
import { openMemoryConversations } from './memory-conversations.ts';
import { openView } from './open-view.ts';

/** One judged item: what was asked, whether the outcome counts as right, and what came. */
export interface Judged {
  readonly id: string;
  readonly asked: string;
  readonly right: boolean;
  readonly got: string;
}

const folder = new URL('../fixtures/questions/', import.meta.url);
const realNote = new URL('../../../shared/data/note-chapter-9.md', import.meta.url).pathname;
const shipped = foldersOf({ notesDirs: [], subject: 'kubernetes' });

/** The frozen sets speak of nodes where the cards speak of worker nodes; one mapping for the whole set. */
const sameConcept: Readonly<Record<string, string>> = { node: 'worker-node' };

interface RealQuestion {
  readonly id: string;
  readonly question: string;
  readonly expect: 'answered' | 'not-in-notes';
  readonly lines?: readonly (readonly [number, number])[];
}
interface ShippedQuestion {
  readonly id: string;
  readonly question: string;
  readonly expect: 'answered' | 'not-in-notes';
  readonly concepts: readonly string[];
  readonly match?: 'any' | 'all' | 'none';
}
interface Thread {
  readonly id: string;
  readonly turns: readonly {
    readonly question: string;
    readonly expectTopic: readonly string[];
    readonly expect: string;
  }[];
}
interface Utterance {
  readonly id: string;
  readonly text: string;
  readonly where: 'command' | 'message';
  readonly expect: {
    readonly kind: string;
    readonly argument?: string;
    readonly value?: string;
    readonly private?: boolean;
    readonly verb?: string;
  };
  readonly acceptable_kinds?: readonly string[];
  readonly acceptable_arguments?: readonly string[];
}

/** A folder that holds only a member's real note, as `--notes` opens it; null where the note is absent. */
export async function openRealNote() {
  if (!existsSync(realNote)) return null;
  const alone = mkdtempSync(join(tmpdir(), 'note-'));
  copyFileSync(realNote, join(alone, 'note-chapter-9.md'));
  return openKnowledge({ ...shipped, notesDirs: [alone], quoteCards: false });
}

/** Twenty questions to a folder that holds only a member's real note; null where the note is absent. */
export async function judgeRealNote(): Promise<readonly Judged[] | null> {
  const knowledge = await openRealNote();
  if (knowledge === null) return null;
  const answer = createAnswerOnce(knowledge);
  return read<RealQuestion>('questions-real-note').map(({ id, question, expect, lines = [] }) => {
    const given = answer(question, 'ko');
    const right =
      expect === 'not-in-notes'
        ? given.kind === 'not-in-notes'
        : given.kind === 'answered' &&
          citedFirst(given).some((one) => lines.some(([from, to]) => one.startLine <= to && one.endLine >= from));
    return { id, asked: question, right, got: describe(given) };
  });
}

/** Thirty questions to the shipped knowledge: right when the concept's card, or the sample note on it, is cited. */
export async function judgeShipped(): Promise<readonly Judged[]> {
  const { search, library } = await openKnowledge(shipped);
  const answer = createAnswerOnce({ search, library });
  return read<ShippedQuestion>('questions-shipped').map(({ id, question, expect, concepts, match = 'any' }) => {
    const given = answer(question, 'ko');
    const cited = concepts.map((concept) => citesConcept(given, concept, library()));
    const hit = match === 'all' ? cited.every(Boolean) : cited.some(Boolean);
    const right = expect === 'not-in-notes' ? given.kind === 'not-in-notes' : given.kind === 'answered' && hit;
    return { id, asked: question, right, got: describe(given) };
  });
}

/** Threads, each turn asked after the turns before it. */
export async function judgeFollowUps(): Promise<readonly Judged[]> {
  const { search, library } = await openKnowledge(shipped);
  const judged: Judged[] = [];
  for (const { id, turns } of read<Thread>('follow-ups')) {
    const ask = createAskQuestion({
      model: null,
      viewFor: openView(search, library()),
      conversations: openMemoryConversations(),
      now: () => 0,
      newId: () => crypto.randomUUID(),
    });
    for (const [index, turn] of turns.entries()) {
      const place = { teamId: 'T1', channelId: 'C1', threadTs: id };
      const { answer } = await ask({
        place,
        isDirect: false,
        key: `${id}:${index}`,
        askerId: 'U1',
        text: turn.question,
        mode: 'ask',
        locale: 'ko',
      });
      const right =
        turn.expect === 'not-in-notes'
          ? answer.kind === 'not-in-notes'
          : answer.kind === 'answered' && turn.expectTopic.some((concept) => citesConcept(answer, concept, library()));
      judged.push({
        id: `${id}.${index + 1}`,
        asked: turn.question,
        right,
        got: `${answer.understanding.standalone ?? ''} → ${describe(answer)}`,
      });
    }
  }
  return judged;
}

/** Eighty things that members type. */
export function judgeUtterances(): readonly Judged[] {
  return read<Utterance>('utterances').map((item) => {
    const request = parseCommand(item.text, { where: item.where, tutorId: 'UTUTOR', command: '/k8s' });
    return { id: item.id, asked: item.text, right: reads(request, item), got: JSON.stringify(request) };
  });
}

function reads(
  request: SlackRequest,
  { expect, acceptable_kinds = [], acceptable_arguments = [] }: Utterance,
): boolean {
  if (request.kind !== expect.kind && !acceptable_kinds.includes(request.kind)) return false;
  const isNear = request.kind === 'near-miss';
  const named = isNear ? request.suggestion : request;
  if (isNear && expect.verb !== undefined && named.kind !== expect.verb) return false;
  if ('private' in named && expect.private !== undefined && !isNear && named.private !== expect.private) return false;
  if (named.kind === 'quiet') return expect.value === undefined || named.quiet === (expect.value === 'on');
  const argument = argumentOf(named);
  if (argument === null || expect.argument === undefined) return true;
  return [expect.argument, ...acceptable_arguments].some((wanted) => fold(wanted) === fold(argument));
}

function argumentOf(request: SlackRequest): string | null {
  switch (request.kind) {
    case 'explain':
      return request.topic;
    case 'ask':
      return request.question;
    case 'search':
      return request.words;
    case 'iam':
      return request.name;
    default:
      return null;
  }
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/<[^|>]+\|([^>]+)>/g, '$1')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["']|["']$|[?.!…]+$/g, '')
    .trim();
}

function citesConcept(
  answer: Answer,
  wanted: string,
  library: {
    readonly cards: readonly {
      readonly path: string;
      readonly concept: {
        readonly id: string;
        readonly names: { readonly ko: string; readonly en: string };
        readonly aliases: readonly string[];
      };
    }[];
  },
): boolean {
  if (answer.kind !== 'answered') return false;
  const id = sameConcept[wanted] ?? wanted;
  const card = library.cards.find(({ concept }) => concept.id === id);
  if (card === undefined) return false;
  const names = [card.concept.names.ko, card.concept.names.en, ...card.concept.aliases].map((name) =>
    name.toLowerCase(),
  );
  return citedFirst(answer).some(
    ({ path, headingPath, quote }) =>
      path === card.path ||
      (!path.startsWith('concepts/') &&
        names.some((name) => `${headingPath.at(-1) ?? ''} ${quote}`.toLowerCase().includes(name))),
  );
}

/** Only what the lead quotes counts. */
export function citedFirst(answer: Extract<Answer, { kind: 'answered' }>) {
  return [...new Set(answer.lead.map(({ citation }) => citation))].flatMap((index) => answer.citations[index] ?? []);
}

export function describe(answer: Answer): string {
  if (answer.kind === 'not-in-notes') return `${answer.kind} (${answer.reason})`;
  return answer.lead
    .map(
      ({ label, text, citation }) =>
        `[${answer.citations[citation]?.path}:${answer.citations[citation]?.startLine}] ${label ?? ''} ${text}`,
    )
    .join(' | ');
}

export function read<T>(name: string): readonly T[] {
  return readFileSync(new URL(`${name}.jsonl`, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
