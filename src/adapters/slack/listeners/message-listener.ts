import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { ThreadStore } from '../../../features/answer/ports.ts';
import { shouldAnswerReply } from '../../../features/answer/should-answer-reply.ts';
import type { AnswerRequest } from '../answer-request.ts';
import { decodeText } from '../decode-text.ts';
import { findManifest } from '../find-manifest.ts';
import type { HearReply } from '../hear-reply.ts';
import { messageKey } from '../message-key.ts';
import type { OneAtATime } from '../one-at-a-time.ts';
import { createChannelOutlet } from '../outlet.ts';
import { parseCommand } from '../parse-command.ts';
import type { AnswersPosted } from '../post-answer.ts';
import { readAttached } from '../read-attached.ts';
import type { SlackRequest } from '../slack-request.ts';
import { parseSpokenMessage, type SpokenMessage } from '../spoken-message.ts';
import type { TakeNote } from '../take-note.ts';
import type { WithdrawnQuestions } from '../withdrawn-questions.ts';
import { attemptOf } from './attempt-of.ts';

export interface MessageListenerDeps {
  readonly commandName: string;
  readonly answerRequest: AnswerRequest;
  readonly threads: Pick<ThreadStore, 'spoke' | 'state'>;
  readonly answersPosted: AnswersPosted;
  readonly inOrder: OneAtATime;
  readonly takeNote: TakeNote;
  readonly hearReply: HearReply;
  readonly withdrawn: Pick<WithdrawnQuestions, 'isWithdrawn'>;
}

interface Heard {
  readonly client: WebClient;
  readonly message: SpokenMessage;
  readonly teamId: string;
  readonly tutorId: string;
  readonly attempt: number;
}

/**
 * Answers direct messages, mentions, and replies in threads that the tutor takes part in. A mention may come as
 * `app_mention`, as `message`, or as both with one delivery key, so both events end here.
 */
export function registerMessageListener(app: App, deps: MessageListenerDeps): void {
  for (const type of ['message', 'app_mention'] as const) {
    app.event(type, async ({ event, client, context }) => {
      const message = parseSpokenMessage(event);
      const { teamId, botUserId: tutorId } = context;
      if (message === null || teamId === undefined || tutorId === undefined || message.memberId === tutorId) return;
      const heard = { client, message, teamId, tutorId, attempt: attemptOf(context) };
      const thread = `${message.channelId}:${message.threadTs ?? message.ts}`;
      await deps.inOrder(thread, () => hear(deps, heard, type === 'app_mention'));
    });
  }
}

async function hear(deps: MessageListenerDeps, heard: Heard, isMentionEvent: boolean): Promise<void> {
  const { message, teamId, tutorId } = heard;
  // Deleted while it waited for the answers before it.
  if (deps.withdrawn.isWithdrawn(messageKey(message))) return;
  const isAddressed = isMentionEvent || message.isDirect || message.text.includes(`<@${tutorId}>`);
  const place = { teamId, channelId: message.channelId, threadTs: message.threadTs };
  if (!isAddressed) {
    if (message.threadTs === null) return;
    await deps.answersPosted(message.channelId);
    const state = await deps.threads.state(place);
    const meant =
      state !== null &&
      shouldAnswerReply({ state, memberId: message.memberId, ...readAddresses(message.text), fromBot: false });
    await deps.threads.spoke(place, message.memberId, message.ts);
    if (!meant) return deps.hearReply(heard.client, message, teamId);
  }
  const asked = {
    teamId,
    channelId: message.channelId,
    // Every message outside a thread begins one: the answer stands under it.
    threadTs: message.threadTs ?? message.ts,
    inThread: message.threadTs !== null,
    askerId: message.memberId,
    key: messageKey(message),
    attempt: heard.attempt,
    isDirect: message.isDirect,
    via: 'message',
  } as const;
  const outlet = createChannelOutlet(heard.client, asked);
  if (await deps.takeNote(heard.client, message, asked, outlet)) return;
  const request = parseCommand(message.text, { where: 'message', tutorId, command: deps.commandName });
  const whole = await withAttached(request, heard);
  await deps.answerRequest(asked, outlet, whole);
}

/** `apply` with a file: the manifest is what is in it. A manifest without a command is one to be checked. */
async function withAttached(request: SlackRequest, { client, message }: Heard): Promise<SlackRequest> {
  const { token = '', slackApiUrl } = client;
  if (request.kind !== 'kubectl') {
    const found = await findManifest({ ...message, anyFile: false }, { token, slackApiUrl });
    return found?.kind === 'text' ? { kind: 'manifest', text: found.text } : (found ?? request);
  }
  if (request.command.kind !== 'apply' || request.command.text !== null || message.files.length === 0) return request;
  const { command } = request;
  const read = await readAttached(message.files, command.file, { token, slackApiUrl });
  const file = command.file ?? message.files[0]?.name ?? null;
  return read.kind === 'text' ? { kind: 'kubectl', command: { ...command, file, text: read.text } } : read;
}

/** The words without the members they name, and those members. */
function readAddresses(encoded: string): { readonly text: string; readonly addressed: readonly string[] } {
  const mention = /<@([A-Z0-9]+)(?:\|[^>]*)?>/g;
  const addressed = [...encoded.matchAll(mention)].flatMap((match) => match[1] ?? []);
  return { text: decodeText(encoded.replace(mention, ' ')), addressed };
}
