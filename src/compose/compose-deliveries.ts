import { createChannelStore } from '../adapters/database/channel-store.ts';
import { createDeliveryProgressStore } from '../adapters/database/delivery-progress-store.ts';
import { createMemberStore } from '../adapters/database/member-store.ts';
import type { Database } from '../adapters/database/open-database.ts';
import type { Log } from '../adapters/slack/log.ts';
import type { openPosting } from '../adapters/slack/open-posting.ts';
import { openProgress } from '../adapters/slack/open-progress.ts';
import type { Config } from '../config/config.ts';
import { createDecideDelivery } from '../features/schedule/decide-delivery.ts';
import { createDecideTogether } from '../features/schedule/decide-together.ts';
import { createDeliverOutbox } from '../features/schedule/deliver-outbox.ts';
import { createFindOrganiser } from '../features/schedule/find-organiser.ts';
import type { IsDone } from '../features/schedule/is-done.ts';
import type { ScheduleStore } from '../features/schedule/ports.ts';
import { createPostQuizzes, type ScheduledQuizzes } from '../features/schedule/post-quizzes.ts';
import { createShowProgress } from '../features/schedule/show-progress.ts';
import { messagesFor } from '../messages/messages-for.ts';

type Delivering = Parameters<typeof createDeliverOutbox>[0];
type Deciding = Parameters<typeof createDecideDelivery>[0];

export interface DeliveryOptions
  extends Pick<Delivering, 'outbox' | 'fence' | 'now' | 'failPoint' | 'onFailed' | 'onError'>,
    Pick<Deciding, 'wishes' | 'holidaysOf'> {
  readonly schedules: ScheduleStore;
  readonly posting: Awaited<ReturnType<typeof openPosting>>;
  readonly config: Config;
  readonly database: Database;
  readonly botToken: string;
  readonly slackApiUrl: string;
  readonly log: Log;
  readonly isDone: IsDone;
  readonly quizzes: ScheduledQuizzes;
}

/** What leaves the outbox: to whom, when, and how organisers see how far it is. */
export function composeDeliveries(options: DeliveryOptions) {
  const { config, database, posting, outbox, wishes, schedules, now } = options;
  const channels = createChannelStore(database.kysely);
  const members = createMemberStore(database.kysely);
  return createDeliverOutbox({
    outbox,
    posting: createPostQuizzes(posting, options.quizzes),
    decide: createDecideTogether({
      recordEvent: schedules.recordEvent,
      decide: createDecideDelivery({
        ...{ wishes, outbox, posting, defaultTimeZone: config.timeZone },
        isDone: async (memberId, about) => options.isDone(await posting.teamId(), memberId, about),
        isQuietChannel: (channelId) => posting.teamId().then((teamId) => channels.isQuiet(teamId, channelId)),
        holidaysOf: options.holidaysOf,
      }),
    }),
    fence: options.fence,
    now,
    quietPeriodMs: config.quietPeriodSeconds * 1000,
    unknownPolicy: config.unknownDelivery,
    failPoint: options.failPoint,
    showProgress: createShowProgress({
      ...{ outbox, posting, now, failPoint: options.failPoint },
      progress: createDeliveryProgressStore(database.kysely),
      port: openProgress({ ...options, messages: messagesFor(config.locale ?? 'ko') }),
      organiserOf: createFindOrganiser({
        schedules,
        admins: posting.admins,
        organisers: async () => members.organisers(await posting.teamId()),
      }),
    }),
    onFailed: options.onFailed,
    onError: options.onError,
  });
}
