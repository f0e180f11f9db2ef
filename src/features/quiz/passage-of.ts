import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { Library } from '../../domain/retrieval/library.ts';

/** The section that proves an item, to be opened; null when it is not in the library. */
export function passageOf({ notes, cards }: Library, { source: { path, line } }: QuizItem): string | null {
  const found = [...notes, ...cards].find((one) => one.path === path);
  const section = found?.sections.find(
    ({ lines }) => line !== null && lines.startLine <= line && line <= lines.endLine,
  );
  return section === undefined ? null : `${path}#${section.lines.startLine}`;
}
