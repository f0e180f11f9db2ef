import { answeringEn } from './answering/en.ts';
import { clockParts } from './date-time.ts';
import { deskEn } from './desk/en.ts';
import { months, people } from './en-words.ts';
import { fieldsEn } from './fields/en.ts';
import { guideEn } from './guide/en.ts';
import { manifestEn } from './manifest/en.ts';
import { membersEn } from './members/en.ts';
import type { Messages } from './messages.ts';
import { notingEn } from './noting/en.ts';
import { privacyEn } from './privacy/en.ts';
import { questionsEn } from './questions/en.ts';
import { quizEn } from './quiz/en.ts';
import { reportEn } from './report/en.ts';
import { reviewEn } from './review/en.ts';
import { scheduleEn } from './schedule/en.ts';
import { studyEn } from './study/en.ts';
import { thanksEn } from './thanks/en.ts';
import { weekEn } from './week/en.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** English, plain. */
export const en: Messages = {
  locale: 'en',
  person: (name) => name,
  people,
  duration(minutes) {
    const whole = Math.max(0, Math.round(minutes));
    const [hours, rest] = [Math.floor(whole / 60), whole % 60];
    return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
  },
  dateTime(epochMs, timeZone) {
    const { month, day, weekday, hour, minute } = clockParts(epochMs, timeZone);
    const time = `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
    return `${weekdays[weekday]} ${day} ${months[month - 1]}, ${time}`;
  },
  lines: (start, end) => (start === end ? `line ${start}` : `lines ${start}–${end}`),
  nearMiss: { offer: 'Did you mean this?', askInstead: 'Ask it as it is' },
  empty: 'Please write in words what you want to know.',
  tooLong: (length, limit) =>
    `Your question has ${length.toLocaleString('en-US')} characters, too many to read. Please keep it under ${limit.toLocaleString('en-US')}.`,
  error: (reference) =>
    `Something went wrong and I could not answer. Please try again; if it stays, tell an organiser ${reference}.`,
  unavailable: 'I cannot answer right now. Please ask again in a moment.',
  gone: {
    changed: (path) => `The note ${path} has changed since, and the quoted lines are no longer there.`,
    deleted: (path) => `The note ${path} is no longer there.`,
    unreadable: (path) => `I am not allowed to read ${path}. Please tell an organiser.`,
    answer: 'This answer is no longer kept. Please ask again.',
    thread: 'The first message was deleted, so I could not reply there. Please ask anew.',
    button: 'This button is no longer in use. Please ask again.',
    answeredAt: (when) => `Answered on ${when}.`,
  },
  fields: fieldsEn,
  manifest: manifestEn,
  ...answeringEn,
  ...membersEn,
  ...reviewEn,
  ...scheduleEn,
  ...quizEn,
  ...guideEn,
  ...privacyEn,
  ...reportEn,
  ...deskEn,
  ...studyEn,
  ...notingEn,
  ...questionsEn,
  ...thanksEn,
  ...weekEn,
};
