import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import type { IsOrganiser } from '../../../features/members/is-organiser.ts';
import type { ReminderWishesOf } from '../../../features/schedule/change-wishes.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import { channelFields, channelSettingsView, readChannelSettings } from '../views/channel-settings-view.ts';
import { readSettings, settingsFields, settingsView } from '../views/settings-view.ts';
import { onPress } from './on-press.ts';

export interface ReminderSettingsDeps {
  readonly reminders: ReminderWishesOf;
  readonly isOrganiser: IsOrganiser;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
  readonly timeZone: string;
}

/** The windows in which members say when they are reminded, and organisers what is posted in a channel. */
export function registerReminderSettingsListener(app: App, deps: ReminderSettingsDeps): void {
  const { reminders } = deps;

  onPress(app, actionIds.reminderSettings, async ({ ack, client, memberId, triggerId }) => {
    await ack();
    const messages = messagesFor(await deps.localeOf(memberId));
    const { timeZone } = await deps.profiles(memberId);
    const countries = await reminders.countries();
    const view = settingsView(await reminders.read(memberId), countries, timeZone ?? deps.timeZone, messages);
    await client.views.open({ trigger_id: triggerId, view });
  });

  app.view(callbackIds.settings, async ({ ack, body, view }) => {
    const memberId = body.user.id;
    const said = messagesFor(await deps.localeOf(memberId)).reminders.settings;
    const read = readSettings(view.state.values);
    if (read === null) {
      const [, , , vacationTo] = settingsFields;
      return ack({ response_action: 'errors', errors: { [vacationTo]: said.wrongDates } });
    }
    const { snooze, ...settings } = read;
    await reminders.save(memberId, settings);
    if (snooze === 'off') await reminders.unsnooze(memberId);
    else if (snooze !== null) {
      const { timeZone } = await deps.profiles(memberId);
      await reminders.snooze(memberId, snooze, null, timeZone ?? deps.timeZone);
    }
    await ack();
  });

  onPress(app, actionIds.channelSettings, async ({ ack, client, memberId, triggerId, value }) => {
    await ack();
    const messages = messagesFor(await deps.localeOf(memberId));
    const channelId = /^[CG][A-Z0-9]{7,}$/.test(value) ? value : null;
    const wishes = channelId === null ? null : await reminders.readChannel(channelId);
    await client.views.open({ trigger_id: triggerId, view: channelSettingsView(channelId, wishes, messages) });
  });

  app.view(callbackIds.channelSettings, async ({ ack, body, view }) => {
    const memberId = body.user.id;
    const { organiser } = messagesFor(await deps.localeOf(memberId));
    const read = readChannelSettings(view.state.values);
    const { isAdmin } = await deps.profiles(memberId);
    const mayChange = await deps.isOrganiser({ teamId: body.team?.id ?? '', memberId, isAdmin });
    const [channel] = channelFields;
    if (!mayChange) return ack({ response_action: 'errors', errors: { [channel]: organiser.notAllowed } });
    if (read !== null) await reminders.saveChannel(read.channelId, read.change);
    await ack();
  });
}
