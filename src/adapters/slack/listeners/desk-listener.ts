import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import type { DeskUseCases } from '../desk-deps.ts';
import { openDirectOutlet } from '../outlet.ts';
import { forgottenView } from '../views/forget-view.ts';
import { onPress } from './on-press.ts';

/** Buttons of a member's own desk. */
export function registerDeskListener(
  app: App,
  deps: { readonly desk: DeskUseCases; readonly localeOf: (memberId: string) => Promise<Locale> },
): void {
  onPress(app, actionIds.forgetMe, async ({ ack, teamId, memberId, client, respond }) => {
    const forgotten = await deps.desk.forgetMember(teamId, memberId);
    await ack();
    const view = forgottenView(forgotten, messagesFor(await deps.localeOf(memberId)));
    // What asked is replaced, so that nobody presses it again; from a window the answer comes as a direct message.
    if (respond !== undefined) await respond({ replace_original: true, text: view.text, blocks: view.blocks });
    else await (await openDirectOutlet(client, teamId, memberId))?.publicly(view);
  });
}
