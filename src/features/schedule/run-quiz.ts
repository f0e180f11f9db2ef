import type { PostingPort, Task } from './ports.ts';

/** What became of starting a quiz, in words for `logs`. `isStarted` false: there was nothing to ask. */
export interface QuizRun {
  readonly isStarted: boolean;
  readonly log: string;
}

/** Starts a quiz once for each `key`; its messages are its own business. */
export type StartScheduledQuiz = (quiz: {
  readonly key: string;
  readonly channelId: string;
  readonly topic: string | null;
  readonly count: number | null;
  readonly hours: number | null;
}) => Promise<QuizRun>;

/** The task `quiz`: starts a quiz in its channel, once for each run however often the run is executed. */
export function createRunQuiz(deps: {
  readonly findId: PostingPort['findId'];
  readonly startQuiz: StartScheduledQuiz;
}): Task {
  return async (run) => {
    const { channel, with: settings } = run.spec.template;
    if (channel === null) throw new Error('a quiz is for a channel; name one under "channel"');
    const place = await deps.findId(channel, false);
    if (place.kind === 'refused') throw new Error(`the channel ${channel} cannot be reached (${place.error})`);
    const { topic, count, hours } = settings;
    const { isStarted, log } = await deps.startQuiz({
      key: `run:${run.uid}`,
      channelId: place.id,
      topic: typeof topic === 'string' ? topic : null,
      count: typeof count === 'number' ? count : null,
      hours: typeof hours === 'number' ? hours : null,
    });
    if (!isStarted) throw new Error(log);
    return { messages: [], log: [log] };
  };
}
