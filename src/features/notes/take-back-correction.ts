import type { Note } from '../../domain/notes/note.ts';
import type { CorrectionToApply } from './apply-correction.ts';
import { correctedText } from './corrected-text.ts';
import type { NoteTarget } from './note-folder.ts';

/** `gone`: the note has changed since, or was taken back already. `forbidden`: it is not their note. */
export type TakeBackCorrectionOutcome = 'taken-back' | 'gone' | 'forbidden';

/** Undoes one correction: the note stands as it stood before it, character for character. */
export type TakeBackCorrection = (correction: CorrectionToApply) => Promise<TakeBackCorrectionOutcome>;

export function createTakeBackCorrection(deps: {
  readonly target: NoteTarget | null;
  readonly parse: (path: string, text: string) => Promise<Note | null>;
}): TakeBackCorrection {
  return async ({ memberId, path, written, right }) => {
    const text = (await deps.target?.read(path)) ?? null;
    const note = text === null ? null : await deps.parse(path, text);
    if (deps.target === null || text === null || note === null) return 'gone';
    if (note.author?.slack !== memberId) return 'forbidden';
    // Only the text from which the correction made what stands there; the right words may have stood there before as well.
    for (const older of await deps.target.older(path)) {
      const before = await deps.parse(path, older);
      if (before === null || older === text || correctedText(before, { written, right }) !== text) continue;
      return (await deps.target.write(path, older, true)) === 'written' ? 'taken-back' : 'gone';
    }
    return 'gone';
  };
}
