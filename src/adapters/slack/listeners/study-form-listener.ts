import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { defaultPlan } from '../../../domain/study/default-plan.ts';
import type { IsOrganiser } from '../../../features/members/is-organiser.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import { createChannelOutlet } from '../outlet.ts';
import type { StudyUseCases } from '../study-use-cases.ts';
import { noticeView } from '../views/notice-view.ts';
import { readStudyForm, studyFields, studyFormView } from '../views/study-form-view.ts';
import type { WeekCards } from '../week-cards.ts';
import { onPress } from './on-press.ts';

export interface StudyFormListenerDeps {
  readonly study: StudyUseCases;
  readonly weekCards: WeekCards;
  readonly isOrganiser: IsOrganiser;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
  readonly locale: Locale | null;
  readonly timeZone: string;
  readonly now: () => number;
}

/** The window of a study's settings. */
export function registerStudyFormListener(app: App, deps: StudyFormListenerDeps): void {
  const { study, weekCards } = deps;

  onPress(app, actionIds.setUpStudy, async ({ ack, client, triggerId, teamId, memberId, value }) => {
    await ack();
    const known = await study.findStudy({ teamId, memberId, channelId: value });
    const plan = known?.plan ?? defaultPlan(deps.now(), deps.timeZone);
    const channelId = known?.channelId ?? (/^[CG]/.test(value) ? value : null);
    const view = studyFormView({ channelId, plan }, messagesFor(await deps.localeOf(memberId)));
    await client.views.open({ trigger_id: triggerId, view });
  });

  app.view(callbackIds.study, async ({ ack, body, view, client }) => {
    const memberId = body.user.id;
    const teamId = body.team?.id ?? '';
    const messages = messagesFor(await deps.localeOf(memberId));
    const refuse = (words: string) => ack({ response_action: 'errors', errors: { [studyFields.channel]: words } });
    const form = readStudyForm(view.state.values, deps.timeZone, messages);
    if (form.kind === 'wrong') return ack({ response_action: 'errors', errors: form.errors });
    const { isAdmin } = await deps.profiles(memberId);
    if (!(await deps.isOrganiser({ teamId, memberId, isAdmin }))) return refuse(messages.organiser.notAllowed);
    const { channelId, plan } = form;
    if (!(await mayPost(client, channelId))) return refuse(messages.week.form.cannotPost);
    const outcome = await study.setUpStudy({ teamId, channelId, plan, by: memberId });
    if (outcome.kind === 'conflict') return refuse(messages.week.form.conflict);
    await ack();
    const { form: said } = messagesFor(deps.locale ?? 'ko').week;
    const place = { channelId, threadTs: null, inThread: false, askerId: memberId, isDirect: false, teamId };
    const news = outcome.kind === 'created' ? said.done(plan.book) : said.doneChanged(plan.book);
    const mark = `study:${outcome.study.id}:${outcome.study.version}`;
    await createChannelOutlet(client, place).publicly(noticeView(news), mark);
    await weekCards.refresh(outcome.study.id);
    if (outcome.kind === 'created') await weekCards.pinPrivacy(teamId, channelId);
  });
}

/** Whether the tutor is a member of the channel. */
async function mayPost(client: Parameters<typeof createChannelOutlet>[0], channel: string): Promise<boolean> {
  try {
    const { channel: found } = await client.conversations.info({ channel });
    return found?.is_member === true;
  } catch {
    return false;
  }
}
