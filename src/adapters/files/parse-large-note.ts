import { Worker } from 'node:worker_threads';
import type { Note } from '../../domain/notes/note.ts';
import type { NoteText } from '../../domain/notes/parse-note.ts';

export type ParsedLargeNote =
  | { readonly kind: 'parsed'; readonly note: Note }
  /** No thread could be started here; the text itself may be fine. */
  | { readonly kind: 'no-thread' }
  /** The text took longer than the limit, or broke the thread. */
  | { readonly kind: 'too-slow' | 'failed' };

/** What the thread says, in this order. */
export type WorkerMessage = { readonly kind: 'ready' } | { readonly kind: 'parsed'; readonly note: Note };

/** A note of 5 MB full of links and tables takes 80 s on a slow machine; what takes longer is no note. */
const limitMs = 180_000;
const workerFile = new URL('./parse-note-worker.ts', import.meta.url);

/** Parses a note in a thread of its own, so that nobody waits for it. Never throws. */
export function parseLargeNote(
  text: NoteText,
  { worker: file = workerFile, limit = limitMs }: { readonly worker?: URL; readonly limit?: number } = {},
): Promise<ParsedLargeNote> {
  return new Promise((resolve) => {
    let ready = false;
    let worker: Worker;
    try {
      // Options of the parent process, such as a debugger's port, are not for the thread.
      worker = new Worker(file, { workerData: text, execArgv: [], env: {} });
    } catch {
      resolve({ kind: 'no-thread' });
      return;
    }
    const timer = setTimeout(() => settle({ kind: ready ? 'too-slow' : 'no-thread' }), limit);
    const settle = (result: ParsedLargeNote): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'ready') ready = true;
      else settle(message);
    });
    worker.on('messageerror', () => settle({ kind: 'failed' }));
    worker.on('error', () => settle({ kind: ready ? 'failed' : 'no-thread' }));
    worker.on('exit', () => settle({ kind: ready ? 'failed' : 'no-thread' }));
  });
}
