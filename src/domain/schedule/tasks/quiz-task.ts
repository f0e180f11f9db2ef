import type { TaskDefinition } from './task-definition.ts';

/** Posts a quiz to a channel: on a topic, or on the chapter last discussed there. */
export const quizTask: TaskDefinition = {
  name: 'quiz',
  audience: 'required',
  settings: {
    /** A concept, or a chapter such as `9장`. */
    topic: { kind: 'text', required: false },
    count: { kind: 'count', required: false },
    /** How long it stays open. */
    hours: { kind: 'count', required: false },
  },
};
