import type { ReportMessages } from './report-messages.ts';

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

export const reportEn: ReportMessages = {
  report: {
    title: (book) => `This week's study: ${book}`,
    none: (command) => `This channel has no study yet. ${command} study sets one up.`,
    nothingYet: 'There is nothing to show yet. It gathers here as you log.',
    onlyYou: 'Only you see this.',
    handedIn: (done, members) => `Notes handed in: ${done} of ${members}`,
    passed: (number) => `Taking this week off: ${number}`,
    reading: (total, low, high) => `Read together this week: ${total} (half of you between ${low} and ${high})`,
    understanding: 'Understanding by chapter',
    understandingNote:
      'Stars are the median of what you gave yourselves; the range holds the middle half of the group.',
    columns: { chapter: 'Chapter', felt: 'Stars', half: 'Range', known: 'By questions' },
    percent: (share) => `${Math.round(share * 100)}%`,
    understandingAlt: (low, lowStars, high, highStars) =>
      `Understanding by chapter. Hardest is ${low} with ${lowStars} stars, easiest ${high} with ${highStars}.`,
    hardest: 'Hardest concepts',
    hard: (concept, people) => `${concept}: ${count(people, 'person', 'people')}`,
    source: (path, line, words) => `${path} line ${line}: ${words}`,
    questions: (open, answered) => `${count(open, 'open question')}, ${answered} answered this week`,
    answered: (text) => `Answered: ${text}`,
    improved: (chapters) => `More stars than before: ${chapters}`,
    gaps: 'Asked and not in the notes',
    gap: (chapter, concept, people) =>
      `${[chapter, concept].filter((one) => one !== null).join(', ') || 'Other'}: asked by ${count(people, 'person', 'people')}`,
    way: 'Our way through the book',
    wayAlt: (median, chapters, planned) =>
      `Our way through the book. The median is ${median} of ${count(chapters, 'chapter')}, the plan says ${planned}.`,
    wayForecast: (from, to) => `At this pace you finish between ${from} and ${to}.`,
    planned: 'Plan',
    finished: 'Finished',
    forecast: (low, high) => `About half of you will need between ${low} and ${high} for what is next.`,
    next: 'Next dates',
    meetsAt: (chapters, when) => `Meeting on ${chapters}: ${when}`,
    skipped: (chapters) => `The meeting on ${chapters} is skipped.`,
    deadline: (when) => `Notes are due: ${when}`,
    presenter: (name) => `Presents: ${name}`,
    over: 'All planned meetings are over.',
  },
  ownReport: {
    title: (book) => `Where I am: ${book}`,
    picture: 'My understanding (chapters and weeks)',
    pictureAlt: (chapter, stars) => `My understanding. Latest: ${chapter} with ${stars} stars.`,
    noRating: 'none yet',
    columns: { chapter: 'Chapter', stars: 'My stars', group: 'Group', time: 'Time' },
    compared: {
      fits: (chapter, correct, answers) =>
        `${chapter}: what you feel and what you answer go together. ${correct} of the last ${answers} were right.`,
      'felt-more': (chapter, stars, correct, answers) =>
        `${chapter}: you gave it ${stars} stars, and ${correct} of ${answers} answers were right. A few more questions?`,
      'felt-less': (chapter, stars, correct, answers) =>
        `${chapter}: you do better than you think. You gave it ${stars} stars, and ${correct} of ${answers} answers were right.`,
    },
    tooFew: (chapter, answers, needed) =>
      `${chapter}: only ${count(answers, 'answer')} so far. A comparison needs ${needed}.`,
    howCompared: 'Lucky guesses are taken out, and small differences are left alone. Only you see this.',
    forecast: (time) => `At your own pace what is next may take about ${time}.`,
    nothing: 'You have not logged stars or time yet. Try "chapter 9 two hours, 3.5 stars".',
  },
  meeting: {
    title: (chapters, when) => `For the meeting on ${chapters}, ${when}`,
    none: 'No meeting is planned.',
    questions: 'Open questions',
    taken: (text) => `${text} (somebody took it)`,
    difficulties: 'What was hard, from the notes',
    forgotten: 'Concepts that several of you keep forgetting',
    disputed: 'Where feelings differ most',
    disputedLine: (chapter, low, high) => `${chapter}: from ${low} to ${high} stars`,
    nothing: 'No questions or difficulties have come up yet. Begin with what you read.',
    minutesTitle: (chapters) => `Minutes: ${chapters}`,
    minutesHere: 'A frame for the minutes, to copy and fill in.',
    minutesSent: 'I sent you a frame for the minutes in our direct message.',
    minutesFile: {
      attended: 'Who was there',
      presenter: 'Presented',
      talked: 'What we talked about',
      answers: 'Answers we found',
      open: 'Questions left',
      decided: 'Decided',
      next: 'Next meeting',
    },
  },
  thoughts: {
    back: (chapters) => `Before you read ${chapters}, you thought this.`,
    ask: 'What has changed? Only you see this.',
  },
  consent: {
    give: 'Show my stars to the group',
    takeBack: 'Hide my stars again',
    given: 'Your stars now stand in the group’s picture with your name.',
    takenBack: 'Your stars are yours alone again.',
    about: 'Only the stars of those who agreed are shown with names. You can take it back at any time.',
    picture: 'Understanding (those who agreed)',
  },
};
