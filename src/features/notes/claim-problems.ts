import { wrongClaims } from '../../domain/grounding/wrong-claims.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { ReviewNote } from './ports.ts';

/** Says where a note claims what a card contradicts; the note's own words are left out, since a private one stays private. */
export function claimProblems(library: Library): ReviewNote {
  return (note) =>
    wrongClaims(note, library).map(({ line, right }) => ({
      ...{ line, severity: 'info', code: 'claims-otherwise' },
      message: `What stands here may be wrong. The card says: "${right}" Change it if you agree; nothing is changed by itself.`,
    }));
}
