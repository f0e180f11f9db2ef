import type { ThanksMessages } from './thanks-messages.ts';

export const thanksEn: ThanksMessages = {
  thanks: {
    thank: 'Thank you for this note',
    isMine: 'This note is mine',
    thanked: 'Noted. Once a day its author, and nobody else, is told of all thanks together, without names.',
    takeBack: 'Undo',
    takenBack: 'Undone. Its author will not hear of it.',
    heard: 'Its author has been told already, so this cannot be undone.',
    gone: 'There is nobody to thank for this note: it may be gone, or be your own.',
    note: (path, members) => `${path} (thanked by ${members})`,
    others: (count) => `and ${count} more`,
    digest: (notes) => `There are thanks for your notes: ${notes}`,
  },
};
