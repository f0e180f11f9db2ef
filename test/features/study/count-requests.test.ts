import { describe, expect, it } from 'vitest';
import type { Note } from '#src/domain/notes/note.ts';
import { createCountRequests } from '#src/features/study/count-requests.ts';
import { createUnclaimedAuthors } from '#src/features/study/unclaimed-authors.ts';
import { buildNote } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

const noteOf = (name: string, path = `${name}/9장.md`) => buildNote(studyNote, { path, author: { name, slack: null } });
const writerOf = async (_: string, { author }: Note) => (author?.name === '민지' ? 'U1' : null);

describe('createCountRequests', () => {
  it('counts what waits to be merged as handed in, and keeps it where nobody can be asked', async () => {
    const answers = [[noteOf('민지'), noteOf('하늘')], null];
    const saved: string[] = [];
    const count = createCountRequests({
      readRequests: async () => answers.shift() ?? null,
      writerOf,
      studies: { all: async () => [{ teamId: 'T1' } as never] },
      findStudy: async () => ({ id: 'S1' }) as never,
      progress: {
        find: async () => null,
        save: async (...about) => void saved.push(about.slice(0, 4).join(' ')),
      },
      now: () => 0,
    });
    expect((await count()).map(({ author }) => author?.name)).toEqual(['민지', '하늘']);
    expect(saved).toEqual(['S1 U1 9 submitted']);
    expect(await count()).toHaveLength(2);
  });
});

describe('createUnclaimedAuthors', () => {
  it('names whose notes on the chapters are nobody’s, each once, and never of private notes', async () => {
    const hidden = { ...noteOf('가을'), private: true };
    const notes = [noteOf('민지'), noteOf('하늘'), noteOf('하늘', '하늘/9장-2.md'), hidden];
    const unclaimed = createUnclaimedAuthors({ notes: () => notes, writerOf });
    expect(await unclaimed('T1', ['9'])).toEqual(['하늘']);
    expect(await unclaimed('T1', ['10'])).toEqual([]);
  });
});
