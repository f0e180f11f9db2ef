import type { StudyMessages } from './study-messages.ts';

export const studyEn: StudyMessages = {
  study: {
    chapter: chapterName,
    stars: (points) => (points === '1' ? '1 star' : `${points} stars`),
    record: {
      kept: (chapter, what) => `Noted for ${chapter}: ${what}.`,
      keptBefore: 'This is in your log already.',
      total: (minutes) => `That makes ${minutes} in all.`,
      noteSays: (value) => `Your note says ${value}. What was written later counts.`,
      lineSaid: (value) => `Your log says ${value}. What was written later counts.`,
      readBack: (chapter, what) => `Shall I note ${what} for ${chapter}?`,
      right: 'Yes',
      correct: 'Correct it',
      undo: 'Undo',
      undone: (what) => `Taken back: ${what}.`,
      nothingToUndo: 'There is nothing to take back.',
      history: 'My log',
      noHistory: 'Your log is empty so far.',
      takenBack: 'taken back',
      fromNote: 'note',
      onlyYou: 'Only you can see this.',
      ask: {
        range: 'Which one shall I note?',
        unit: (number) => `Is ${number} in hours or in minutes?`,
        hours: (number) => `${number} h`,
        minutes: (number) => `${number} min`,
        several: 'Several chapters in one line cannot be told apart. Please log one at a time.',
        chapter: 'Which chapter was it?',
        noChapter: 'Please name the chapter too, such as: log 9 3h',
        time: 'I could not read the time. Please write something like 3h, 90m or 2h30m, within a day.',
        ago: 'Please tell how long you read, not when, such as: log 9 3h',
        outside: (value) => `Stars go from 0 to 5. Instead of “${value}”, please write something like 3.5.`,
        between: (value) => `Stars come in halves. Instead of “${value}”, please write something like 3.5 or 4.`,
        unknownChapter: (chapter, known) => `This study does not read ${chapter}. It reads ${known}.`,
      },
      form: {
        title: 'Correct the log',
        chapter: 'Chapter',
        minutes: 'Reading time',
        stars: 'Understanding',
        save: 'Save',
        noStars: 'Leave out',
        wrongChapter: 'Please name one chapter that this study reads, such as 9, preface or appendix A.',
        wrongTime: 'Please write something like 3h, 90m or 2h30m.',
      },
    },
  },
};

function chapterName(key: string): string {
  if (key === 'preface') return 'the preface';
  if (key.startsWith('appendix')) return key;
  return /^\d/.test(key) ? `chapter ${key}` : key;
}
