import type { KnownBlock, ModalView } from '@slack/types';
import type { Answered } from '../../../domain/grounding/answer.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import { button, buttons, plain, remark } from '../blocks.ts';
import { indexedValue } from '../button-value.ts';
import { richText } from '../rich-text.ts';
import { sourceLabel } from './source-label.ts';
import { statementText } from './statement-text.ts';

const mostStatements = 20;

/** What the answer says further, each part with its source, in a window of its own. */
export function moreView({ id, question, answer }: { id: string; question: string; answer: Answered }): ModalView {
  const messages = messagesFor(answer.locale);
  const blocks: KnownBlock[] = answer.more.slice(0, mostStatements).flatMap((statement, position) => {
    const citation = answer.citations[statement.citation];
    const source = citation
      ? [button(actionIds.openSource, sourceLabel(citation, messages), indexedValue(id, statement.citation), position)]
      : [];
    return [richText(...statementText(statement, answer.citations)), ...buttons(...source)];
  });
  return {
    type: 'modal',
    callback_id: callbackIds.more,
    title: plain(messages.answer.more, 24),
    blocks: [remark(question), ...blocks],
  };
}
