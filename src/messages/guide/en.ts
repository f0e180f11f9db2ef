import { counted, people } from '../en-words.ts';
import { fieldsEn } from '../fields/en.ts';
import type { GuideMessages } from './guide-messages.ts';

export const guideEn: GuideMessages = {
  help: {
    overview: 'I answer from the study notes.',
    anyWords: 'You can also just ask, without any verb.',
    groups: {
      asking: 'Asking',
      remembering: 'Remembering',
      study: 'The study',
      schedules: 'Schedules and reminders',
      mine: 'Yours',
      organisers: 'For organisers',
    },
    more: {
      study: [
        { usage: ['study'], about: 'Sets the study up; “this week” shows its week.' },
        { usage: ['log 9 3h'], about: 'Keeps how long you read; “rate 9 3.5” keeps your stars.' },
        { usage: ['note 9'], about: 'Opens a note. You can also drag a file into the direct message.' },
        { usage: ['questions add …'], about: 'Asks the group; “anonymous question …” does it without your name.' },
        { usage: ['pass'], about: 'Sits this week out.' },
      ],
      schedules: [
        { usage: ['every Monday 9am remind us to …'], about: 'Proposes a schedule and asks first.' },
        {
          usage: ['get cronjobs'],
          about: 'Looks at schedules: also describe, create, apply, suspend, resume, delete.',
        },
        { usage: ['why'], about: 'Tells why a reminder came or did not.' },
        { usage: ['settings'], about: 'Your reminders, quiet hours and snooze.' },
      ],
    },
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
      review: {
        usage: ['review', 'review settings', 'review pause 3 days', 'progress'],
        about: 'Asks one card after another in the direct message before you forget. Only you see how it goes.',
      },
      quiz: {
        usage: ['quiz topic 3', 'quiz chapter 9', 'quiz close', 'quiz add', 'quiz drafts'],
        about: 'Posts a quiz for everybody. You can write and approve questions too.',
      },
      privacy: { usage: ['privacy'], about: 'Tells what is stored and who can see it.' },
      export: { usage: ['export'], about: 'Sends you what is stored about you as files.' },
      forget: { usage: ['forget'], about: 'Deletes what is stored about you, after asking.' },
      report: { usage: ['report', 'my report'], about: 'Shows where the study stands, or where you stand.' },
      meeting: { usage: ['meeting', 'minutes'], about: 'Gathers what to talk about next, and frames the minutes.' },
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
  welcome: {
    hello: 'Hello, I am the tutor who answers from your study notes.',
    samples: 'For now I answer from sample notes.',
    how: (command) => `Type “${command} explain TOPIC”, or mention me.`,
    howDirect: 'Just ask me here.',
    press: 'You can also press one of these questions.',
  },
  prompts: { title: 'Things you can ask' },
};
