import type { ApplyCorrection } from '../../features/notes/apply-correction.ts';
import type { FillInNote } from '../../features/notes/fill-in-note.ts';
import type { FindContradictions } from '../../features/notes/find-contradictions.ts';
import type { KeepNote } from '../../features/notes/keep-note.ts';
import type { DraftStore } from '../../features/notes/note-drafts.ts';
import type { SyncByHand } from '../../features/notes/sync-notes.ts';
import type { TakeBackCorrection } from '../../features/notes/take-back-correction.ts';

/** What Slack asks for about notes that members hand in. */
export interface NoteUseCases {
  /** Keeps the note and takes what it says into the member's records. */
  readonly keepNote: KeepNote;
  readonly applyCorrection: ApplyCorrection;
  readonly takeBackCorrection: TakeBackCorrection;
  /** Null without a model. */
  readonly contradictions: FindContradictions | null;
  readonly sync: SyncByHand;
  readonly fillIn: FillInNote;
  readonly drafts: Pick<DraftStore, 'find' | 'save'>;
  /** Whether a text has headings of the study template, so that it is no question. */
  readonly looksLikeNote: (text: string) => boolean;
}
