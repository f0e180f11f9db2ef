import type { QuizItem } from '../../domain/quiz/quiz-item.ts';

/** A member as far as deciding about items goes. */
export interface Decider {
  readonly memberId: string;
  readonly isOrganiser: boolean;
}

/** The member whose note a line stands in; null where nobody is known to have written it. */
export type NoteAuthorOf = (path: string) => Promise<string | null>;

/** Organisers decide about every item, a note's author about those that their note proves. */
export async function mayDecide(
  item: QuizItem,
  { memberId, isOrganiser }: Decider,
  noteAuthorOf: NoteAuthorOf,
): Promise<boolean> {
  if (isOrganiser) return true;
  return item.source.path !== null && (await noteAuthorOf(item.source.path)) === memberId;
}
