/** A channel's own settings, and which conversations were welcomed. */
export interface ChannelStore {
  readonly isQuiet: (teamId: string, channelId: string) => Promise<boolean>;
  readonly setQuiet: (change: {
    readonly teamId: string;
    readonly channelId: string;
    readonly quiet: boolean;
    readonly by: string;
    readonly at: number;
  }) => Promise<void>;
  /** Who invited the tutor to the channel; null when unknown. */
  readonly connectedBy: (teamId: string, channelId: string) => Promise<string | null>;
  /** Remembers who connected the channel first; later calls change nothing. */
  readonly connect: (connection: {
    readonly teamId: string;
    readonly channelId: string;
    readonly by: string;
    readonly at: number;
  }) => Promise<void>;
  /** Whether the tutor needs no welcome any more in a channel or a direct message. */
  readonly isWelcomed: (teamId: string, channelId: string) => Promise<boolean>;
  readonly markWelcomed: (welcome: {
    readonly teamId: string;
    readonly channelId: string;
    readonly at: number;
  }) => Promise<void>;
  /** Channels that a member connected. */
  readonly connectedChannels: (teamId: string, memberId: string) => Promise<readonly string[]>;
}
