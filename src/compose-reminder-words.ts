import type { Locale } from './domain/locale.ts';
import type { StudyWeek } from './domain/study/study-week.ts';
import type { ReminderWords } from './features/study/remind-meetings.ts';
import { messagesFor } from './messages/messages-for.ts';

/** What reminders of a study say, in the group's language. */
export function composeReminderWords(options: {
  readonly locale: Locale | null;
  readonly commandName: string;
  readonly authorOf: (teamId: string, memberId: string) => Promise<string | null>;
}): ReminderWords {
  const messages = messagesFor(options.locale ?? 'ko');
  const { reminder } = messages.week;
  const chaptersOf = ({ chapters }: StudyWeek) => chapters.map(messages.study.chapter).join(', ');
  return {
    chapter: messages.study.chapter,
    async meeting({ teamId, plan }, week, presenterId) {
      const when = messages.dateTime(week.meeting.atMs, plan.timeZone);
      const name = presenterId === null ? null : await options.authorOf(teamId, presenterId);
      const presenter = name === null ? [] : [reminder.presents(name)];
      return [reminder.meeting(when, chaptersOf(week)), ...presenter].join(' ');
    },
    notes({ plan }, week, isKnownAuthor) {
      const due = reminder.notes(chaptersOf(week), messages.dateTime(week.deadlineMs, plan.timeZone));
      return isKnownAuthor ? due : `${due} ${reminder.whoAreYou(options.commandName)}`;
    },
  };
}
