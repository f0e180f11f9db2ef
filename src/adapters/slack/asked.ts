/** Who asked, where, and what makes the request one and the same. */
export interface Asked {
  readonly teamId: string;
  readonly channelId: string;
  /** Null when the answer begins a thread of its own. */
  readonly threadTs: string | null;
  /** The words stand in a thread already, not at its root. */
  readonly inThread: boolean;
  readonly askerId: string;
  readonly key: string;
  /** 1 unless an earlier attempt at this delivery was interrupted. */
  readonly attempt: number;
  readonly isDirect: boolean;
  readonly via: 'command' | 'message' | 'press';
}
