import type { PageFile, PageMessage } from '../page-objects.ts';
import { snapshotMessages } from '../page-protocol.ts';
import type { StoredFile } from '../state/file-store.ts';
import type { Message } from '../state/message.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

export function pageFile({ id, name, title, mimetype, bytes, user }: StoredFile): PageFile {
  return { id, name, title, mimetype, size: bytes.length, user };
}

/** A message as the page shows it. */
export function pageMessage(state: WorkspaceState, message: Message): PageMessage {
  const replies = message.threadTs === null ? state.messages.replies(message.channel, message.ts) : [];
  const latestReply = replies.at(-1)?.ts;
  return {
    channel: message.channel,
    ts: message.ts,
    ...(message.threadTs === null ? {} : { threadTs: message.threadTs }),
    ...(message.broadcast ? { broadcast: true } : {}),
    user: message.user,
    ...(message.username === null ? {} : { username: message.username }),
    text: message.text,
    blocks: message.blocks,
    attachments: message.attachments,
    files: message.fileIds.flatMap((id) => state.files.find(id) ?? []).map(pageFile),
    ephemeral: message.ephemeralTo !== null,
    edited: message.edited !== null,
    ...(message.pinned === true ? { pinned: true } : {}),
    streaming: message.streamingSince !== null,
    ...(message.subtype === null ? {} : { subtype: message.subtype }),
    reactions: message.reactions,
    replyCount: replies.length,
    replyUsers: [...new Set(replies.map((reply) => reply.user))],
    ...(latestReply === undefined ? {} : { latestReply }),
  };
}

/** The newest messages of a conversation at top level before `before` (all, when empty) with their replies, ascending. */
export function olderMessages(
  state: WorkspaceState,
  channel: string,
  before: string,
): { readonly messages: readonly PageMessage[]; readonly hasOlder: boolean } {
  const top = state.messages.history(channel).filter((message) => before === '' || message.ts < before);
  const chosen = top.slice(-snapshotMessages);
  const replies = chosen.flatMap((root) => (root.threadTs === null ? state.messages.replies(channel, root.ts) : []));
  const unique = [...new Map([...chosen, ...replies].map((message) => [message.ts, message])).values()];
  return {
    messages: unique.toSorted((a, b) => (a.ts < b.ts ? -1 : 1)).map((message) => pageMessage(state, message)),
    hasOlder: top.length > chosen.length,
  };
}
