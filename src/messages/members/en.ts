import { people } from '../en-words.ts';
import type { MembersMessages } from './members-messages.ts';

export const membersEn: MembersMessages = {
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
    notAllowed: 'Only organisers can do this. “organiser” tells who they are.',
  },
};
