import { type ReadAttached, readAttached } from './read-attached.ts';
import type { AttachedFile } from './spoken-message.ts';
import { isManifest, mayBeManifest, pastedManifest } from './words/pasted-manifest.ts';

/** Files of one message that are read; more are no bundle to be talked about. */
const mostFiles = 5;

/** What a message holds to be checked: what is pasted into it, or else its files as one bundle; null for nothing. */
export async function findManifest(
  message: {
    /** As Slack encodes it. */
    readonly text: string;
    readonly files: readonly AttachedFile[];
    /** Whether every file is taken for a manifest, whatever it looks like. */
    readonly anyFile: boolean;
  },
  access: { readonly token: string; readonly slackApiUrl: string },
): Promise<ReadAttached | null> {
  const pasted = pastedManifest(message.text);
  if (pasted !== null) return { kind: 'text', text: pasted };
  const files = message.anyFile ? message.files : message.files.filter(({ name }) => mayBeManifest(name));
  if (files.length === 0) return null;
  const texts: string[] = [];
  for (const file of files.slice(0, mostFiles)) {
    const read = await readAttached([file], null, access);
    if (read.kind !== 'text') return read;
    if (message.anyFile || isManifest(file.name, read.text)) texts.push(read.text);
  }
  return texts.length === 0 ? null : { kind: 'text', text: texts.join('\n---\n') };
}
