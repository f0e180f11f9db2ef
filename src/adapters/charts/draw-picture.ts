import { Worker } from 'node:worker_threads';
import { TutorError } from '../../domain/errors.ts';
import type { DrawPicture, Picture } from '../../domain/progress/picture.ts';

/** A picture takes one second on a busy machine with two cores; what takes longer does not come. */
const limitMs = 30_000;
/** The pictures of one report come one after another; then the thread and its 60 MB go. */
const idleMs = 20_000;
const workerFile = new URL('./draw-worker.ts', import.meta.url);

type Drawn = { readonly png: Uint8Array } | { readonly reason: string };

/** Draws in a thread of its own, one picture at a time, so that nobody waits for it. The thread ends when there is nothing to draw. */
export function createDrawPicture({ limit = limitMs }: { readonly limit?: number } = {}): DrawPicture {
  let last: Promise<unknown> = Promise.resolve();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;

  const end = () => {
    void worker?.terminate();
    worker = null;
  };

  async function drawNext(picture: Picture): Promise<Uint8Array> {
    clearTimeout(idle);
    // Options of the parent process, such as a debugger's port, are not for the thread.
    worker ??= new Worker(workerFile, { execArgv: [], env: {} });
    try {
      const drawn = await answerOf(worker, picture, limit);
      idle = setTimeout(end, idleMs).unref();
      worker.unref();
      return drawn;
    } catch (cause) {
      end();
      throw new TutorError('unavailable', `Cannot draw the picture "${picture.kind}"`, { cause });
    }
  }

  return (picture) => {
    const drawn = last.then(() => drawNext(picture));
    last = drawn.catch(() => {});
    return drawn;
  };
}

function answerOf(worker: Worker, picture: Picture, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new Error(`it took longer than ${limit} ms`))), limit);
    const settle = (then: () => void) => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      then();
    };
    worker.once('message', (drawn: Drawn) =>
      settle(() => ('png' in drawn ? resolve(drawn.png) : reject(new Error(drawn.reason)))),
    );
    worker.once('error', (error) => settle(() => reject(error)));
    worker.once('exit', () => settle(() => reject(new Error('its thread ended'))));
    worker.ref();
    worker.postMessage(picture);
  });
}
