import type { TaskDefinition } from './task-definition.ts';

/** Reminds studies of their meetings and notes so many hours before; offsets move with a moved meeting. */
export const meetingReminderTask: TaskDefinition = {
  name: 'meeting-reminder',
  audience: 'none',
  settings: {
    early: { kind: 'count', required: true },
    late: { kind: 'count', required: true },
    notes: { kind: 'count', required: true },
  },
};
