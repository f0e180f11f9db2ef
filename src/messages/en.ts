import { clockParts } from './date-time.ts';
import { fieldsEn } from './fields/en.ts';
import type { Messages } from './messages.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

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
  answer: {
    asked: (name, question) => `${name}: ${question}`,
    sample: 'sample note',
    card: 'concept card',
    openQuestion: 'A question that the notes leave open.',
    correction: (written, right) => `The quoted note writes “${written}”; the name on the concept card is “${right}”.`,
    more: 'More',
    why: 'Why this answer',
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    goOn: 'Go on with',
    share: 'Share',
    goOnInDm: 'Go on in a direct message',
    thanks: 'Thank you for telling me.',
    shared: (name) => `Shared by ${name}.`,
    sharedDone: 'Shared in the channel.',
    goneToDm: 'The answer is in our direct message. Go on asking there.',
    privately: {
      asked: 'Only you can see this answer.',
      quiet: 'This channel is in quiet mode, so only you can see this.',
      notMember: (command) =>
        `I am not in this channel, so only you can see this. Bring me in with /invite and everybody sees ${command} answers.`,
    },
    working: 'is looking through the notes',
  },
  model: {
    reading: (notes, passages) => `Reading ${counted(passages, 'passage')} found in ${counted(notes, 'note')}…`,
    stopped: 'I stopped here.',
    unchecked: 'I could not confirm what the model wrote, so here are the sentences of the notes themselves.',
    failed: 'The model cannot write an answer right now, so here are the sentences of the notes themselves.',
    overBudget: (day) =>
      `The budget for the model is used up, so here are the sentences of the notes themselves. It writes again from ${monthDay(day)}.`,
  },
  notInNotes: {
    'no-match': 'The notes hold no answer to this.',
    'small-talk': 'I can only answer from the study notes.',
    empty: 'Please say a little more about what you want to know.',
    nearest: 'The nearest headings:',
    askGroup: 'Ask the group',
    askedGroup: 'Asked the group.',
  },
  groupQuestion: {
    asks: (name) => `${name} asks the group.`,
    please: 'The notes hold no answer yet. If you know, please reply in this thread.',
  },
  source: {
    title: 'Source',
    marked: 'Lines marked with ▶ are quoted.',
    open: 'Open the original',
    author: (name) => `Note by ${name}`,
  },
  why: {
    title: 'Why this answer',
    question: 'Question',
    standalone: 'Understood as',
    concepts: 'Concepts recognised',
    noConcepts: 'No known concept in the question.',
    hits: 'Places found, with scores',
    noHits: 'No place matched.',
    confidence: (percent) => `Confidence: ${percent}%`,
    modelWrote: 'Written by a model and checked against the notes.',
    modelCut: (claims) => `Not confirmed, and so replaced by a quotation or left out: ${counted(claims, 'claim')}.`,
    modelDeclined: 'The model found no answer in the notes either.',
    modelFailed: (reason) => `The model’s answer was not used: ${reason}.`,
    modelUsed: (tokens) => `It took ${tokens.toLocaleString('en-US')} tokens.`,
  },
  search: {
    found: (words, count) => `${count} ${count === 1 ? 'place' : 'places'} for “${words}”.`,
    nothing: (words) => `Nothing found for “${words}”.`,
  },
  quiet: {
    turnedOn: 'From now on I answer only the person who asks in this channel.',
    turnedOff: 'From now on everybody in this channel sees my answers.',
    isOn: (command) => `This channel is in quiet mode. ${command} quiet off ends it.`,
    isOff: (command) => `This channel is not in quiet mode. ${command} quiet on starts it.`,
    turnOn: 'Turn quiet on',
    turnOff: 'Turn quiet off',
    threadOn: 'In this thread I now answer only when mentioned.',
    threadOff: 'In this thread I answer follow-ups without a mention.',
    channelsOnly: 'Quiet mode can only be changed in a channel.',
  },
  nearMiss: { offer: 'Did you mean this?', askInstead: 'Ask it as it is' },
  claim: {
    asked: (author) => `I will remember you as the author “${author}”. An organiser confirms it.`,
    confirmed: (author) => `You are now connected to the author “${author}”.`,
    rejected: (author) => `An organiser said that you are not the author “${author}”. Please check the name.`,
    unknownAuthor: (author, known) =>
      `No note is by “${author}”. Please give the name as the notes write it.${known.length > 0 ? ` There are: ${known.join(', ')}` : ''}`,
    taken: (author) => `The author “${author}” is already connected to somebody else. Please tell an organiser.`,
    toOrganiser: (member, author) => `${member} says they are the author “${author}” of the notes. Is that right?`,
    confirm: 'Yes',
    reject: 'No',
    done: (member, author) => `${member} is now connected to the author “${author}”.`,
    refused: (member, author) => `You said that ${member} is not the author “${author}”.`,
    settled: 'This request is already settled.',
  },
  organiser: {
    are: (names) => `Organisers: ${people(names)}. Workspace admins are organisers too.`,
    none: 'No organiser is named yet. Workspace admins and whoever connected the channel are organisers.',
    added: (names) => `Now also organising: ${people(names)}.`,
    removed: (names) => `No longer organising: ${people(names)}.`,
    notAllowed: 'Only organisers can do this. Please ask one of them.',
  },
  hint: {
    where: (source, heading) => `It stands in ${source}, under “${heading}”. Try to remember it first.`,
    question: (topic, heading) =>
      `Without looking at “${heading}”: can you say in one sentence what ${topic} does, and what would be missing without it?`,
    first: 'Hint first',
    gap: 'Which word belongs into the gap?',
    next: 'Another hint',
    answer: 'Show the answer',
  },
  usage: {
    noModel: 'There is no model: answers are sentences of the notes.',
    month: (calls, tokens) =>
      `This month the model took ${counted(calls, 'call')} and ${tokens.toLocaleString('en-US')} tokens.`,
    limit: (tokens) => `The budget of a month is ${tokens.toLocaleString('en-US')} tokens.`,
    cost: (dollars) => `It cost $${dollars}.`,
    today: 'Who used it today',
    nobody: 'Nobody has used it today.',
    member: (name, calls, tokens) => `${name}: ${counted(calls, 'call')}, ${tokens.toLocaleString('en-US')} tokens`,
  },
  help: {
    overview: 'I answer from the study notes.',
    anyWords: 'You can also just ask, without any verb.',
    schedules: (command) =>
      `Schedules: ${command} get cronjobs, describe cronjob NAME, apply, or “every Monday 9am remind us to …”. Reminders: ${command} why, settings.`,
    inThreads: 'In threads, mention me or simply go on talking; Slack allows no commands there.',
    privately: 'Add --private at the end and only you see the answer.',
    verbs: {
      explain: {
        usage: ['explain TOPIC', ...fieldsEn.usage],
        about: 'Explains a topic in the words of the notes.',
      },
      ask: {
        usage: ['ask QUESTION'],
        about: 'Answers a question from the notes.',
      },
      search: { usage: ['search WORDS'], about: 'Finds the places in the notes.' },
      quiet: { usage: ['quiet on', 'quiet off', 'quiet'], about: 'In this channel, answers only the person who asks.' },
      help: { usage: ['help', 'help search'], about: 'Says how things work.' },
      iam: { usage: ['iam NAME'], about: 'Connects you to an author’s name in the notes. An organiser confirms it.' },
      organiser: {
        usage: ['organiser @member', 'organiser remove @member', 'organiser'],
        about: 'Names organisers, or tells who they are. Only organisers can change this.',
      },
      hint: { usage: ['hint TOPIC'], about: 'Gives hints one by one instead of the answer.' },
      usage: { usage: ['usage'], about: 'Tells how much the model was used. Only organisers can see it.' },
    },
  },
  home: {
    title: 'Study note tutor',
    knows: (notes, cards) => `I have read ${counted(notes, 'note')} and ${counted(cards, 'concept card')}.`,
    knowsNothing: 'I have not read any notes yet.',
    authors: (names, others) => `Notes by ${people(names)}${others > 0 ? ` and ${others} more` : ''}`,
    samplesOnly: 'These notes are samples.',
    howTitle: 'How to ask',
    how: (command) =>
      `In a channel, type ${command} explain TOPIC; in a thread, mention me; in a direct message, just ask.`,
    tryTitle: 'Press to ask',
    youAre: (author) => `You are connected to the author “${author}”.`,
    whoAreYou: (command) => `If you wrote notes, tell me with ${command} iam NAME.`,
  },
  ownNotes: 'To have me answer from your group’s own notes, set NOTES_DIR in .env to their folder and start me again.',
  fields: fieldsEn,
  schedule: {
    wrong: {
      'open-quote': () => 'A quote is not closed.',
      'unknown-verb': (given) => `There is no verb “${given}”. Changes are never guessed, so please write it exactly.`,
      'unknown-resource': (given, known) => `There is no resource “${given}”. Known: ${known.join(', ')}`,
      'missing-resource': (_, known) => `Say what to look at: ${known.join(', ')}`,
      'missing-name': () => 'A name is missing, as in: describe cronjob weekly-reminder',
      'extra-word': (given) => `“${given}” cannot stand here.`,
      'unknown-flag': (given) => `There is no option “${given}”.`,
      'missing-flag': (given) => `The option ${given} needs a value.`,
      'wrong-value': (given, known) => `“${given}” cannot be used. Known: ${known.join(', ')}`,
    },
    maybe: (guess) => `Did you mean “${guess}”?`,
    none: (resource) => `There are no ${resource} yet.`,
    notFound: (resource, name) => `${resource} "${name}" not found. Please check the name.`,
    exists: (resource, name) => `${resource} "${name}" already exists. Choose another name, or change it with apply.`,
    invalid: 'The manifest needs a correction. Nothing was changed.',
    tooMany: (limit) => `There can be ${limit} schedules. Please delete one that nobody needs.`,
    changedMeanwhile: (name) => `Somebody else has just changed ${name}. Please look at it again and apply then.`,
    editorHere: 'Paste the manifest, or write it in the editor.',
    applied: {
      created: (name) => `cronjob/${name} created.`,
      configured: (name) => `cronjob/${name} configured.`,
      unchanged: (name) => `cronjob/${name} unchanged.`,
      suspended: (name) => `cronjob/${name} suspended.`,
      resumed: (name) => `cronjob/${name} resumed.`,
    },
    wouldApply: (name) => `This is what applying cronjob/${name} would change. Nothing was changed yet.`,
    deleted: (object) => `${object} deleted.`,
    started: (run) => `job/${run} started.`,
    wouldStart: (run) => `job/${run} could be started. It was not started yet.`,
    next: (dates) => `Next: ${dates.join(' · ')}`,
    suspendedNow: 'It is suspended now; resumed, it starts at these times.',
    noChange: 'Nothing differs.',
    warning: {
      skipped: (when, safer) =>
        `Around ${when} the clocks go forward and skip this time: nothing starts that day.${safer === null ? '' : ` Safer: ${safer}`}`,
      doubled: (when, safer) =>
        `Around ${when} the clocks go back and show this time twice: it starts twice.${safer === null ? '' : ` Safer: ${safer}`}`,
      neverStarts: 'This schedule never starts.',
      tooOften: (seconds) => `Every ${seconds} seconds is too often: it starts once a minute.`,
      shortDeadline: (seconds) => `A starting deadline of ${seconds} seconds can be missed; 60 or more are safe.`,
    },
    proposal: 'Shall I create this?',
    asks: {
      'half-of-day': 'In the morning or in the evening?',
      midnight: 'Midnight of which night?',
      time: 'Please say at what time.',
      days: 'Once, or every week? Please write it like “every Monday at 9 am”.',
      weekday: 'Please say on which weekday.',
      text: 'Please say what to remind of.',
    },
    choice: (dates) => dates.slice(0, 2).join(' · '),
    unavailable: (task) => `The task ${task} cannot be scheduled yet.`,
    needsChannel: 'Please name the channel with #channel.',
    buttons: {
      create: 'Create',
      edit: 'Edit',
      preview: 'Preview to me',
      resume: 'Resume',
      suspend: 'Suspend',
      runNow: 'Run now, once',
      describe: 'Describe',
      apply: 'Apply',
      cancel: 'Close',
      open: 'Open the editor',
    },
    editor: { title: 'Schedule manifest', label: 'YAML', confirm: 'What changes', done: 'Applied' },
    preview: (name) => `A preview of ${name}. Only you can see it.`,
    nothingToSay: 'This task says nothing.',
    failed: (run, reason, detail) => `job/${run} failed (${reason}).${detail === null ? '' : ` ${detail}`}`,
  },
  reminders: {
    snoozed: (about, until) =>
      `No ${about === null ? '' : `${about} `}reminders until ${until === null ? 'you say that you are back' : until}.`,
    askHowLong: 'Until when?',
    choices: {
      hour: 'An hour',
      tomorrow: 'Until tomorrow',
      'next-week': 'Until next week',
      'until-back': 'Until I am back',
    },
    back: 'You will be reminded again.',
    nothingYet: 'There was no reminder for you yet.',
    channelNow: (limit, hours) =>
      `In this channel I post ${limit === null ? 'without a limit' : `up to ${limit} messages a week`} on my own; quiet hours: ${hours ?? 'none'}.`,
    why: ({ state, cronJob, because }, when, until) => {
      const reasons: Readonly<Record<string, string>> = {
        'quiet-hours': 'it was within your quiet hours',
        snoozed: 'reminders are snoozed',
        vacation: 'you are on vacation',
        holiday: 'it was a public holiday',
        done: 'you are done with it',
        'weekly-limit': 'the channel had enough messages this week',
        'quiet-channel': 'the channel is quiet',
      };
      const reason = because === null ? '' : `, because ${reasons[because] ?? because}`;
      switch (state) {
        case 'sent':
          return `${when}: the reminder ${cronJob} was sent.`;
        case 'held':
          return `${when}: the reminder ${cronJob} was put off until ${until}${reason}.`;
        case 'dropped':
          return `${when}: the reminder ${cronJob} was not sent${reason}.`;
        case 'failed':
          return `${when}: the reminder ${cronJob} could not be sent (${because ?? 'for an unknown reason'}).`;
        case 'waiting':
          return `${when}: the reminder ${cronJob} is on its way.`;
      }
    },
    settings: {
      title: 'Reminder settings',
      open: 'Reminder settings',
      quietFrom: 'Quiet hours begin',
      quietTo: 'Quiet hours end',
      noQuiet: 'The same time twice means no quiet hours.',
      vacationFrom: 'First day of vacation',
      vacationTo: 'Last day of vacation',
      holidays: 'Public holidays',
      noHolidays: 'Remind me on holidays too',
      koreanHolidays: 'Not on Korean public holidays',
      save: 'Save',
      saved: 'Saved.',
      wrongDates: 'The last day is before the first one.',
      now: 'When you are reminded, and on which days you are not.',
    },
  },
  welcome: {
    hello: 'Hello, I am the tutor who answers from your study notes.',
    samples: 'For now I answer from sample notes.',
    how: (command) => `Type “${command} explain TOPIC”, or mention me.`,
    howDirect: 'Just ask me here.',
    press: 'You can also press one of these questions.',
  },
  prompts: { title: 'Things you can ask' },
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
};

function people(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function monthDay(day: string): string {
  const [, month = '1', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1]}`;
}
