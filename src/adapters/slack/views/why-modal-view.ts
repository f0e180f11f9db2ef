import type { KnownBlock, ModalView } from '@slack/types';
import type { Answer } from '../../../domain/grounding/answer.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { callbackIds } from '../action-ids.ts';
import { plain } from '../blocks.ts';
import { bullets, line, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';

const mostHits = 10;
const mostConcepts = 10;

/** How the question was understood and what the search found, with scores. */
export function whyModalView(answer: Answer): ModalView {
  const { why } = messagesFor(answer.locale);
  const { question, standalone, concepts, confidence, hits } = answer.understanding;
  const percent = Math.round(Math.min(1, Math.max(0, confidence)) * 100);
  const blocks: KnownBlock[] = [
    titled(why.question, shorten(question, 500)),
    ...(standalone === null ? [] : [titled(why.standalone, shorten(standalone, 500))]),
    concepts.length === 0
      ? richText(line(words(why.noConcepts)))
      : titled(
          why.concepts,
          concepts
            .slice(0, mostConcepts)
            .map((name) => shorten(name, 80))
            .join(', '),
        ),
    richText(line(words(why.confidence(percent)))),
    richText(
      line(words(hits.length === 0 ? why.noHits : why.hits, { bold: true })),
      ...(hits.length === 0 ? [] : [bullets(hits.slice(0, mostHits).map(hitLine))]),
    ),
  ];
  return { type: 'modal', callback_id: callbackIds.why, title: plain(why.title, 24), blocks };
}

function titled(title: string, text: string): KnownBlock {
  return richText(line(words(title, { bold: true }), words('\n'), words(text)));
}

function hitLine({ path, headingPath, score }: Answer['understanding']['hits'][number]) {
  const heading = shorten(headingPath.at(-1) ?? '', 120);
  return [
    words(`${score.toFixed(2)}  `, { code: true }),
    words(` ${shorten(path, 120)}${heading === '' ? '' : ` › ${heading}`}`),
  ];
}
