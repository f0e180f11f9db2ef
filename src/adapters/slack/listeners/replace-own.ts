import type { MessageView } from '../blocks.ts';
import type { Press } from './on-press.ts';

/** Puts what became of a press in the place of the message with the button, which only the presser sees. */
export async function replaceOwn({ respond, outlet }: Press, { text, blocks }: MessageView): Promise<void> {
  if (respond !== undefined) await respond({ replace_original: true, text, blocks });
  else await outlet?.privately({ text, blocks });
}
