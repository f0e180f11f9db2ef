import { parentPort, workerData } from 'node:worker_threads';
import { parseNote } from '../../domain/notes/parse-note.ts';

/** Runs in a thread of its own: says that it is there, parses the note it was started with, hands it back and ends. */
parentPort?.postMessage({ kind: 'ready' });
parentPort?.postMessage({ kind: 'parsed', note: parseNote(workerData) });
