import type { Delivery } from '../delivery/delivery.ts';
import { messageShortcutPayload, shortcutPayload } from '../payloads/shortcut-payload.ts';
import type { Member } from '../state/member.ts';
import type { Message } from '../state/message.ts';
import type { ActDeps } from './act-deps.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * A member runs a shortcut of the app: a global one anywhere, a message shortcut on a message everybody there can see
 * (docs.slack.dev/interactivity/implementing-shortcuts).
 */
export async function runShortcut(
  deps: ActDeps,
  given: { readonly member: Member; readonly callbackId: string; readonly message: Message | null },
): Promise<Delivery | Refusal> {
  const { state } = deps;
  const { member, callbackId, message } = given;
  const type = message === null ? 'global' : 'message';
  const known = deps.manifest.shortcuts.some((one) => one.callbackId === callbackId && one.type === type);
  if (!known) return refuse(`The app's manifest declares no ${type} shortcut "${callbackId}".`);
  const triggerId = deps.triggers.issue(member.id, null);
  if (message === null) {
    return deps.dispatcher.request('interactive', shortcutPayload(state, { member, callbackId, triggerId }));
  }
  if (message.ephemeralTo !== null) return refuse('Slack offers no shortcuts on messages that only one member sees.');
  const responseUrl = deps.responseUrls.issue('actions', {
    memberId: member.id,
    channel: message.channel,
    threadTs: message.threadTs,
    message: { ts: message.ts, ephemeral: false },
  });
  const payload = messageShortcutPayload(state, { member, callbackId, triggerId, message, responseUrl });
  return deps.dispatcher.request('interactive', payload);
}
