import type { TaskDefinition } from './task-definition.ts';

/** Tells each author in a direct message how many members are thankful for which note; whoever has no thanks hears nothing. */
export const thanksTask: TaskDefinition = {
  name: 'thanks',
  audience: 'none',
  startsByItself: true,
  settings: {},
};
