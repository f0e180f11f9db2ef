import { foldersOf, openKnowledge } from '../../src/compose/compose-knowledge.ts';
import type { Answer } from '../../src/domain/grounding/answer.ts';
import { createAnswerOnce } from '../../src/features/answer/answer-once.ts';
import { createAskQuestion } from '../../src/features/answer/ask-question.ts';
import { citedFirst, describe, type Judged, openRealNote, read } from './judge-questions.ts';
import { openMemoryConversations } from './memory-conversations.ts';
import { openView } from './open-view.ts';

interface Expected {
  readonly question: string;
  readonly expect: 'answered' | 'not-in-notes';
  /** Right places: file and lines. */
  readonly cite?: readonly (readonly [string, number, number])[];
  readonly lines?: readonly (readonly [number, number])[];
}

/** Ninety questions to the shipped knowledge. */
export async function judgeShippedDevelopment(): Promise<readonly Judged[]> {
  const answer = createAnswerOnce(await openKnowledge(foldersOf({ notesDirs: [], subject: 'kubernetes' })));
  return read<Expected & { readonly id: string }>('questions-shipped-dev').map((item) =>
    judge(item.id, item, answer(item.question, 'ko')),
  );
}

/** Thirty questions to a member's real note alone; null where it is absent. */
export async function judgeRealDevelopment(): Promise<readonly Judged[] | null> {
  const knowledge = await openRealNote();
  if (knowledge === null) return null;
  const answer = createAnswerOnce(knowledge);
  return read<Expected & { readonly id: string }>('questions-real-dev').map((item) =>
    judge(item.id, item, answer(item.question, 'ko')),
  );
}

/** Twenty threads. */
export async function judgeFollowUpDevelopment(): Promise<readonly Judged[]> {
  const { search, library } = await openKnowledge(foldersOf({ notesDirs: [], subject: 'kubernetes' }));
  const judged: Judged[] = [];
  for (const { id, turns } of read<{ readonly id: string; readonly turns: readonly Expected[] }>('follow-ups-dev')) {
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
      const one = judge(`${id}.${index + 1}`, turn, answer);
      judged.push({ ...one, got: `${answer.understanding.standalone ?? ''} → ${one.got}` });
    }
  }
  return judged;
}

function judge(id: string, { question, expect, cite = [], lines = [] }: Expected, answer: Answer): Judged {
  const isCited = () =>
    answer.kind === 'answered' &&
    citedFirst(answer).some(
      (one) =>
        cite.some(([path, from, to]) => one.path === path && one.startLine <= to && one.endLine >= from) ||
        lines.some(([from, to]) => one.startLine <= to && one.endLine >= from),
    );
  const right = expect === 'not-in-notes' ? answer.kind === 'not-in-notes' : isCited();
  return { id, asked: question, right, got: describe(answer) };
}
