/** The key under which a message is answered, so that it is answered once. */
export function messageKey({ channelId, ts }: { readonly channelId: string; readonly ts: string }): string {
  return `message:${channelId}:${ts}`;
}
