import type { AskQuestion } from './ask-question.ts';
import type { AskRequest, Exchange } from './conversation.ts';
import type { ConversationStore } from './ports.ts';

/** A question that reads otherwise now; `key` is the message's own, `edit` tells one edit from the next. */
export interface EditedQuestion extends Omit<AskRequest, 'replaces'> {
  readonly edit: string;
}

/**
 * - `mended`: `after` is on record beside `before`, until it takes over its place
 * - `unanswered`: the message was never answered
 * - `too-late`: it was answered long ago
 * - `unchanged`: nothing is to be answered anew
 */
export type EditedOutcome =
  | { readonly kind: 'mended'; readonly before: Exchange; readonly after: Exchange }
  | { readonly kind: 'unanswered' | 'too-late' | 'unchanged' };

export type AskEdited = (edited: EditedQuestion) => Promise<EditedOutcome>;

/**
 * Long enough to mend a question; who changes an old message is not asking again, and its thread has gone on. Bounds what one
 * message can cost, too.
 */
const editableMs = 60 * 60 * 1000;

/** Answers an edited question as if it had been asked so. The same edit twice is answered once. */
export function createAskEdited(deps: {
  readonly conversations: Pick<ConversationStore, 'findByKey'>;
  readonly ask: AskQuestion;
  readonly now: () => number;
}): AskEdited {
  return async ({ edit, ...request }) => {
    const before = await deps.conversations.findByKey(request.key);
    if (before === null) return { kind: 'unanswered' };
    if (before.messageTs === null || before.askerId !== request.askerId || before.question === request.text)
      return { kind: 'unchanged' };
    if (deps.now() - before.askedAt > editableMs) return { kind: 'too-late' };
    const after = await deps.ask({ ...request, key: `${request.key}:${edit}`, replaces: before.id });
    return { kind: 'mended', before, after };
  };
}
