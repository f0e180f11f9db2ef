import type { ScheduleDraft } from '../../domain/schedule/speech/schedule-request.ts';
import type { IsOrganiser } from '../../features/members/is-organiser.ts';
import type { ReminderWishesOf } from '../../features/schedule/change-wishes.ts';
import type { HandleKubectl } from '../../features/schedule/handle-kubectl.ts';
import type { ProposeSchedule } from '../../features/schedule/propose-schedule.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { ScheduleWords } from './slack-request.ts';
import { kubectlView, wrongCommandView } from './views/kubectl-view.ts';
import { noticeView } from './views/notice-view.ts';
import { choicesView, proposalView } from './views/proposal-view.ts';
import {
  channelButtonView,
  settingsButtonView,
  snoozedView,
  snoozeView,
  whyReminderView,
} from './views/reminder-answers.ts';
import { hoursOf } from './views/settings-view.ts';

/** Who asks, as Slack knows them, and in which words they are answered. */
export interface ScheduleContext {
  readonly messages: Messages;
  readonly command: string;
  readonly isAdmin: boolean;
  readonly timeZone: string | null;
}

/** Answers what concerns schedules and reminders. */
export type AnswerSchedule = (asked: Asked, words: ScheduleWords, context: ScheduleContext) => Promise<MessageView>;

export interface AnswerScheduleDeps {
  readonly handleKubectl: HandleKubectl;
  readonly proposeSchedule: ProposeSchedule;
  readonly reminders: ReminderWishesOf;
  readonly isOrganiser: IsOrganiser;
  readonly timeZone: string;
}

/** Windows take 3,000 characters (docs.slack.dev/reference/block-kit/block-elements), messages 4,000 for sure. */
const pastedLimit = 3_000;

export function createAnswerSchedule(deps: AnswerScheduleDeps): AnswerSchedule {
  return async (asked, words, context) => {
    const { messages } = context;
    const timeZone = context.timeZone ?? deps.timeZone;
    switch (words.kind) {
      case 'kubectl': {
        const { teamId, askerId: memberId, channelId, isDirect } = asked;
        const mayChange = await deps.isOrganiser({ teamId, memberId, isAdmin: context.isAdmin });
        const commander = { by: memberId, mayChange, channel: isDirect ? null : channelId };
        const { command } = words;
        const outcome = await deps.handleKubectl(command, commander);
        const view = kubectlView(outcome, messages);
        // What was pasted may not be what arrived.
        const pasted = command.kind === 'apply' && command.file === null ? (command.text ?? '') : '';
        return pasted.length > pastedLimit && outcome.kind === 'invalid'
          ? joined(view, noticeView(messages.schedule.tooLongHere))
          : view;
      }
      case 'kubectl-wrong':
        return wrongCommandView(words.problem, messages);
      case 'schedule': {
        const { request } = words;
        if (request.kind === 'unavailable') return noticeView(messages.schedule.unavailable(request.task));
        const place = { channel: asked.isDirect ? null : asked.channelId, by: asked.askerId };
        const propose = (draft: ScheduleDraft) => deps.proposeSchedule(draft, place);
        if (request.kind === 'proposed') {
          const proposal = await propose(request.draft);
          return proposal === null ? noticeView(messages.schedule.needsChannel) : proposalView(proposal, messages);
        }
        const { about, choices } = request.question;
        const proposals = await Promise.all(choices.map(propose));
        return choicesView(
          messages.schedule.asks[about],
          proposals.filter((one) => one !== null),
          messages,
        );
      }
      case 'channel-wish': {
        const { teamId, askerId: memberId, channelId, isDirect } = asked;
        if (isDirect) return noticeView(messages.quiet.channelsOnly);
        if (!(await deps.isOrganiser({ teamId, memberId, isAdmin: context.isAdmin }))) {
          return noticeView(messages.organiser.notAllowed);
        }
        const { weeklyLimit, quietHours } = await deps.reminders.saveChannel(channelId, words.change);
        return noticeView(messages.reminders.channelNow(weeklyLimit, quietHours === null ? null : hoursOf(quietHours)));
      }
      case 'attached-wrong':
        return noticeView(messages.schedule.attached[words.problem]);
      case 'settings':
        return settingsButtonView(messages);
      case 'channel-settings': {
        if (asked.isDirect) return channelButtonView(null, null, messages);
        const { weeklyLimit, quietHours } = await deps.reminders.readChannel(asked.channelId);
        const hours = quietHours === null ? null : hoursOf(quietHours);
        return channelButtonView(asked.channelId, messages.reminders.channelNow(weeklyLimit, hours), messages);
      }
      case 'wish': {
        const { wish } = words;
        if (wish.kind === 'why') {
          const here = asked.isDirect ? null : asked.channelId;
          const reminders = await deps.reminders.why(asked.askerId, here);
          const suspended = await deps.reminders.suspended(asked.askerId, here);
          return whyReminderView({ reminders, suspended }, timeZone, messages);
        }
        if (wish.kind === 'wake') {
          await deps.reminders.wake(asked.askerId);
          return noticeView(messages.reminders.back);
        }
        const { choice, about } = wish;
        if (choice === null) return snoozeView(about, messages);
        return snoozedView(
          about,
          await deps.reminders.snooze(asked.askerId, choice, about, timeZone),
          timeZone,
          messages,
        );
      }
    }
  };
}

function joined(first: MessageView, second: MessageView): MessageView {
  return { text: `${first.text}\n${second.text}`, blocks: [...first.blocks, ...second.blocks] };
}
