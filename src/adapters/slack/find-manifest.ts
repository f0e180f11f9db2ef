import { type ReadAttached, readAttached } from './read-attached.ts';
import type { AttachedFile } from './spoken-message.ts';
import { isManifestFile, pastedManifest } from './words/pasted-manifest.ts';

/** Files of one message that are read; more are no bundle to be talked about. */
const mostFiles = 5;

/** What a message holds to be checked: what is pasted into it, or else its files as one bundle; null for nothing. */
export async function findManifest(
  message: {
    /** As Slack encodes it. */
    readonly text: string;
    readonly files: readonly AttachedFile[];
    /** Whether files are read that are no manifests by their names, as snippets without a type. */
    readonly anyFile: boolean;
  },
  access: { readonly token: string; readonly slackApiUrl: string },
): Promise<ReadAttached | null> {
  const pasted = pastedManifest(message.text);
  if (pasted !== null) return { kind: 'text', text: pasted };
  const files = message.anyFile ? message.files : message.files.filter(({ name }) => isManifestFile(name));
  if (files.length === 0) return null;
  const texts: string[] = [];
  for (const file of files.slice(0, mostFiles)) {
    const read = await readAttached([file], null, access);
    if (read.kind !== 'text') return read;
    texts.push(read.text);
  }
  return { kind: 'text', text: texts.join('\n---\n') };
}
