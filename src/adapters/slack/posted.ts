/** Where a public message came to stand. */
export interface Posted {
  readonly channelId: string;
  /** Root of the thread that the message is in, or that it begins. */
  readonly threadTs: string;
  readonly ts: string;
}
