import type { ReviewMessages } from './review-messages.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function cards(count: number): string {
  return count === 1 ? '1 card' : `${count} cards`;
}

function members(count: number): string {
  return count === 1 ? 'one member' : `${count} members`;
}

export const reviewEn: ReviewMessages = {
  review: {
    card: (left) => (left === 0 ? 'Review · the last card' : `Review · ${cards(left)} after this one`),
    returned: 'Here is the card you were sure of.',
    howToType: 'Type answers only in the window behind “Type it”. Whatever you write here is read as a question.',
    buttons: {
      type: 'Type it',
      hint: 'Hint',
      unsure: 'I don’t know',
      reveal: 'Show the answer',
      pass: 'Another day',
      next: 'Next card',
      undo: 'Undo',
      guessed: 'I guessed',
      easy: 'Easy',
      sure: 'I was sure',
      appeal: 'My answer is right too',
      known: 'I knew it',
      hard: 'Only vaguely',
      unknown: 'I did not know',
      start: 'Start the review',
      accept: 'It is right too',
      reject: 'It is not',
    },
    hints: {
      gap: 'Hint: the answer fills the gap.',
      options: 'Hint: it is one of these.',
      fewer: (letters) => `Hint: it is not ${letters}.`,
      noMore: 'There are no more hints.',
    },
    right: 'Right.',
    rightAfterHint: 'Right, after a hint. It will come back a little sooner.',
    wrong: 'Not yet. It will come back soon.',
    yours: (answer) => `Your answer: ${answer}`,
    answer: (answer) => `Answer: ${answer}`,
    judge: 'I cannot tell whether this means the same. Please compare it with the model answer and choose.',
    unknown: 'That is fine. Read it now, and it will come to mind next time. I will ask again soon.',
    seen: 'You looked at the answer first, so nothing was recorded. It will come back on another day.',
    passed: 'It will come back on another day.',
    proof: 'The line behind it',
    weekday: (day) => weekdays[day % 7] ?? '',
    day(day) {
      const date = new Date(day * 86_400_000);
      return `${weekdays[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${date.getUTCDate()}`;
    },
    nextTime: (day) => `The next review is around ${day}.`,
    noReview: 'It was true or false, so nothing was recorded for your reviews.',
    marked: {
      guessed: 'Noted as a guess. It will come back soon.',
      easy: 'Noted as easy. It will come back later.',
      sure: 'It will come back in about ten minutes.',
      enough: 'Three cards come back today already. This one will be asked tomorrow.',
    },
    already: 'This card is answered already.',
    undone: 'Taken back. You can answer again.',
    tooLate: 'It was answered more than ten minutes ago and stays as it is.',
    gone: 'This card is no longer there: its question was changed or taken out.',
    back: 'Welcome back. Shall we go on?',
    paused: (until, command) =>
      `Your reviews are paused.${until === null ? '' : ` They go on on ${until}.`} To go on now, write ${command} review resume.`,
    done: (answered) => `That was today's review: ${cards(answered)}.`,
    nothingToday: 'There is nothing to review now.',
    later: (count) => `${cards(count)} that waited will be asked over the next days.`,
    nextDay: (day) => `The next card comes on ${day}.`,
    noItems: 'There are no questions to ask yet. Reviews can start once some are approved.',
    toDirect: 'Reviews take place in our direct message. A card is waiting there.',
    notDirect: 'The direct message could not be opened, so no card was sent.',
    offer: (count) => `${cards(count)} to look at again before they fade. It takes three minutes.`,
    form: {
      title: 'Your answer',
      label: 'Answer',
      submit: 'Answer',
      nothing: 'Please answer in words. If you do not know, close this window and choose “Show the answer”.',
    },
    appeal: {
      sent: 'I will ask whoever looks after this question. If they agree, your record is corrected and you will hear of it.',
      already: 'This answer was asked about already.',
      asked: (name) => `${name} says that this answer is right too. If it is, it counts for everybody from now on.`,
      accepted: (answer) => `“${answer}” counts as right now. Your review was corrected.`,
      rejected: (answer) => `“${answer}” was not taken as an answer to this question. Your record stays as it is.`,
      decided: (accepted, others) =>
        `${accepted ? 'It counts as right now.' : 'It stays as it was.'}${others > 0 ? ` ${members(others)} with the same answer heard of it too.` : ''}`,
      alreadyDecided: 'This is decided already.',
      notAllowed: 'Only whoever wrote this question, or an organiser, can decide about it.',
    },
    wishes: {
      now: (cap, easyDays) => `At most ${cards(cap)} a day.${easyDays === '' ? '' : ` Light on ${easyDays}.`}`,
      paused: 'Paused at the moment.',
      how: (command) =>
        `To change it: ${command} review limit 5 · ${command} review easy days sat sun · ${command} review pause 3 days · ${command} review resume`,
    },
    progress: {
      title: 'Your reviews',
      onlyYou: 'Only you can see this.',
      due: (due, later) =>
        `${cards(due)} for today.${later > 0 ? ` ${cards(later)} that waited will be asked over the next days.` : ''}`,
      none: 'Nothing was reviewed yet. Write review to start.',
      retention: (known, asked) =>
        `Of ${asked} times that something came back in the last 30 days, you remembered ${known} (${Math.round((known / asked) * 100)} %).`,
      tooFew: 'How much you remember will be shown once there is a little more to go by.',
      thisWeek: (done) => (done ? 'Done this week too.' : 'Not yet this week. Once is enough.'),
      weeks: (kept, window, mercy) =>
        `${kept} of the last ${window === 1 ? 'week' : `${window} weeks`}.${mercy > 0 ? ' A week off now and then is fine.' : ''}`,
      chapter: (chapter, from, to, answers) =>
        `Chapter ${chapter}: about ${from}–${to} % remembered (${answers} answers)`,
      chapterFew: (chapter, answers) =>
        `Chapter ${chapter}: too early to say with ${answers} ${answers === 1 ? 'answer' : 'answers'}`,
    },
  },
};
