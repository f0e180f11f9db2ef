import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../../domain/locale.ts';
import type { AskEdited } from '../../../features/answer/ask-edited.ts';
import type { ConversationStore } from '../../../features/answer/ports.ts';
import { type ChangedMessage, parseChangedMessage } from '../changed-message.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import type { OneAtATime } from '../one-at-a-time.ts';
import { createChannelOutlet } from '../outlet.ts';
import { parseCommand } from '../parse-command.ts';
import { platformError } from '../platform-error.ts';
import { exchangeView } from '../views/exchange-view.ts';

export interface ChangedQuestionListenerDeps {
  readonly askEdited: AskEdited;
  readonly conversations: Pick<ConversationStore, 'findByKey' | 'takeOver' | 'remove'>;
  readonly profiles: MemberProfiles;
  readonly inOrder: OneAtATime;
  readonly commandName: string;
  readonly locale: Locale | null;
}

interface Seen {
  readonly client: WebClient;
  readonly teamId: string;
  readonly tutorId: string;
}

/** An edited question gets its answer mended in place, and a deleted one has its answer taken back. */
export function registerChangedQuestionListener(app: App, deps: ChangedQuestionListenerDeps): void {
  app.event('message', async ({ event, client, context }) => {
    const changed = parseChangedMessage(event);
    const { teamId, botUserId: tutorId } = context;
    if (changed === null || teamId === undefined || tutorId === undefined) return;
    // After the answer that is being given in the same thread.
    await deps.inOrder(`${changed.channelId}:${changed.threadTs ?? changed.ts}`, () =>
      changed.kind === 'edited'
        ? answerAnew(deps, { client, teamId, tutorId }, changed)
        : takeBack(deps, { client, teamId, tutorId }, changed),
    );
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
  const mended = await deps.askEdited({
    place: { teamId, channelId, threadTs },
    isDirect,
    key: keyOf(edited),
    edit: `edited:${edited.editedTs}`,
    askerId,
    text: request.kind === 'ask' ? request.question : request.topic,
    mode: request.kind,
    locale: deps.locale ?? profile.locale ?? 'ko',
  });
  if (mended === null || mended.before.messageTs === null) return;
  const { before, after } = mended;
  const view = exchangeView(after, {
    ...{ shown: 'reply', isDirect, askerName: profile.name, remark: null, feedback: 'native' },
  });
  const outlet = createChannelOutlet(client, { channelId, threadTs, inThread: true, askerId, teamId, isDirect });
  const posted = await outlet.replace({ channelId, threadTs, ts: before.messageTs ?? '' }, view, after.id);
  if (posted !== null) await deps.conversations.takeOver(before, after.id, posted.ts);
}

async function takeBack(
  deps: ChangedQuestionListenerDeps,
  { client }: Seen,
  deleted: Extract<ChangedMessage, { kind: 'deleted' }>,
): Promise<void> {
  const exchange = await deps.conversations.findByKey(keyOf(deleted));
  if (exchange === null) return;
  if (exchange.messageTs !== null) {
    // Gone already, or no longer ours to delete: nothing is left to take back.
    await client.chat.delete({ channel: deleted.channelId, ts: exchange.messageTs }).catch((error: unknown) => {
      if (platformError(error) === null) throw error;
    });
  }
  await deps.conversations.remove(exchange.id);
}

/** The key under which a message was answered (`message-listener.ts`). */
function keyOf({ channelId, ts }: ChangedMessage): string {
  return `message:${channelId}:${ts}`;
}
