import type { KnownBlock } from '@slack/types';
import type { WrongClaim } from '../../../domain/grounding/wrong-claims.ts';
import { chapterKey } from '../../../domain/study/chapter-key.ts';
import type { KeepNoteOutcome } from '../../../features/notes/keep-note.ts';
import type { OfferedQuestion } from '../../../features/questions/offer-questions.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView, remark } from '../blocks.ts';
import { correctionValue } from '../correction-value.ts';
import { escapeText } from '../escape-text.ts';
import { bullets, line, paragraph, quotation, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { noticeView } from './notice-view.ts';
import { offeredBlocks } from './open-question-views.ts';

/** What the tutor understood of a note, what is missing, and what looks wrong, with a press for each. */
export function noteReadView(
  outcome: KeepNoteOutcome,
  offered: readonly OfferedQuestion[],
  messages: Messages,
  command: string,
): MessageView {
  const said = messages.noting;
  if (outcome.kind === 'other-author') return noticeView(said.otherAuthor(shorten(outcome.authorName, 60), command));
  if (outcome.kind !== 'kept') return noticeView(said.refused[outcome.kind]);
  const { note, report, suggestions, path } = outcome;
  const chapters = [...new Set(note.chapters.map(chapterKey))].map(messages.study.chapter).join(', ');
  const done = outcome.unchanged ? said.unchanged : outcome.replaced ? said.keptAgain(chapters) : said.kept(chapters);
  const facts = [
    ...counted(report.topics, said.topics),
    ...(report.minutes === null ? [] : [said.time(messages.duration(report.minutes))]),
    ...report.points.slice(0, 3).map((points) => said.stars(messages.study.stars(String(points)))),
    ...counted(report.questions.length, said.questions),
    ...counted(report.difficulties, said.difficulties),
    ...counted(report.insights, said.insights),
    ...counted(report.before, said.thoughts),
  ];
  const missing =
    report.missing.length === 0
      ? said.complete
      : said.missing(report.missing.map((part) => said.parts[part]).join(', '));
  const carried =
    outcome.carried.length === 0 ? null : said.carried(outcome.carried.map((part) => said.parts[part]).join(', '));
  const wrong = suggestions.map(({ written, right, why }) => said.suggestion[why](written, right));
  const blocks: KnownBlock[] = [
    richText(line(words(done, { bold: true }))),
    ...(facts.length === 0
      ? []
      : [richText(line(words(said.understood)), bullets(facts.map((fact) => [words(fact)])))]),
    ...(carried === null ? [] : [paragraph(carried)]),
    paragraph(missing),
    ...(wrong.length === 0 ? [] : [richText(line(words(said.suggests)), bullets(wrong.map((one) => [words(one)])))]),
    ...buttons(
      ...suggestions.map(({ written, right }, index) =>
        button(actionIds.correctNote, said.apply(right), correctionValue({ path, written, right }), index),
      ),
    ),
    ...claimBlocks(outcome.claims, messages),
    remark(path),
    ...offeredBlocks(offered, messages),
  ];
  return {
    text: escapeText(
      [
        done,
        ...facts,
        ...(carried === null ? [] : [carried]),
        missing,
        ...wrong,
        ...outcome.claims.flatMap(({ written, right }) => [written, right]),
      ].join('\n'),
    ),
    blocks,
  };
}

/** What the note says and what the card says, one above the other; to change it is the author's own work. */
function claimBlocks(claims: readonly WrongClaim[], messages: Messages): readonly KnownBlock[] {
  const { claims: said } = messages.noting;
  if (claims.length === 0) return [];
  const pairs = claims.map(({ line: at, written, right }) =>
    richText(
      quotation(`${shorten(written, 300)} (${messages.lines(at, at)})`),
      line(words(said.card)),
      quotation(shorten(right, 500)),
    ),
  );
  return [richText(line(words(said.title, { bold: true }))), ...pairs, remark(said.hint)];
}

/** What there is none of stands under what is missing. */
function counted(count: number, say: (count: string) => string): readonly string[] {
  return count === 0 ? [] : [say(String(count))];
}
