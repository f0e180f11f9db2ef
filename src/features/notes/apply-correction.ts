import type { Note } from '../../domain/notes/note.ts';
import { correctedText } from './corrected-text.ts';
import type { NoteTarget } from './note-folder.ts';

export interface CorrectionToApply {
  readonly memberId: string;
  readonly path: string;
  readonly written: string;
  readonly right: string;
}

/** `gone`: the words stand there no more. `forbidden`: it is not their note. */
export type ApplyCorrectionOutcome = 'applied' | 'gone' | 'forbidden';

/** Takes one suggestion over into its note, everywhere in it. */
export type ApplyCorrection = (correction: CorrectionToApply) => Promise<ApplyCorrectionOutcome>;

export function createApplyCorrection(deps: {
  readonly target: NoteTarget | null;
  readonly parse: (path: string, text: string) => Promise<Note | null>;
}): ApplyCorrection {
  return async ({ memberId, path, written, right }) => {
    const text = (await deps.target?.read(path)) ?? null;
    const note = text === null ? null : await deps.parse(path, text);
    if (deps.target === null || note === null) return 'gone';
    if (note.author?.slack !== memberId) return 'forbidden';
    const corrected = correctedText(note, { written, right });
    if (corrected === text) return 'gone';
    const outcome = await deps.target.write(path, corrected, true);
    return outcome === 'written' ? 'applied' : 'gone';
  };
}
