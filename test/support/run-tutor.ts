import { createLog } from '#src/compose/compose-surroundings.ts';
import { startTutor } from '#src/compose.ts';

interface ChildOptions {
  /** Added to the machine's clock. */
  readonly skewMs?: number;
  /** The named place of a delivery at which the process ends as by `kill -9`, and at which of its visits there. */
  readonly failAt?: { readonly name: string; readonly visit: number };
}

/** The composed tutor in a process of its own, for tests that kill it: its one argument is `startTutor`'s options as JSON. */
const {
  skewMs = 0,
  failAt,
  ...options
} = JSON.parse(process.argv[2] ?? '{}') as ChildOptions & Parameters<typeof startTutor>[0];
let visits = 0;
await startTutor({
  ...options,
  log: createLog('error'),
  now: () => Date.now() + skewMs,
  failPoint: async (name) => {
    if (name !== failAt?.name) return;
    visits += 1;
    if (visits < failAt.visit) return;
    // The call of `in_flight` has left by then.
    if (name === 'in_flight') await new Promise((resolve) => setTimeout(resolve, 40));
    process.kill(process.pid, 'SIGKILL');
  },
});
process.send?.('ready');
