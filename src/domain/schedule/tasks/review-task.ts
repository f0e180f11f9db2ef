import type { TaskDefinition } from './task-definition.ts';

/** Offers each member their review in a direct message; whoever has nothing due, or has begun, hears nothing. */
export const reviewTask: TaskDefinition = { name: 'review', audience: 'none', settings: {} };

/** What its messages are about: snoozed, and done, under this name. */
export const reviewAbout = 'review';
