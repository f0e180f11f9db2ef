import type { KnownBlock, ModalView } from '@slack/types';
import type { Answer, ModelPart } from '../../../domain/grounding/answer.ts';
import type { Messages } from '../../../messages/messages.ts';
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
    ...(answer.model === undefined ? [] : [richText(line(words(modelLine(answer.model, why))))]),
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

/** What a model had to do with the answer, and what it cost. */
function modelLine(part: ModelPart, why: Messages['why']): string {
  const used = part.used === undefined ? [] : [why.modelUsed(part.used.input + part.used.output)];
  if (part.kind === 'declined') return [why.modelDeclined, ...used].join(' ');
  if (part.kind === 'failed') return [why.modelFailed(part.reason), ...used].join(' ');
  return [why.modelWrote, ...(part.cut > 0 ? [why.modelCut(part.cut)] : []), ...used].join(' ');
}
