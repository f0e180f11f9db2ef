import { createLog, startTutor } from '#src/compose.ts';

/** The composed tutor in a process of its own, for tests that kill it: its one argument is `startTutor`'s options as JSON. */
await startTutor({ ...JSON.parse(process.argv[2] ?? '{}'), log: createLog('error') });
process.send?.('ready');
