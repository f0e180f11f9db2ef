import { parentPort } from 'node:worker_threads';
import type { Picture } from '../../domain/progress/picture.ts';
import { pngOf } from './png-of.ts';

/** Runs in a thread of its own: draws each picture it is given and hands it back, or says why it cannot. */
parentPort?.on('message', async (picture: Picture) => {
  try {
    parentPort?.postMessage({ png: await pngOf(picture) });
  } catch (error) {
    parentPort?.postMessage({ reason: error instanceof Error ? error.message : String(error) });
  }
});
