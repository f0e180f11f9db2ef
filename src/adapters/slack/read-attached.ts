import type { AttachedFile } from './spoken-message.ts';

/** Why a file that came with a message is not read. */
export type AttachedProblem = 'several' | 'too-large' | 'unreadable' | 'not-text';

export type ReadAttached =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'attached-wrong'; readonly problem: AttachedProblem };

/** A manifest has some forty lines; a thousand times that is something else. */
const manifestBytes = 100_000;
const limitMs = 10_000;

/**
 * Reads the text of the one file that came with a message, or of the one of that name. The token goes to Slack's own
 * addresses only, whatever the message says.
 */
export async function readAttached(
  files: readonly AttachedFile[],
  name: string | null,
  access: { readonly token: string; readonly slackApiUrl: string },
  mostBytes = manifestBytes,
): Promise<ReadAttached> {
  const meant = name === null ? files : files.filter((file) => file.name === name);
  const [file] = meant;
  if (file === undefined || meant.length > 1) return wrong('several');
  if (file.size > mostBytes) return wrong('too-large');
  if (file.url === null || !isSlacks(file.url, access.slackApiUrl)) return wrong('unreadable');
  try {
    const answer = await fetch(file.url, {
      headers: { authorization: `Bearer ${access.token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(limitMs),
    });
    // Slack answers whom it does not let in with its sign-in page and status 200.
    const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html');
    if (!answer.ok || isPage || answer.body === null) {
      await answer.body?.cancel();
      return wrong('unreadable');
    }
    const bytes = await upTo(answer.body, mostBytes);
    if (bytes === null) return wrong('too-large');
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return wrong(error instanceof TypeError && 'code' in error ? 'not-text' : 'unreadable');
  }
}

function isSlacks(address: string, slackApiUrl: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  return url.origin === new URL(slackApiUrl).origin || url.origin === 'https://files.slack.com';
}

/** @returns null when there is more */
async function upTo(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the stream.
  for await (const part of body) {
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function wrong(problem: AttachedProblem): ReadAttached {
  return { kind: 'attached-wrong', problem };
}
