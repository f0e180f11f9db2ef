import type { Messages } from '../../../messages/messages.ts';
import type { PrivacyFacts } from '../../../messages/privacy/privacy-messages.ts';
import { header, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { bullets, line, richText, words } from '../rich-text.ts';

/** What is stored, who sees it, what goes to a model, and what one can do. */
export function privacyView(facts: PrivacyFacts, { privacy }: Messages): MessageView {
  const parts = privacy
    .parts(facts)
    .flatMap(({ heading, lines }) => [
      richText(line(words(heading, { bold: true })), bullets(lines.map((said) => [words(said)]))),
    ]);
  return { text: escapeText(privacy.title), blocks: [header(privacy.title), ...parts] };
}
