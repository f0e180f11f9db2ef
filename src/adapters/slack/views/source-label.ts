import type { Citation } from '../../../domain/grounding/citation.ts';
import type { Messages } from '../../../messages/messages.ts';
import { shorten } from '../shorten.ts';

/** Code points of a button's text. */
const limit = 75;

/** `📄 chapter-9.md:12–14 · 하늘`; a long file name gives way, so that lines and author stay readable. */
export function sourceLabel(citation: Omit<Citation, 'quote' | 'headingPath'>, messages: Messages): string {
  const { path, startLine, endLine, author, origin, sample } = citation;
  const lines = startLine === endLine ? `${startLine}` : `${startLine}–${endLine}`;
  const marks = [author === null ? '' : shorten(author, 16), origin === 'note' ? '' : messages.answer.card]
    .concat(sample && origin === 'note' ? messages.answer.sample : '')
    .filter((mark) => mark !== '');
  const rest = [`:${lines}`, ...marks].join(' · ').replace(/^:/, ':');
  const file = path.split('/').at(-1) ?? path;
  return `📄 ${shorten(file, Math.max(8, limit - 2 - [...rest].length))}${rest}`;
}
