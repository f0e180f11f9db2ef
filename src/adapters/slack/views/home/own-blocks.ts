import type { KnownBlock } from '@slack/types';
import { actionIds } from '../../action-ids.ts';
import { button, buttons, header, remark } from '../../blocks.ts';
import { bullets, richText, words } from '../../rich-text.ts';
import { shorten } from '../../shorten.ts';
import { choiceBlocks } from './choice-blocks.ts';
import type { HomeContext, HomeValue } from './home-value.ts';

/** Who the member is to the tutor, in which language and zone, and what they can do about their data. */
export function ownBlocks(value: HomeValue, context: HomeContext): readonly KnownBlock[] {
  const { authorName, timeZone } = value;
  const { messages, command } = context;
  const { desk, home, privacy } = messages;
  const lines = [
    authorName === null ? home.whoAreYou(command) : home.youAre(shorten(authorName, 60)),
    desk.language(timeZone),
  ];
  return [
    header(desk.you),
    richText(bullets(lines.map((said) => [words(said)]))),
    ...choiceBlocks(value, context),
    remark(desk.fromSlack),
    ...buttons(
      button(actionIds.run, desk.buttons.privacy, 'privacy', 3),
      button(actionIds.run, privacy.export.button, 'export', 4),
      button(actionIds.run, privacy.forget.button, 'forget', 5),
    ),
  ];
}
