import type { RichTextBlock } from '@slack/types';
import { fewestForDistribution } from '../../../domain/quiz/quiz-results.ts';
import { stemParts } from '../../../domain/quiz/stem-parts.ts';
import type { ShownResult } from '../../../features/quiz/ports.ts';
import type { Messages } from '../../../messages/messages.ts';
import { header, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { markedWords } from '../marked-words.ts';
import { line, paragraph, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { letterOf } from './quiz-naming.ts';

/** Ten questions with their options have to fit into one message. */
const stemLimit = 160;
const optionLimit = 60;
/** A bar as long as a phone is wide. */
const longestBar = 12;

/** How a quiz went: answers, how they spread where enough answered, and what to talk about. No names. */
export function quizResultsView(results: readonly ShownResult[], messages: Messages): MessageView {
  const said = messages.quiz.results;
  const isEmpty = results.every(({ answered }) => answered === 0);
  const trapped = results.filter(({ trap }) => trap !== null);
  const most = trapped.toSorted((a, b) => (b.trap?.count ?? 0) - (a.trap?.count ?? 0))[0];
  const prompt =
    most?.trap == null ? said.discussAll : said.discuss(`${most.question.position + 1}-${letterOf(most.trap.option)}`);
  return {
    text: escapeText(`${said.title} · ${isEmpty ? said.nobody : prompt}`),
    blocks: [
      header(said.title),
      ...(isEmpty ? [paragraph(said.nobody)] : results.map((result) => resultBlock(result, messages))),
      ...(isEmpty ? [] : [paragraph(prompt)]),
    ],
  };
}

function resultBlock(
  { question, answered, distribution, trap, explanation }: ShownResult,
  messages: Messages,
): RichTextBlock {
  const { results: said, answered: counted } = messages.quiz;
  const { options, right, stem, position } = question;
  const option = (at: number) => shorten(options[at] ?? '', optionLimit);
  const bars = distribution?.map((count, at) => {
    const bar = '▪'.repeat(Math.round((count / Math.max(1, answered)) * longestBar));
    return `\n${letterOf(at)} ${count} ${bar}`.trimEnd();
  });
  return richText(
    line(...markedWords(`${position + 1}. ${shorten(stemParts(stem).question, stemLimit)}`, { bold: true })),
    line(
      ...markedWords(said.right(letterOf(right), option(right))),
      ...(explanation === '' ? [] : markedWords(`\n${explanation}`)),
      words(`\n${answered === 0 ? said.nobodyHere : counted(answered)}`),
      ...(bars === undefined && answered > 0 ? [words(` ${said.tooFew(fewestForDistribution)}`)] : []),
      ...(bars === undefined ? [] : [words(bars.join(''))]),
      ...(trap === null ? [] : [words(`\n${said.trap(letterOf(trap.option), trap.count)}`)]),
    ),
  );
}
