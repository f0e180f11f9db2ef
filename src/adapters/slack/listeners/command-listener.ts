import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { AnswerRequest } from '../answer-request.ts';
import { createChannelOutlet, withRespond } from '../outlet.ts';
import { parseCommand } from '../parse-command.ts';
import { attemptOf } from './attempt-of.ts';

/** Answers the slash command: acknowledged at once, since the delivery is stored already. */
export function registerCommandListener(
  app: App,
  deps: { readonly commandName: string; readonly answerRequest: AnswerRequest },
): void {
  app.command(deps.commandName, async ({ ack, command, client, respond, context }) => {
    await ack();
    const asked = {
      teamId: command.team_id,
      channelId: command.channel_id,
      threadTs: null,
      inThread: false,
      askerId: command.user_id,
      key: `command:${command.trigger_id}`,
      attempt: attemptOf(context),
      isDirect: command.channel_id.startsWith('D'),
      via: 'command',
    } as const;
    const outlet = {
      ...withRespond(createChannelOutlet(client, asked), respond),
      openWindow: async (view: ModalView) => void (await client.views.open({ trigger_id: command.trigger_id, view })),
    };
    await deps.answerRequest(asked, outlet, parseCommand(command.text, { where: 'command' }));
  });
}
