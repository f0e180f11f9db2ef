import type { App } from '@slack/bolt';
import { actionIds } from '../action-ids.ts';
import type { AnswerRequest } from '../answer-request.ts';
import { parseHintValue } from '../button-value.ts';
import type { OneAtATime } from '../one-at-a-time.ts';
import { createChannelOutlet } from '../outlet.ts';
import { parseWords } from '../parse-command.ts';
import type { SlackRequest } from '../slack-request.ts';
import { onPress, type Press } from './on-press.ts';

/** Buttons that ask something: a topic, a further question, an example, a suggestion after a near miss. */
export function registerAskPressListener(
  app: App,
  deps: { readonly answerRequest: AnswerRequest; readonly inOrder: OneAtATime },
): void {
  // What goes on from a private answer stays private; what is run is run as if it had been typed.
  const onlyHere = ({ isEphemeral }: Press) => ({ private: isEphemeral });
  onPress(app, actionIds.explain, (press) =>
    answer(press, { kind: 'explain', topic: press.value, ...onlyHere(press) }),
  );
  const ask = (press: Press) => answer(press, { kind: 'ask', question: press.value, ...onlyHere(press) });
  onPress(app, actionIds.ask, ask);
  onPress(app, actionIds.askAnew, ask, { anew: true });
  onPress(app, actionIds.hint, async (press) => {
    const wanted = parseHintValue(press.value);
    if (wanted === null) return press.ack();
    await answer(press, { kind: 'hint', ...wanted });
  });
  onPress(app, actionIds.run, (press) => answer(press, parseWords(press.value, { where: 'command' })));

  async function answer(press: Press, request: SlackRequest): Promise<void> {
    await press.ack();
    const { client, teamId, memberId, origin, value, isEphemeral } = press;
    // In App Home the answer goes to the direct message.
    const channelId = press.channelId ?? (await client.conversations.open({ users: memberId })).channel?.id;
    if (channelId === undefined) return;
    const threadTs = press.channelId === null || isEphemeral ? null : press.threadTs;
    const isDirect = press.channelId === null || press.isDirect;
    // The same button of one message, or of App Home as it was last published, asks once however often it is pressed.
    const key = `press:${channelId}:${origin}:${value}`;
    const asked = {
      ...{ teamId, channelId, threadTs, askerId: memberId, key, isDirect },
      inThread: threadTs !== null && press.inThread,
      attempt: 1,
      via: 'press',
    } as const;
    const outlet = press.outlet ?? createChannelOutlet(client, asked);
    await deps.inOrder(key, () => deps.answerRequest(asked, outlet, request));
  }
}
