import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../../domain/locale.ts';
import type { AskEdited } from '../../../features/answer/ask-edited.ts';
import type { ConversationStore } from '../../../features/answer/ports.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import type { AnswerWords } from '../answer-words.ts';
import { type ChangedMessage, parseChangedMessage } from '../changed-message.ts';
import type { FollowReply } from '../follow-reply.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import { messageKey } from '../message-key.ts';
import type { OneAtATime } from '../one-at-a-time.ts';
import { createChannelOutlet } from '../outlet.ts';
import { parseCommand } from '../parse-command.ts';
import { platformError } from '../platform-error.ts';
import { editedLateView } from '../views/edited-late-view.ts';
import { exchangeView } from '../views/exchange-view.ts';
import type { WithdrawnQuestions } from '../withdrawn-questions.ts';

export interface ChangedQuestionListenerDeps {
  readonly askEdited: AskEdited;
  readonly conversations: Pick<ConversationStore, 'findByKey' | 'takeOver' | 'remove'>;
  readonly profiles: MemberProfiles;
  readonly inOrder: OneAtATime;
  readonly answerWords: AnswerWords;
  readonly followReply: FollowReply;
  readonly withdrawn: Pick<WithdrawnQuestions, 'withdraw'>;
  readonly commandName: string;
  readonly locale: Locale | null;
}

interface Seen {
  readonly client: WebClient;
  readonly teamId: string;
  readonly tutorId: string;
}

/**
 * An edited question gets its answer mended in place, one that newly mentions the tutor is answered, and a deleted one has its
 * answer taken back, also while it is being written. A reply under a question of the group is followed as well.
 */
export function registerChangedQuestionListener(app: App, deps: ChangedQuestionListenerDeps): void {
  app.event('message', async ({ event, client, context }) => {
    const changed = parseChangedMessage(event);
    const { teamId, botUserId: tutorId } = context;
    if (changed === null || teamId === undefined || tutorId === undefined) return;
    // The answer that is being written ends now; whatever else is done comes after it.
    if (changed.kind === 'deleted') deps.withdrawn.withdraw(messageKey(changed));
    await deps.inOrder(`${changed.channelId}:${changed.threadTs ?? changed.ts}`, async () => {
      const seen = { client, teamId, tutorId };
      // What was said to the tutor, or calls it now, is no word to whoever asked the group.
      const isOwn =
        changed.kind === 'edited' &&
        !changed.text.includes(`<@${tutorId}>`) &&
        (await deps.conversations.findByKey(messageKey(changed))) === null;
      await deps.followReply(client, changed, { teamId, isOwn });
      await (changed.kind === 'edited' ? answerAnew(deps, seen, changed) : takeBack(deps, seen, changed));
    });
  });
}

async function answerAnew(
  deps: ChangedQuestionListenerDeps,
  { client, teamId, tutorId }: Seen,
  edited: Extract<ChangedMessage, { kind: 'edited' }>,
): Promise<void> {
  const request = parseCommand(edited.text, { where: 'message', tutorId, command: deps.commandName });
  if (request.kind !== 'ask' && request.kind !== 'explain') return;
  const { channelId, memberId: askerId, isDirect } = edited;
  const threadTs = edited.threadTs ?? edited.ts;
  const profile = await deps.profiles(askerId);
  const locale = deps.locale ?? profile.locale ?? 'ko';
  const text = request.kind === 'ask' ? request.question : request.topic;
  const asked = {
    ...{ teamId, channelId, threadTs, inThread: edited.threadTs !== null, askerId, key: messageKey(edited) },
    ...{ attempt: 1, isDirect, via: 'message' as const },
  };
  const outlet = createChannelOutlet(client, asked);
  const outcome = await deps.askEdited({
    place: { teamId, channelId, threadTs },
    ...{ isDirect, key: asked.key, edit: `edited:${edited.editedTs}`, askerId, text, mode: request.kind, locale },
  });
  switch (outcome.kind) {
    case 'unanswered':
      if (!isNewlyAsked(edited, tutorId, deps.commandName)) return;
      return deps.answerWords(asked, outlet, { text, mode: request.kind, private: request.private });
    case 'too-late':
      return outlet.privately(editedLateView(text, messagesFor(locale)));
    case 'mended': {
      const { before, after } = outcome;
      const view = exchangeView(after, {
        ...{ shown: 'reply', isDirect, askerName: profile.name, remark: null, feedback: 'native' },
      });
      const standing = { channelId, threadTs, ts: before.messageTs ?? '' };
      const posted = await createChannelOutlet(client, { ...asked, inThread: true }).replace(standing, view, after.id);
      if (posted !== null) await deps.conversations.takeOver(before, after.id, posted.ts);
    }
  }
}

/** Words among members stay theirs until they call the tutor, and what was taken in another way stays so. */
function isNewlyAsked(edited: Extract<ChangedMessage, { kind: 'edited' }>, tutorId: string, command: string): boolean {
  const calls = (text: string) => edited.isDirect || text.includes(`<@${tutorId}>`);
  const before = parseCommand(edited.textBefore, { where: 'message', tutorId, command });
  const wasAsked = calls(edited.textBefore) && (before.kind === 'ask' || before.kind === 'explain');
  return calls(edited.text) && !wasAsked;
}

async function takeBack(
  deps: ChangedQuestionListenerDeps,
  { client }: Seen,
  deleted: Extract<ChangedMessage, { kind: 'deleted' }>,
): Promise<void> {
  const exchange = await deps.conversations.findByKey(messageKey(deleted));
  if (exchange === null) return;
  if (exchange.messageTs !== null) {
    // Gone already, or no longer ours to delete: nothing is left to take back.
    await client.chat.delete({ channel: deleted.channelId, ts: exchange.messageTs }).catch((error: unknown) => {
      if (platformError(error) === null) throw error;
    });
  }
  await deps.conversations.remove(exchange.id);
}
