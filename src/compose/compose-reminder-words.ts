import type { Locale } from '../domain/locale.ts';
import type { StudyWeek } from '../domain/study/study-week.ts';
import type { NewMessage } from '../features/schedule/outbox-message.ts';
import type { ReminderWords } from '../features/study/remind-meetings.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesFor } from '../messages/messages-for.ts';

/** What reminders of a study say: to everybody in the group's language, to one member in theirs. */
export function composeReminderWords(options: {
  readonly locale: Locale | null;
  readonly commandName: string;
  /** As Slack tells. */
  readonly profileOf: (memberId: string) => Promise<{ readonly name: string; readonly locale: Locale | null }>;
}): ReminderWords & {
  /** Offers to ask the group what a note asks. */
  readonly questions: (memberId: string, count: number) => Promise<Pick<NewMessage, 'text' | 'press'>>;
} {
  const group = messagesFor(options.locale ?? 'ko');
  const chaptersOf = ({ chapters }: StudyWeek, messages: Messages) => chapters.map(messages.study.chapter).join(', ');
  return {
    chapter: group.study.chapter,
    async meeting({ plan }, week, presenterId) {
      const { reminder } = group.week;
      const when = group.dateTime(week.meeting.atMs, plan.timeZone);
      const presenter = presenterId === null ? [] : [reminder.presents((await options.profileOf(presenterId)).name)];
      return [reminder.meeting(when, chaptersOf(week, group)), ...presenter].join(' ');
    },
    async notes({ plan }, week, memberId, isKnownAuthor) {
      const messages = messagesFor(options.locale ?? (await options.profileOf(memberId)).locale ?? 'ko');
      const { reminder } = messages.week;
      const due = reminder.notes(chaptersOf(week, messages), messages.dateTime(week.deadlineMs, plan.timeZone));
      return isKnownAuthor ? due : `${due} ${reminder.whoAreYou(options.commandName)}`;
    },
    async questions(memberId, count) {
      const messages = messagesFor(options.locale ?? (await options.profileOf(memberId)).locale ?? 'ko');
      const { openQuestions: said } = messages;
      return { text: said.fromNote(String(count)), press: { label: said.see, words: 'questions' } };
    },
    async whose(_, week, memberId, authors) {
      const messages = messagesFor(options.locale ?? (await options.profileOf(memberId)).locale ?? 'ko');
      return messages.week.reminder.whose(chaptersOf(week, messages), messages.people(authors), options.commandName);
    },
  };
}
