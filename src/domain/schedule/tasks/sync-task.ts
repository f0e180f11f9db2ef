import type { TaskDefinition } from './task-definition.ts';

/** Fetches the group's notes from its repository. */
export const syncTask: TaskDefinition = { name: 'sync', audience: 'none', settings: {} };
