/** A channel, or a direct message between one member and the app. */
export type Conversation = {
  /** `C…` for channels, `D…` for direct messages. */
  readonly id: string;
  readonly kind: 'channel' | 'im';
  /** Without `#`; empty for direct messages. */
  readonly name: string;
  readonly isPrivate: boolean;
  readonly topic: string;
  readonly purpose: string;
  readonly memberIds: readonly string[];
  readonly creator: string;
  /** Epoch seconds. */
  readonly created: number;
  /** Closed off: to be read, not written into. Left out: not. */
  readonly isArchived?: boolean;
};

export type ChannelSeed = Pick<Conversation, 'id' | 'name'> &
  Partial<Omit<Conversation, 'kind' | 'memberIds'>> & {
    /** Everybody when left out. */
    readonly memberIds?: readonly string[];
    /** Whether the app's bot user is a member; true when left out. */
    readonly withApp?: boolean;
  };

/** The word events use for the kind of a conversation. */
export function channelTypeOf(conversation: Conversation): 'channel' | 'group' | 'im' {
  if (conversation.kind === 'im') return 'im';
  return conversation.isPrivate ? 'group' : 'channel';
}
