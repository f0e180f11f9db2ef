import type { TaskDefinition } from './task-definition.ts';

/**
 * Looks whether the meeting of a channel's study is near: posts what it begins with so many minutes before, and the frame of
 * its minutes afterwards. It must start more often than that, such as every ten minutes.
 */
export const meetingTask: TaskDefinition = {
  name: 'meeting',
  audience: 'required',
  settings: { minutesBefore: { kind: 'count', required: false }, minutesAfter: { kind: 'count', required: false } },
};
