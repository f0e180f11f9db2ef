import type { ShippedOffer } from '../../../features/schedule/install-shipped.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, fitsValue, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { line, preformatted, richText, words } from '../rich-text.ts';

/** What a newer shipped manifest would change, to be applied by a press; nothing changes without one. */
export function shippedView({ name, diff, yaml }: ShippedOffer, { schedule: said }: Messages): MessageView {
  const sentence = said.newerShipped(name);
  const change = diff.map(({ sign, text }) => `${sign} ${text}`).join('\n');
  const apply = `apply\n${yaml}`;
  return {
    text: escapeText(sentence),
    blocks: [
      richText(line(words(sentence)), preformatted(change)),
      ...buttons(
        ...(fitsValue(apply) ? [button(actionIds.run, said.buttons.apply, apply)] : []),
        ...(fitsValue(yaml) ? [button(actionIds.editSchedule, said.buttons.edit, yaml)] : []),
        button(actionIds.run, said.buttons.describe, `describe cronjob ${name}`, 1),
      ),
    ],
  };
}
