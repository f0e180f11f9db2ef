import type { ReviewProgress } from '../../../features/review/show-review-progress.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, header, type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { bullets, line, richText, words } from '../rich-text.ts';

/** How a member's own memory stands. */
export function reviewProgressView(progress: ReviewProgress, { review: said }: Messages): MessageView {
  const { due, later, concepts, retention, rhythm, chapters } = progress;
  const isEmpty = concepts === 0;
  const lines = isEmpty
    ? [said.progress.none]
    : [
        said.progress.due(due, later),
        retention === null ? said.progress.tooFew : said.progress.retention(retention.known, retention.asked),
        said.progress.thisWeek(rhythm.thisWeek),
        ...(rhythm.window > 0 ? [said.progress.weeks(rhythm.kept, rhythm.window, rhythm.mercy)] : []),
      ];
  const byChapter = chapters.map(({ chapter, known, answers }) =>
    known === null
      ? said.progress.chapterFew(chapter, answers)
      : said.progress.chapter(chapter, Math.round(known.low * 100), Math.round(known.high * 100), answers),
  );
  return {
    text: escapeText([said.progress.title, ...lines].join(' · ')),
    blocks: [
      header(said.progress.title),
      richText(
        line(words(lines.join('\n'))),
        ...(byChapter.length === 0 ? [] : [bullets(byChapter.slice(0, mostChapters).map((text) => [words(text)]))]),
      ),
      ...(due > 0 || isEmpty ? buttons(button(actionIds.run, said.buttons.start, 'review')) : []),
      remark(said.progress.onlyYou),
    ],
  };
}

/** A book has fewer; the text of one message is bounded. */
const mostChapters = 40;
