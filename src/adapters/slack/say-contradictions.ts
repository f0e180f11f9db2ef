import type { KeepNoteOutcome } from '../../features/notes/keep-note.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Log } from './log.ts';
import type { NoteUseCases } from './note-use-cases.ts';
import type { Outlet } from './outlet.ts';
import { contradictionsView } from './views/contradictions-view.ts';

/**
 * Shows a note's author, after what was read of it, sentences that may deny one another. Resolves when that is said, or there
 * is nothing to say; a model that is away keeps no note.
 */
export async function sayContradictions(
  outcome: KeepNoteOutcome,
  about: { readonly teamId: string; readonly memberId: string; readonly messages: Messages },
  outlet: Pick<Outlet, 'privately'>,
  deps: { readonly noting: Pick<NoteUseCases, 'contradictions'>; readonly log: Log },
): Promise<void> {
  // What was read before is not read again: the author knows.
  if (deps.noting.contradictions === null || outcome.kind !== 'kept' || outcome.unchanged) return;
  try {
    const found = await deps.noting.contradictions(outcome.note, about);
    if (found.length > 0) await outlet.privately(contradictionsView(found, about.messages));
  } catch (error) {
    deps.log.warn({ err: error }, 'A note could not be looked through for contradictions');
  }
}
