import type { TaskDefinition } from './task-definition.ts';

/** Posts how the study of a channel stands; to members, how they stand themselves. */
export const reportTask: TaskDefinition = { name: 'report', audience: 'required', settings: {} };
