import type { MessageView } from '../blocks.ts';
import type { Press } from './on-press.ts';

/** Says something to whoever pressed, beside the message that everybody sees. */
export async function tellPresser({ respond, outlet }: Press, { text, blocks }: MessageView): Promise<void> {
  if (respond === undefined) await outlet?.privately({ text, blocks });
  else await respond({ response_type: 'ephemeral', replace_original: false, text, blocks });
}
