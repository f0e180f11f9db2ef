import type { Messages } from '../../../messages/messages.ts';
import { header, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { bullets, richText, words } from '../rich-text.ts';

/** What is stored, who sees it, what goes to a model. */
export function privacyView({ week: { privacy } }: Messages): MessageView {
  return {
    text: escapeText([privacy.title, ...privacy.lines].join('\n')),
    blocks: [header(privacy.title), richText(bullets(privacy.lines.map((one) => [words(one)])))],
  };
}
