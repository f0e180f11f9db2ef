import type { QuestionMessages } from './question-messages.ts';

export const questionsEn: QuestionMessages = {
  openQuestions: {
    asks: (name) => `${name} would like to know`,
    somebody: 'Somebody would like to know',
    match: (author, where) => `The ${where} of ${author} may answer this.`,
    note: 'note',
    take: 'I will answer',
    takenBy: (name) => `${name} is answering.`,
    write: 'Write the answer',
    answeredBy: (name) => `Answer by ${name}`,
    accepted: 'Whoever asked has accepted the answer.',
    posted: 'Your question stands in the channel of the study.',
    postedAnonymously:
      'Your question stands in the channel without your name. The database keeps who asked, so that you can accept the answer; whoever runs the server can look.',
    keptOnly: 'Your question is kept. There is no channel of a study to post it in yet.',
    own: 'This is your own question. Please wait for somebody else.',
    settled: 'Somebody is answering it, or it has its answer.',
    form: { title: 'Write the answer', label: 'Answer', send: 'Send' },
    answerSent: 'Your answer stands in the thread, and whoever asked has been told.',
    yourAnswer: (name) => `${name} has answered your question.`,
    accept: 'That answers it',
    keepAnswer: 'Keep among the notes',
    inNotes: "Whoever asked has accepted the answer, and it stands among the group's notes.",
    keptAs: (path) => `The answer stands among the group's notes as ${path}. Whoever asks the same will find it.`,
    notKept: 'The answer could not be kept: see whether one was accepted, and whether there is a folder of notes.',
    thanks: 'Your thanks stand with the question.',
    notYours: 'Only whoever asked can accept the answer.',
    none: 'There are no open questions.',
    title: (count) => `Open questions: ${count}`,
    others: (count) => `There are ${count} more.`,
  },
};
