import { parentPort, workerData } from 'node:worker_threads';
import type { Picture } from '../../domain/progress/picture.ts';
import { pngOf } from './png-of.ts';

/** Runs in a thread of its own: draws the picture it was started with, hands it back and ends. */
parentPort?.postMessage(await pngOf(workerData as Picture));
