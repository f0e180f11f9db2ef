import type { MessageView } from '../blocks.ts';
import { openDirectOutlet } from '../outlet.ts';
import type { Press } from './on-press.ts';

/**
 * Says something to whoever pressed, beside the message that everybody sees. App Home has no place beside it: there it is said
 * in the direct message, so that no press goes without an answer.
 */
export async function tellPresser(press: Press, { text, blocks }: MessageView): Promise<void> {
  const { respond, outlet, inModal, client, teamId, memberId } = press;
  if (respond !== undefined) await respond({ response_type: 'ephemeral', replace_original: false, text, blocks });
  else if (outlet !== null) await outlet.privately({ text, blocks });
  else if (!inModal) await (await openDirectOutlet(client, teamId, memberId))?.publicly({ text, blocks });
}
