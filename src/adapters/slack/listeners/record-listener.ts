import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import { openDirectOutlet } from '../outlet.ts';
import { parseRecordValue } from '../record-value.ts';
import type { StudyUseCases } from '../study-use-cases.ts';
import { readRecordForm, recordFields, recordFormView } from '../views/record-form-view.ts';
import { keptView, undoneView } from '../views/record-views.ts';
import { onPress, type Press } from './on-press.ts';
import { replaceOwn } from './replace-own.ts';

/** Buttons and the window of what members log: kept first, acknowledged then. */
export function registerRecordListener(
  app: App,
  deps: { readonly study: StudyUseCases; readonly localeOf: (memberId: string) => Promise<Locale> },
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

  onPress(app, actionIds.undoRecord, async (press) => {
    const { teamId, memberId } = press;
    const undone = await deps.study.undoRecord({ teamId, memberId, ids: press.value.split(',').slice(0, 2) });
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
    const record = readRecordForm(view.state.values);
    if ('wrong' in record) {
      const { wrongChapter, wrongTime } = said.study.record.form;
      const wrong = record.wrong === 'chapter' ? wrongChapter : wrongTime;
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
