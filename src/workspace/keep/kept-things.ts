import type { KeptEvent } from '../delivery/dispatcher.ts';
import type { IssuedAddress } from '../delivery/response-urls.ts';
import type { Conversation } from '../state/conversation.ts';
import type { StoredFile } from '../state/file-store.ts';
import type { Member } from '../state/member.ts';
import type { Message } from '../state/message.ts';
import type { ScheduledMessage } from '../state/scheduled-store.ts';
import type { AgentSession, ReadMark, SuggestedPrompts, ThreadStatus } from '../state/thread-state.ts';
import type { UploadTicket } from '../state/upload-tickets.ts';
import type { View } from '../state/view.ts';

/** Everything that outlasts the process, by its kind. A field `bytes` is stored beside the rest; all else is JSON. */
export type KeptThings = {
  readonly setting: { readonly name: string; readonly value: string };
  readonly member: Member;
  readonly conversation: Conversation;
  readonly message: Message;
  readonly ephemeral: Message;
  /** A member's open modals, the lowest first. */
  readonly modals: readonly View[];
  readonly home: View;
  readonly status: ThreadStatus;
  readonly prompts: SuggestedPrompts;
  readonly session: AgentSession;
  readonly read: ReadMark;
  readonly file: StoredFile;
  readonly upload: UploadTicket;
  readonly scheduled: ScheduledMessage;
  readonly 'not-provided': readonly string[];
  readonly event: KeptEvent;
  readonly 'response-url': IssuedAddress;
};

export type ThingKind = keyof KeptThings;
