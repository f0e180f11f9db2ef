import type { TaskDefinition } from './task-definition.ts';

/** Posts a text to a channel or to members. Who is done with `about` is left in peace. */
export const reminderTask: TaskDefinition = {
  name: 'reminder',
  audience: 'required',
  settings: {
    text: { kind: 'text', required: true },
    about: { kind: 'text', required: false },
  },
};
