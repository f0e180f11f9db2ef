import { z } from 'zod';
import type { ResponseTarget } from '../delivery/response-urls.ts';
import { contentShape, type MessageContent, readContent } from '../methods/message-content.ts';
import type { Json } from '../state/json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

const responseShape = z.object({
  ...contentShape,
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.coerce.boolean().default(false),
  delete_original: z.coerce.boolean().default(false),
  thread_ts: z.string().optional(),
});

/**
 * Shows what the app answers to a command or a press, be it with the acknowledgement or over a `response_url`
 * (docs.slack.dev/interactivity/handling-user-interaction#message_responses).
 * @returns Slack's error, or undefined when it is shown
 */
export function postResponse(state: WorkspaceState, target: ResponseTarget, body: Json): string | undefined {
  const parsed = responseShape.safeParse(typeof body === 'string' ? { text: body } : body);
  if (!parsed.success) return 'invalid_payload';
  const response = parsed.data;
  if (response.delete_original) {
    removeOriginal(state, target);
    return undefined;
  }
  const read = readContent(response);
  if (read.kind === 'error') return String(read.answer.error);
  if (response.replace_original && target.message !== null) {
    replaceOriginal(state, target, target.message, read.content);
    return undefined;
  }
  state.messages.add({
    channel: target.channel,
    user: state.app.botUserId,
    botId: state.app.botId,
    threadTs: response.thread_ts ?? null,
    ephemeralTo: response.response_type === 'ephemeral' ? target.memberId : null,
    ...read.content,
  });
  return undefined;
}

/** An ephemeral message stays ephemeral and in its place. */
function replaceOriginal(
  state: WorkspaceState,
  { memberId, channel }: ResponseTarget,
  original: { readonly ts: string; readonly ephemeral: boolean },
  content: MessageContent,
): void {
  if (original.ephemeral) {
    state.messages.changeEphemeral(memberId, original.ts, (old) => ({ ...old, ...content }));
    return;
  }
  const edited = { user: state.app.botUserId, ts: state.nextTs() };
  state.messages.change(channel, original.ts, 'edited', (old) => ({ ...old, ...content, edited }));
}

function removeOriginal(state: WorkspaceState, { memberId, channel, message }: ResponseTarget): void {
  if (message === null) return;
  if (message.ephemeral) state.messages.removeEphemeral(memberId, message.ts);
  else state.messages.remove(channel, message.ts);
}
