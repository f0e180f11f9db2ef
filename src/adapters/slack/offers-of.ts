import type { KeepNoteOutcome } from '../../features/notes/keep-note.ts';
import type { OfferedQuestion } from '../../features/questions/offer-questions.ts';
import type { QuestionUseCases } from './question-use-cases.ts';

/** What a note that was kept asks and the group does not know of yet. A private note's questions stay with it. */
export async function offersOf(
  outcome: KeepNoteOutcome,
  { teamId, memberId }: { readonly teamId: string; readonly memberId: string },
  { offer }: Pick<QuestionUseCases, 'offer'>,
): Promise<readonly OfferedQuestion[]> {
  if (outcome.kind !== 'kept' || outcome.note.private) return [];
  return offer(
    teamId,
    memberId,
    outcome.note.openQuestions.map(({ text }) => text),
  );
}
