import { backupTask } from './backup-task.ts';
import { meetingReminderTask } from './meeting-reminder-task.ts';
import { meetingTask } from './meeting-task.ts';
import { quizTask } from './quiz-task.ts';
import { reminderTask } from './reminder-task.ts';
import { reportTask } from './report-task.ts';
import { reviewTask } from './review-task.ts';
import { syncTask } from './sync-task.ts';
import type { TaskDefinition } from './task-definition.ts';
import { thanksTask } from './thanks-task.ts';

/** Everything that a schedule can start. */
export const taskList: readonly TaskDefinition[] = [
  reminderTask,
  quizTask,
  backupTask,
  meetingReminderTask,
  meetingTask,
  reportTask,
  syncTask,
  reviewTask,
  thanksTask,
];
