import type { KnownBlock } from '@slack/types';
import type { Answered } from '../../../domain/grounding/answer.ts';
import type { Messages } from '../../../messages/messages.ts';
import { remark } from '../blocks.ts';
import { quotation, richText } from '../rich-text.ts';
import { shorten } from '../shorten.ts';

/** Code points of one of two sentences that are set against each other: as long as a sentence gets. */
const longest = 600;

/** What an answer's notes write otherwise than the cards: a word about each, and both sentences where the card does not lead. */
export function correctionBlocks({ corrections = [], lead }: Answered, { answer: said }: Messages): KnownBlock[] {
  return corrections.flatMap(({ written, right, isClaim, isDoubt }) => {
    if (isClaim !== true) return [remark(said.correction(written, right))];
    if (isDoubt !== true && lead[0]?.text === right) return [remark(said.cardFirst(shorten(written, 200)))];
    const both = richText(quotation(shorten(written, longest)), quotation(shorten(right, longest)));
    return [remark(isDoubt === true ? said.doubt : said.otherClaim), both];
  });
}
