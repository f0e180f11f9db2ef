import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { mostParts } from '../../../domain/study/speech/said-several.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import { dayIn } from '../answer-record.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import { openDirectOutlet } from '../outlet.ts';
import { parseRecordValue } from '../record-value.ts';
import { parseSeveralValue } from '../several-value.ts';
import type { StudyUseCases } from '../study-use-cases.ts';
import { readRecordForm, recordFields, recordFormView } from '../views/record-form-view.ts';
import { keptView, undoneView } from '../views/record-views.ts';
import { keptSeveralView } from '../views/several-records-view.ts';
import { onPress, type Press } from './on-press.ts';
import { replaceOwn } from './replace-own.ts';

/** Buttons and the window of what members log: kept first, acknowledged then. */
export function registerRecordListener(
  app: App,
  deps: {
    readonly study: StudyUseCases;
    readonly profiles: MemberProfiles;
    readonly localeOf: (memberId: string) => Promise<Locale>;
    /** Where Slack does not tell a member's own. */
    readonly timeZone: string;
    readonly now: () => number;
  },
): void {
  const saidAt = ({ teamId, memberId, channelId }: Press) => ({ teamId, memberId, channelId: channelId ?? '' });

  onPress(app, actionIds.keepRecord, async (press) => {
    const record = parseRecordValue(press.value);
    if (record === null) return press.ack();
    // The same message keeps one record, whichever of its buttons is pressed how often.
    const key = `press:${press.channelId ?? ''}:${press.messageTs ?? press.origin}`;
    const outcome = await deps.study.keepRecord({ ...record, said: saidAt(press), key });
    await press.ack();
    await replaceOwn(press, keptView(outcome, record, messagesFor(await deps.localeOf(press.memberId))));
  });

  onPress(app, actionIds.keepSeveral, async (press) => {
    const records = parseSeveralValue(press.value);
    if (records === null) return press.ack();
    const key = `press:${press.channelId ?? ''}:${press.messageTs ?? press.origin}`;
    const outcome = await deps.study.keepSeveral({ ...records, said: saidAt(press), key });
    await press.ack();
    await replaceOwn(press, keptSeveralView(outcome, records, messagesFor(await deps.localeOf(press.memberId))));
  });

  onPress(app, actionIds.undoRecord, async (press) => {
    const { teamId, memberId } = press;
    const undone = await deps.study.undoRecord({
      teamId,
      memberId,
      ids: press.value.split(',').slice(0, 2 * mostParts),
    });
    await press.ack();
    await replaceOwn(press, undoneView(undone, messagesFor(await deps.localeOf(memberId))));
  });

  onPress(app, actionIds.correctRecord, async (press) => {
    await press.ack();
    const record = parseRecordValue(press.value);
    if (record === null) return;
    const messages = messagesFor(await deps.localeOf(press.memberId));
    const origin = `${press.channelId ?? ''}:${press.messageTs ?? press.origin}`;
    const view = recordFormView(record, origin, messages);
    await press.client.views.open({ trigger_id: press.triggerId, view });
  });

  app.view(callbackIds.record, async ({ ack, body, view, client }) => {
    const said = messagesFor(await deps.localeOf(body.user.id));
    const { timeZone } = await deps.profiles(body.user.id);
    const record = readRecordForm(view.state.values, dayIn(timeZone ?? deps.timeZone, deps.now()));
    if ('wrong' in record) {
      const { wrongChapter: chapter, wrongTime: minutes, wrongDay: day } = said.study.record.form;
      const wrong = { chapter, minutes, day }[record.wrong];
      return ack({ response_action: 'errors', errors: { [recordFields[record.wrong]]: wrong } });
    }
    const teamId = body.team?.id ?? '';
    const channelId = view.private_metadata.split(':')[0] ?? '';
    const outcome = await deps.study.keepRecord({
      ...record,
      said: { teamId, memberId: body.user.id, channelId },
      key: `press:${view.private_metadata}`,
    });
    if (outcome.kind !== 'kept')
      return ack({
        response_action: 'errors',
        errors: { [recordFields.chapter]: keptView(outcome, record, said).text },
      });
    await ack();
    await (await openDirectOutlet(client, teamId, body.user.id))?.publicly(keptView(outcome, record, said));
  });
}
