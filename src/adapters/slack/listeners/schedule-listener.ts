import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { printProblem } from '../../../domain/schedule/manifest/manifest-problem.ts';
import type { SnoozeChoice } from '../../../domain/schedule/reminders/snooze.ts';
import type { IsOrganiser } from '../../../features/members/is-organiser.ts';
import type { ReminderWishesOf } from '../../../features/schedule/change-wishes.ts';
import type { HandleKubectl } from '../../../features/schedule/handle-kubectl.ts';
import type { ReadManifest } from '../../../features/schedule/read-manifest.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import { shorten } from '../shorten.ts';
import { appliedModalView, editorField, editorLimit, editorView } from '../views/editor-views.ts';
import { noticeView } from '../views/notice-view.ts';
import { snoozedView } from '../views/reminder-answers.ts';
import { reminderView } from '../views/reminder-view.ts';
import { onPress } from './on-press.ts';
import { tellPresser } from './tell-presser.ts';

export interface ScheduleListenerDeps {
  readonly handleKubectl: HandleKubectl;
  readonly readManifest: ReadManifest;
  readonly reminders: ReminderWishesOf;
  readonly isOrganiser: IsOrganiser;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
  readonly timeZone: string;
}

const choices: readonly SnoozeChoice[] = ['hour', 'tomorrow', 'next-week', 'until-back'];
/** Slack cuts longer errors of a field off. */
const errorLimit = 300;

/** Windows and buttons of schedules and reminders. */
export function registerScheduleListener(app: App, deps: ScheduleListenerDeps): void {
  onPress(app, actionIds.editSchedule, async (press) => {
    await press.ack();
    const messages = messagesFor(await deps.localeOf(press.memberId));
    const found = await deps.readManifest(press.value);
    const trigger_id = press.triggerId;
    // What the window would cut off would be lost with the next press.
    if (found !== null && [...found.yaml].length > editorLimit)
      return tellPresser(press, noticeView(messages.schedule.tooLongHere));
    if (found !== null) await press.client.views.open({ trigger_id, view: editorView(found.yaml, messages) });
    else await tellPresser(press, noticeView(messages.schedule.notFound('cronjobs', press.value)));
  });

  onPress(app, actionIds.previewSchedule, async (press) => {
    await press.ack();
    const { schedule: said } = messagesFor(await deps.localeOf(press.memberId));
    const found = await deps.readManifest(press.value);
    if (found === null) return tellPresser(press, noticeView(said.notFound('cronjobs', press.value)));
    const { name, spec } = found.manifest;
    const { task, with: settings } = spec.jobTemplate.spec.template;
    const { text } = settings;
    if (typeof text !== 'string') return tellPresser(press, noticeView(said.writtenThen[task] ?? said.nothingToSay));
    const shown = reminderView([text], { key: 'preview', run: name });
    await tellPresser(press, { text: shown.text, blocks: [...noticeView(said.preview(name)).blocks, ...shown.blocks] });
  });

  onPress(app, actionIds.snooze, async (press) => {
    const [, choice, about = ''] = /^([a-z-]+):(.*)$/s.exec(press.value) ?? [];
    const known = choices.find((one) => one === choice);
    if (known === undefined) return press.ack();
    const timeZone = (await deps.profiles(press.memberId)).timeZone ?? deps.timeZone;
    const subject = about === '' ? null : about;
    const untilMs = await deps.reminders.snooze(press.memberId, known, subject, timeZone);
    await press.ack();
    const messages = messagesFor(await deps.localeOf(press.memberId));
    await tellPresser(press, snoozedView(subject, untilMs, timeZone, messages));
  });

  app.view(callbackIds.editor, async ({ ack, body, view }) => {
    const yaml = view.state.values[editorField.block]?.[editorField.action]?.value ?? '';
    const outcome = await apply(body, yaml, true);
    if (outcome.kind === 'invalid') {
      const told = outcome.problems.map(printProblem).join('\n');
      return ack({ response_action: 'errors', errors: { [editorField.block]: shorten(told, errorLimit) } });
    }
    const messages = messagesFor(await deps.localeOf(body.user.id));
    const all = outcome.kind === 'several' ? outcome.outcomes : [outcome];
    const isChange = all.some((one) => one.kind === 'applied' && one.verb !== 'unchanged');
    await ack({ response_action: 'update', view: appliedModalView(outcome, isChange ? yaml : null, messages) });
  });

  app.view(callbackIds.confirm, async ({ ack, body, view }) => {
    if (view.private_metadata === '') return ack();
    const outcome = await apply(body, view.private_metadata, false);
    const messages = messagesFor(await deps.localeOf(body.user.id));
    await ack({ response_action: 'update', view: appliedModalView(outcome, null, messages) });
  });

  async function apply(
    { user, team }: { readonly user: { readonly id: string }; readonly team: { readonly id: string } | null },
    text: string,
    dryRun: boolean,
  ) {
    const { isAdmin } = await deps.profiles(user.id);
    const mayChange = await deps.isOrganiser({ teamId: team?.id ?? '', memberId: user.id, isAdmin });
    const commander = { by: user.id, mayChange, channel: null };
    return deps.handleKubectl({ kind: 'apply', file: null, text, dryRun }, commander);
  }
}
