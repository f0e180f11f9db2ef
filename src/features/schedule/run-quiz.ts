import type { NewMessage } from './outbox-message.ts';
import type { PostingPort, Task } from './ports.ts';

/** As long as a quiz is open where nothing is set. */
const usualHours = 24;
const hourMs = 3_600_000;

/**
 * The task `quiz`: a quiz for its channel. It leaves by the outbox like every other message, so that quiet hours and the weekly
 * limit hold for it too; one that could begin only when it would be over is not begun.
 */
export function createRunQuiz(deps: { readonly findId: PostingPort['findId'] }): Task {
  return async (run) => {
    const { channel, with: settings } = run.spec.template;
    if (channel === null) throw new Error('a quiz is for a channel; name one under "channel"');
    const place = await deps.findId(channel, false);
    if (place.kind === 'refused') throw new Error(`the channel ${channel} cannot be reached (${place.error})`);
    const { topic, count, hours } = settings;
    const openHours = typeof hours === 'number' ? hours : null;
    const message: NewMessage = {
      key: `${run.name}:${run.uid.slice(0, 8)}:${place.id}`,
      ...{ target: place.id, isMember: false, text: '', about: null, ownInitiative: run.scheduledMs !== null },
      latestMs: (run.scheduledMs ?? run.creationMs) + (openHours ?? usualHours) * hourMs,
      quiz: {
        // An attempt that could not begin it is over; the next one begins another.
        key: `run:${run.uid}:${run.attempts.length}`,
        topic: typeof topic === 'string' ? topic : null,
        count: typeof count === 'number' ? count : null,
        hours: openHours,
        by: run.by,
      },
    };
    return { messages: [message], log: [] };
  };
}
