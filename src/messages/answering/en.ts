import { counted, monthDay } from '../en-words.ts';
import type { AnsweringMessages } from './answering-messages.ts';

export const answeringEn: AnsweringMessages = {
  answer: {
    asked: (name, question) => `${name}: ${question}`,
    sample: 'sample note',
    card: 'concept card',
    openQuestion: 'A question that the notes leave open.',
    correction: (written, right) => `The quoted note writes “${written}”; the name on the concept card is “${right}”.`,
    otherClaim: 'The note says the first of these, the concept card the second. Please go by the card.',
    cardFirst: (written) =>
      `The note says “${written}”, which the concept card tells otherwise, so the card comes first here.`,
    doubt: 'A sentence of the note and one of the concept card read differently. Please compare the two.',
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
    editedLate: 'I leave answers as they are once their question is an hour old. Shall I answer the new words?',
    askAnew: 'Ask anew',
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
  beyond: {
    heading: 'Beyond the notes (not from the notes)',
    unchecked: 'The model wrote this from what it knows; no note confirms it. Look it up before you rely on it.',
    off: 'In this group answers come from the notes alone.',
    failed: 'I could not add anything beyond the notes right now.',
  },
  notInNotes: {
    'no-match': 'The notes hold no answer to this.',
    'small-talk': {
      greeting: 'Hello. Ask me anything that your notes could answer; “help” shows what else I do.',
      thanks: 'Glad it helped.',
      self: 'I am the study’s tutor: I answer from your notes, ask quizzes, and remind. “help” shows everything.',
      other: 'I can only answer from the study notes.',
    },
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
};
