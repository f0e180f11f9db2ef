import type { App } from '@slack/bolt';

interface Stoppable {
  readonly channelId: string;
  readonly threadTs: string;
}

/** Answers that are being written, by the thread in which Slack shows a stop button. */
export interface StopPresses {
  /** Ends with the answer; until then a press on stop aborts it. */
  readonly during: (place: Stoppable, writing: AbortController) => { readonly end: () => void };
  readonly pressed: (place: Stoppable) => void;
  /** The tutor is going down: everything that is being written ends, and what begins from now on too. */
  readonly stopAll: () => void;
}

export function createStopPresses(): StopPresses {
  const writings = new Map<AbortController, string>();
  let isGoingDown = false;
  const keyOf = ({ channelId, threadTs }: Stoppable) => `${channelId}:${threadTs}`;
  return {
    during(place, writing) {
      writings.set(writing, keyOf(place));
      if (isGoingDown) writing.abort();
      return { end: () => void writings.delete(writing) };
    },
    pressed(place) {
      for (const [writing, key] of writings) if (key === keyOf(place)) writing.abort();
    },
    stopAll() {
      isGoingDown = true;
      for (const writing of writings.keys()) writing.abort();
    },
  };
}

/** Hears of presses on Slack's own stop button (docs.slack.dev/reference/events/agent_session_stopped). */
export function registerStopPresses(app: App, presses: StopPresses): void {
  app.event('agent_session_stopped', async ({ event }) => {
    presses.pressed({ channelId: event.channel, threadTs: event.thread_ts });
  });
}
