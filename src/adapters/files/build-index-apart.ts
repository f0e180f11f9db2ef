import { Worker } from 'node:worker_threads';
import { finishInTurns, type Pause } from '../../domain/retrieval/steps.ts';
import type { BuildApart, IndexToBuild } from '../../features/notes/ports.ts';
import { decodeIndex } from './decode-index.ts';
import type { IndexParts } from './index-format.ts';
import type { FromIndexWorker, ToIndexWorker } from './index-worker.ts';

/** A library of 100,000 sections takes half a minute on a machine of its own; what takes longer than this hangs. */
const longestMs = 10 * 60 * 1000;

/** Documents that wait to be read: enough to keep the thread busy, while all texts at once would be held twice. */
const mostUnread = 64;

/**
 * Builds indexes in a thread of its own, which reads what the file at `path` holds, is sent the texts that are not in it one by one,
 * writes the file anew and hands the same arrays over, which are not copied. The thread ends with its work: between two builds it holds nothing.
 */
export function createBuildIndexApart(path: string, pause: Pause): BuildApart {
  return async (plan) => {
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { execArgv: [], stderr: true });
    try {
      return await finishInTurns(decodeIndex(await partsOf(worker, plan, path, pause)), pause);
    } catch {
      return null;
    } finally {
      await worker.terminate();
    }
  };
}

function partsOf(
  worker: Worker,
  { cards, words, goesOn, documents }: IndexToBuild,
  path: string,
  pause: Pause,
): Promise<IndexParts> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('The index took too long')), longestMs);
    let unread = 0;
    let goOn = () => {};
    worker.on('message', (message: FromIndexWorker) => {
      if (message.kind === 'read') {
        unread -= 1;
        goOn();
        return;
      }
      clearTimeout(limit);
      resolve(message.parts);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(limit);
      reject(new Error('The thread ended before its index was built'));
    });
    const send = (message: ToIndexWorker) => worker.postMessage(message);
    send({ kind: 'begin', cards, words, path, goesOn });
    void (async () => {
      for (const document of documents) {
        send({ kind: 'document', document });
        unread += 1;
        await pause();
        while (unread >= mostUnread) {
          await new Promise<void>((told) => {
            goOn = told;
          });
        }
      }
      send({ kind: 'build' });
    })().catch(reject);
  });
}
