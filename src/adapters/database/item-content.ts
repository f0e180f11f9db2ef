import type { Insertable, Selectable } from 'kysely';
import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { QuizItemTable } from './quiz-schema.ts';

/** What of an item is only ever read as a whole. */
type Content = Pick<
  QuizItem,
  'conceptIds' | 'kind' | 'stem' | 'answer' | 'wrong' | 'accepted' | 'explanation' | 'rubric'
> & {
  readonly quote: string;
};

/** An item as a row, without what the store says of its coming. */
export function toItemRow(
  item: QuizItem,
): Omit<Insertable<QuizItemTable>, 'added_order' | 'added_by' | 'added_at' | 'decided_by' | 'decided_at'> {
  const { conceptIds, kind, stem, answer, wrong, accepted, explanation, rubric, source } = item;
  const content: Content = {
    conceptIds,
    kind,
    stem,
    answer,
    wrong,
    accepted,
    explanation,
    rubric,
    quote: source.quote,
  };
  return {
    id: item.id,
    state: item.state,
    chapter: item.chapter,
    locale: item.locale,
    content: JSON.stringify(content),
    source_path: source.path,
    source_line: source.line,
    source_hash: source.hash,
    trouble: item.trouble === null ? null : JSON.stringify(item.trouble),
    author_id: item.authorId,
  };
}

export function toItem(row: Selectable<QuizItemTable>): QuizItem {
  // Written by `toItemRow` and nobody else.
  const { quote, ...content } = JSON.parse(row.content) as Content;
  return {
    ...content,
    // Rows of before there were rubrics have none.
    rubric: content.rubric ?? null,
    id: row.id,
    state: row.state,
    chapter: row.chapter,
    locale: row.locale,
    source: { path: row.source_path, line: row.source_line, quote, hash: row.source_hash },
    trouble: row.trouble === null ? null : (JSON.parse(row.trouble) as QuizItem['trouble']),
    authorId: row.author_id,
  };
}
