import type { Button, ModalView } from '@slack/types';
import type { LineRange } from '../../../domain/notes/section.ts';
import type { SourceExcerpt } from '../../../features/answer/ports.ts';
import type { Messages } from '../../../messages/messages.ts';
import { callbackIds } from '../action-ids.ts';
import { buttons, plain, remark } from '../blocks.ts';
import { line, preformatted, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';

/** A place in a file to be shown. */
export interface ShownSource {
  readonly path: string;
  readonly headingPath: readonly string[];
  readonly author: string | null;
  readonly sample: boolean;
  /** The lines to mark. */
  readonly cited: LineRange;
  readonly excerpt: SourceExcerpt;
  /** Where the file can be read outside Slack, see `sourceLink`; null for nowhere. */
  readonly link: string | null;
}

const mostLines = 80;
const lineLimit = 400;
/** Code points in one window, far below what Slack allows for a view (250 KB). */
const totalLimit = 9000;

/** A section of a note in a window: its lines numbered as in the file, the cited ones marked with `▶`. `presses` stand below. */
export function sourceModalView(source: ShownSource, messages: Messages, presses: readonly Button[] = []): ModalView {
  const { path, headingPath, author, sample, cited, link } = source;
  const about = [
    author === null ? '' : messages.source.author(author),
    messages.lines(cited.startLine, cited.endLine),
    sample ? messages.answer.sample : '',
  ].filter((part) => part !== '');
  return {
    type: 'modal',
    callback_id: callbackIds.source,
    title: plain(messages.source.title, 24),
    blocks: [
      richText(line(words(shorten(headingPath.join(' › ') || path, 300), { bold: true }))),
      remark([path, ...about].join(' · ')),
      richText(...pages(numbered(source)).map(preformatted)),
      remark(messages.source.marked),
      ...(link === null ? [] : [richText(line({ type: 'link', url: link, text: messages.source.open }))]),
      ...buttons(...presses),
    ],
  };
}

function numbered({ excerpt, cited }: ShownSource): readonly string[] {
  // When a section is longer than a window, what was cited stays in sight.
  const skipped = Math.max(0, Math.min(cited.startLine - excerpt.startLine - 5, excerpt.lines.length - mostLines));
  const shown = excerpt.lines.slice(skipped, skipped + mostLines);
  const width = String(excerpt.startLine + excerpt.lines.length).length;
  return shown.map((text, index) => {
    const number = excerpt.startLine + skipped + index;
    const mark = number >= cited.startLine && number <= cited.endLine ? '▶' : ' ';
    return `${mark} ${String(number).padStart(width)}  ${shorten(text.replaceAll('\t', '    '), lineLimit)}`;
  });
}

/** Lines together in pieces that Slack takes. */
function pages(lines: readonly string[]): readonly string[] {
  const done: string[] = [];
  let page = '';
  let total = 0;
  for (const text of lines) {
    const length = [...text].length + 1;
    if (total + length > totalLimit) break;
    if ([...page].length + length > 2900) {
      done.push(page);
      page = '';
    }
    page += page === '' ? text : `\n${text}`;
    total += length;
  }
  return [...done, page];
}
