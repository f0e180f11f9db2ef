import type { Migration } from './migration.ts';
import { conversations } from './migrations/0001-conversations.ts';
import { deliveries } from './migrations/0002-deliveries.ts';
import { channelsAndMembers } from './migrations/0003-channels-and-members.ts';
import { welcomes } from './migrations/0004-welcomes.ts';
import { schedules } from './migrations/0005-schedules.ts';
import { modelSpending } from './migrations/0006-model-spending.ts';
import { quizzes } from './migrations/0007-quizzes.ts';
import { studies } from './migrations/0008-studies.ts';
import { deliveriesShown } from './migrations/0009-deliveries-shown.ts';
import { untoldFailures } from './migrations/0010-untold-failures.ts';
import { consents } from './migrations/0011-consents.ts';
import { reviews } from './migrations/0012-reviews.ts';
import { daysOfReading } from './migrations/0013-days-of-reading.ts';
import { questionReplies } from './migrations/0014-question-replies.ts';
import { memberChoices } from './migrations/0015-member-choices.ts';
import { answersInWords } from './migrations/0016-answers-in-words.ts';

/** Every migration in the order of its version. New ones are added at the end; released ones never change. */
export const migrationList: readonly Migration[] = [
  conversations,
  deliveries,
  channelsAndMembers,
  welcomes,
  schedules,
  modelSpending,
  quizzes,
  studies,
  deliveriesShown,
  untoldFailures,
  consents,
  reviews,
  daysOfReading,
  questionReplies,
  memberChoices,
  answersInWords,
];
