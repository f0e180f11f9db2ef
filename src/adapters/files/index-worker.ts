import { parentPort } from 'node:worker_threads';
import { searchLexiconOf } from '../../domain/retrieval/lexicon.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { DescribedDocument, SavedIndexBuilder } from '../../domain/retrieval/saved-index-builder.ts';
import { createSavedIndexBuilder } from '../../domain/retrieval/saved-index-builder.ts';
import { finish } from '../../domain/retrieval/steps.ts';
import { encodeIndex } from './encode-index.ts';
import { readIndexFile, writeIndexParts } from './index-file.ts';
import type { IndexParts } from './index-format.ts';

/** What the thread is told, in this order: how to read, every document, and that there are no more. */
export type ToIndexWorker =
  | ({ readonly kind: 'begin'; readonly path: string; readonly goesOn: boolean } & Pick<Library, 'cards' | 'words'>)
  | { readonly kind: 'document'; readonly document: DescribedDocument }
  | { readonly kind: 'build' };

/** What it tells: that it has read another document, and in the end the index. */
export type FromIndexWorker = { readonly kind: 'read' } | { readonly kind: 'built'; readonly parts: IndexParts };

const port = parentPort;
let builder: Promise<SavedIndexBuilder> | null = null;

// Messages wait for each other, because the first one reads a file.
let turn: Promise<void> = Promise.resolve();
port?.on('message', (message: ToIndexWorker) => {
  turn = turn.then(() => take(message));
});

async function take(message: ToIndexWorker): Promise<void> {
  if (message.kind === 'begin') builder = begin(message);
  else if (message.kind === 'build') await build();
  else {
    (await builder)?.add(message.document);
    tell({ kind: 'read' });
  }
}

let path = '';

async function begin(message: Extract<ToIndexWorker, { readonly kind: 'begin' }>): Promise<SavedIndexBuilder> {
  path = message.path;
  const { cards, words, goesOn } = message;
  const lexicon = finish(searchLexiconOf({ notes: [], cards, words, quoteCards: false }));
  return createSavedIndexBuilder(lexicon, goesOn ? await readIndexFile(path) : null);
}

async function build(): Promise<void> {
  const saved = (await builder)?.build();
  if (saved === undefined) return;
  builder = null;
  const parts = finish(encodeIndex(saved));
  // Without the file the next start only takes longer.
  await writeIndexParts(path, parts).catch(() => {});
  tell(
    { kind: 'built', parts },
    parts.arrays.map(([, { buffer }]) => buffer as ArrayBuffer),
  );
}

function tell(message: FromIndexWorker, moved: readonly ArrayBuffer[] = []): void {
  port?.postMessage(message, [...moved]);
}
