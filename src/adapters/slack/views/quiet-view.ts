import type { QuietState } from '../../../features/channels/set-quiet.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';

/** How a channel is set now, with the button that changes it. */
export function quietView(
  { quiet, changed }: QuietState,
  { messages, command }: { readonly messages: Messages; readonly command: string },
): MessageView {
  const said = messages.quiet;
  const now = changed ? (quiet ? said.turnedOn : said.turnedOff) : quiet ? said.isOn(command) : said.isOff(command);
  const change = quiet
    ? button(actionIds.setQuiet, said.turnOff, 'off')
    : button(actionIds.setQuiet, said.turnOn, 'on');
  return { text: escapeText(now), blocks: [paragraph(now), ...buttons(change)] };
}
