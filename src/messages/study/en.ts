import { monthDay } from '../en-words.ts';
import type { StudyMessages } from './study-messages.ts';

export const studyEn: StudyMessages = {
  study: {
    chapter: chapterName,
    day: dayName,
    stars: (points) => (points === '1' ? '1 star' : `${points} stars`),
    record: {
      kept: (chapter, what, day) => `Noted for ${chapter}: ${what}${readOn(day)}.`,
      keptBefore: 'This is in your log already.',
      total: (minutes) => `That makes ${minutes} in all.`,
      noteSays: (value) => `Your note says ${value}. What was written later counts.`,
      lineSaid: (value) => `Your log says ${value}. What was written later counts.`,
      readBack: (chapter, what, day) => `Shall I note ${what} for ${chapter}${readOn(day)}?`,
      part: (chapter, what) => `${chapter}: ${what}`,
      keptSeveral: (list, day) => `Noted${readOn(day)} for ${list}.`,
      readBackSeveral: (list, day) => `Shall I note this${readOn(day)}: ${list}?`,
      readBackSplit: (total, list, day) =>
        `Shall I split ${total}${readOn(day)} evenly: ${list}? If the parts differ, please write: log ch 9 1h, ch 10 2h`,
      right: 'Yes',
      correct: 'Correct it',
      undo: 'Undo',
      undone: (what) => `Taken back: ${what}.`,
      nothingToUndo: 'There is nothing to take back.',
      history: 'My log',
      noHistory: 'Your log is empty so far.',
      takenBack: 'taken back',
      fromNote: 'note',
      onlyYou: 'In Slack only you can see this.',
      ask: {
        range: 'Which one shall I note?',
        unit: (number) => `Is ${number} in hours or in minutes?`,
        hours: (number) => `${number} h`,
        minutes: (number) => `${number} min`,
        several:
          'I cannot tell which time belongs to which chapter. Please write: log ch 9 1h, ch 10 2h (up to twelve chapters).',
        chapter: 'Which chapter was it?',
        noChapter: 'Please name the chapter too, such as: log 9 3h',
        time: 'I could not read the time. Please write something like 3h, 90m or 2h30m, within a day.',
        ago: 'Please tell how long you read, not when, such as: log 9 3h',
        whichDay: 'On which day did you read it?',
        oneDay: 'Please name the one day on which you read it, such as: log yesterday 9 2h, or log Nov 24 9 2h',
        noDay: 'The calendar has no such day. Please write something like 11/24 or Nov 24.',
        future: (day) => `${day} is still to come. Please log it after reading.`,
        longAgo: (day) => `${day} is more than a year ago. Please put reading times of long ago into a note.`,
        outside: (value) => `Stars go from 0 to 5. Instead of “${value}”, please write something like 3.5.`,
        between: (value) => `Stars come in halves. Instead of “${value}”, please write something like 3.5 or 4.`,
        unknownChapter: (chapter, known) => `This study does not read ${chapter}. It reads ${known}.`,
      },
      form: {
        title: 'Correct the log',
        chapter: 'Chapter',
        minutes: 'Reading time',
        day: 'Day of reading',
        stars: 'Understanding',
        save: 'Save',
        noStars: 'Leave out',
        wrongChapter: 'Please name one chapter that this study reads, such as 9, preface or appendix A.',
        wrongTime: 'Please write something like 3h, 90m or 2h30m.',
        wrongDay: 'Please choose today or a day of the past year.',
      },
    },
  },
};

function chapterName(key: string): string {
  if (key === 'preface') return 'the preface';
  if (key.startsWith('appendix')) return key;
  return /^\d/.test(key) ? `chapter ${key}` : key;
}

function dayName(on: string): string {
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(`${on}T00:00:00Z`).getUTCDay()];
  return `${weekday} ${monthDay(on)}`;
}

function readOn(day: string | null): string {
  return day === null ? '' : ` on ${day}`;
}
