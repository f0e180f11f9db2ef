import type { AskQuestion } from './ask-question.ts';
import type { AskRequest, Exchange } from './conversation.ts';
import type { ConversationStore } from './ports.ts';

/** A question that reads otherwise now; `key` is the message's own, `edit` tells one edit from the next. */
export interface EditedQuestion extends Omit<AskRequest, 'replaces'> {
  readonly edit: string;
}

/** `after` is on record beside `before`, until it takes over its place; null where nothing is to be answered anew. */
export type AskEdited = (
  edited: EditedQuestion,
) => Promise<{ readonly before: Exchange; readonly after: Exchange } | null>;

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
    if (before === null || before.messageTs === null || before.askerId !== request.askerId) return null;
    if (before.question === request.text || deps.now() - before.askedAt > editableMs) return null;
    const after = await deps.ask({ ...request, key: `${request.key}:${edit}`, replaces: before.id });
    return { before, after };
  };
}
