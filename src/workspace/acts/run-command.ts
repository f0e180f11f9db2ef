import type { Delivery } from '../delivery/delivery.ts';
import { commandPayload } from '../payloads/command-payload.ts';
import type { Conversation } from '../state/conversation.ts';
import type { Json } from '../state/json.ts';
import type { Member } from '../state/member.ts';
import type { ActDeps } from './act-deps.ts';
import { runBuiltIn } from './built-in-commands.ts';
import { postResponse } from './post-response.ts';
import { typedText } from './type-text.ts';

/**
 * - `acknowledged`: with what came along, null for nothing
 * - `no-answer`: not in three seconds, or the app is not connected
 * - `built-in`: one of Slack's own commands, which no app hears of
 * - `unknown-command`: the manifest declares no such command
 */
export type CommandOutcome =
  | { readonly kind: 'acknowledged'; readonly response: Json; readonly delivery: Delivery }
  | { readonly kind: 'no-answer'; readonly delivery: Delivery }
  | { readonly kind: 'built-in' }
  | { readonly kind: 'unknown-command' };

/** A member runs a slash command; what goes wrong Slackbot tells them alone, as Slack does. */
export async function runCommand(
  deps: ActDeps,
  given: { readonly member: Member; readonly conversation: Conversation; readonly text: string },
): Promise<CommandOutcome> {
  const { state } = deps;
  const { member, conversation } = given;
  const [, name = '', words = ''] = /^(\S*)\s*([\s\S]*)$/u.exec(given.text.trim()) ?? [];
  const said = runBuiltIn(deps, { name, words, member, conversation });
  if (said !== undefined) {
    if (said !== '') tell(said);
    return { kind: 'built-in' };
  }
  const command = deps.manifest.commands.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (command === undefined) {
    tell(`${name} is not a valid command.`);
    return { kind: 'unknown-command' };
  }
  const target = { memberId: member.id, channel: conversation.id, threadTs: null, message: null };
  const payload = commandPayload(state, {
    command: command.name,
    text: typedText(state, member, words, command.escapes),
    member,
    conversation,
    triggerId: deps.triggers.issue(member.id, null),
    responseUrl: deps.responseUrls.issue('commands', target),
  });
  const delivery = await deps.dispatcher.request('slash_commands', payload);
  if (delivery.state !== 'acknowledged') {
    const away = delivery.problem === 'not_connected';
    tell(away ? `${command.name} failed because the app is not connected.` : `${command.name} did not answer in time.`);
    return { kind: 'no-answer', delivery };
  }
  if (delivery.response !== null) {
    const error = postResponse(state, target, delivery.response);
    if (error !== undefined) tell(`${command.name} failed with the error "${error}".`);
  }
  return { kind: 'acknowledged', response: delivery.response, delivery };

  function tell(text: string): void {
    state.messages.add({ channel: conversation.id, user: 'USLACKBOT', ephemeralTo: member.id, text });
  }
}
