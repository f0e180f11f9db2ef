import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import type { ReminderWishesOf } from '../../../features/schedule/change-wishes.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import type { DeskUseCases } from '../desk-deps.ts';
import { openDirectOutlet } from '../outlet.ts';
import { forgottenView } from '../views/forget-view.ts';
import { noticeView } from '../views/notice-view.ts';
import { onPress } from './on-press.ts';
import { tellPresser } from './tell-presser.ts';

/** Buttons of a member's own desk. */
export function registerDeskListener(
  app: App,
  deps: {
    readonly desk: DeskUseCases;
    readonly reminders: Pick<ReminderWishesOf, 'wake'>;
    readonly localeOf: (memberId: string) => Promise<Locale>;
  },
): void {
  onPress(app, actionIds.shareStars, async (press) => {
    const { ack, teamId, memberId, value } = press;
    const given = await deps.desk.shareStars(teamId, memberId, value === 'on');
    await ack();
    const { consent } = messagesFor(await deps.localeOf(memberId));
    await tellPresser(press, noticeView(given ? consent.given : consent.takenBack));
  });

  onPress(app, actionIds.wakeReminders, async (press) => {
    await deps.reminders.wake(press.memberId);
    await press.ack();
    const { reminders } = messagesFor(await deps.localeOf(press.memberId));
    await tellPresser(press, noticeView(reminders.back));
  });

  onPress(app, actionIds.forgetMe, async ({ ack, teamId, memberId, client, respond }) => {
    const forgotten = await deps.desk.forgetMember(teamId, memberId);
    await ack();
    const view = forgottenView(forgotten, messagesFor(await deps.localeOf(memberId)));
    // What asked is replaced, so that nobody presses it again; from a window the answer comes as a direct message.
    if (respond !== undefined) await respond({ replace_original: true, text: view.text, blocks: view.blocks });
    else await (await openDirectOutlet(client, teamId, memberId))?.publicly(view);
  });
}
