import { fileTypeOf } from '../file-type.ts';
import type { Keep } from '../keep/keep.ts';
import { keepNothing } from '../keep/keep-nothing.ts';
import type { FileStore } from './file-store.ts';
import { type IdSource, randomSecret } from './ids.ts';

/** Uploads under way; with more the app is told to wait. */
const limit = 100;
/** How long an address for an upload is good. Slack's own is not documented. */
const lifetimeMs = 60 * 60_000;

/** A file the app announced and whose bytes may have come. */
export type UploadTicket = {
  readonly secret: string;
  readonly fileId: string;
  readonly name: string;
  readonly altText: string;
  readonly length: number;
  readonly at: number;
  readonly bytes: Uint8Array | null;
};

/** The two steps of an app's upload: bytes to an address, then completion (docs.slack.dev/messaging/working-with-files). */
export type UploadTickets = {
  /** Undefined when too many uploads are under way. */
  readonly issue: (file: Pick<UploadTicket, 'name' | 'length' | 'altText'>) => UploadTicket | undefined;
  /** Takes the bytes for an address. */
  readonly receive: (secret: string, bytes: Uint8Array) => 'received' | 'unknown' | 'wrong-length';
  /** Whether the bytes of an announced file have come. */
  readonly uploaded: (fileId: string) => boolean;
  /** Makes an uploaded file one of the workspace's. */
  readonly complete: (fileId: string, title: string | undefined) => void;
};

export function createUploadTickets(deps: {
  readonly files: FileStore;
  readonly newId: IdSource;
  readonly clock: () => number;
  /** Whose files these are. */
  readonly botUserId: string;
  readonly keep?: Keep;
}): UploadTickets {
  const { keep = keepNothing() } = deps;
  const tickets = new Map(keep.take('upload').map((ticket) => [ticket.fileId, ticket]));

  function put(ticket: UploadTicket): void {
    tickets.set(ticket.fileId, ticket);
    keep.note('upload', ticket.fileId, () => tickets.get(ticket.fileId));
  }

  function drop(fileId: string): void {
    tickets.delete(fileId);
    keep.note('upload', fileId, () => undefined);
  }

  function dropOld(): void {
    for (const { fileId, at } of [...tickets.values()]) if (deps.clock() - at > lifetimeMs) drop(fileId);
  }

  return {
    issue: (file) => {
      dropOld();
      if (tickets.size >= limit) return undefined;
      const ticket = { ...file, secret: randomSecret(), fileId: deps.newId('F'), at: deps.clock(), bytes: null };
      put(ticket);
      return ticket;
    },
    receive: (secret, bytes) => {
      dropOld();
      const ticket = [...tickets.values()].find((one) => one.secret === secret);
      if (ticket === undefined) return 'unknown';
      if (bytes.length !== ticket.length) return 'wrong-length';
      put({ ...ticket, bytes });
      return 'received';
    },
    uploaded: (fileId) => (tickets.get(fileId)?.bytes ?? null) !== null,
    complete: (fileId, title) => {
      const ticket = tickets.get(fileId);
      if (ticket === undefined || ticket.bytes === null) return;
      drop(fileId);
      const { name, altText, bytes } = ticket;
      const { mimetype } = fileTypeOf(name);
      deps.files.add({ name, title: title ?? name, altText, mimetype, user: deps.botUserId, bytes }, fileId);
    },
  };
}
