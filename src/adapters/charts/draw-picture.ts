import { Worker } from 'node:worker_threads';
import { TutorError } from '../../domain/errors.ts';
import type { DrawPicture } from '../../domain/progress/picture.ts';

/** A picture takes one second on a busy machine with two cores; what takes longer does not come. */
const limitMs = 30_000;
const workerFile = new URL('./draw-worker.ts', import.meta.url);

/** Draws in a thread of its own, one at a time, so that nobody waits for it and its memory goes with it. */
export function createDrawPicture({ limit = limitMs }: { readonly limit?: number } = {}): DrawPicture {
  let last: Promise<unknown> = Promise.resolve();
  return (picture) => {
    const drawn = last.then(() => drawInThread(picture, limit));
    last = drawn.catch(() => {});
    return drawn;
  };
}

function drawInThread(picture: Parameters<DrawPicture>[0], limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // Options of the parent process, such as a debugger's port, are not for the thread.
    const worker = new Worker(workerFile, { workerData: picture, execArgv: [], env: {} });
    const timer = setTimeout(() => fail(`it took longer than ${limit} ms`), limit);
    const end = () => {
      clearTimeout(timer);
      void worker.terminate();
    };
    const fail = (reason: string, cause?: unknown) => {
      end();
      reject(new TutorError('unavailable', `Cannot draw the picture "${picture.kind}": ${reason}`, { cause }));
    };
    worker.once('message', (png: Uint8Array) => {
      end();
      resolve(png);
    });
    worker.once('error', (error) => fail('its thread broke', error));
    worker.once('exit', () => fail('its thread ended'));
  });
}
