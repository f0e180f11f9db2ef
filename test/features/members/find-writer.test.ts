import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemberStore } from '#src/adapters/database/member-store.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { parseNote } from '#src/domain/notes/parse-note.ts';
import { createClaimAuthor } from '#src/features/members/claim-author.ts';
import { createFindWriter } from '#src/features/members/find-writer.ts';

async function open() {
  const { kysely, close } = await openDatabase({ path: ':memory:', now: 0 });
  onTestFinished(close);
  return createMemberStore(kysely);
}

describe('createFindWriter', () => {
  it('ties a member whom a note names itself, once, and nobody who is somebody else', async () => {
    const members = await open();
    const find = createFindWriter({ members, now: () => 1 });
    expect(await find('T1', { name: '하늘', slack: null })).toBeNull();
    expect(await find('T1', { name: '하늘', slack: 'U1' })).toBe('U1');
    expect(await find('T1', { name: '하늘', slack: null })).toBe('U1');
    expect(await find('T1', { name: '바다', slack: 'U1' })).toBeNull();
    expect(await find('T1', { name: '하늘', slack: 'U2' })).toBe('U1');
    expect(await members.claimOf('T1', 'U1')).toMatchObject({ authorName: '하늘', confirmedBy: 'front-matter' });
  });
});

describe('createClaimAuthor by GitHub', () => {
  it.for(['github:haneul-kim', 'github: @Haneul-Kim', 'https://github.com/haneul-kim', 'github haneul-kim'])(
    'finds the author of %s and asks an organiser',
    async (name) => {
      const members = await open();
      const authors = () => [{ name: '하늘', slack: null, github: 'haneul-kim', private: false }];
      const claim = createClaimAuthor({ members, authors, now: () => 1 });
      const asked = { teamId: 'T1', memberId: 'U1' };
      expect(await claim({ ...asked, name })).toEqual({ kind: 'asked', authorName: '하늘' });
      expect(await claim({ ...asked, name: 'github:nobody' })).toMatchObject({ kind: 'unknown-author' });
    },
  );

  it('reads the login in front matter, beside the author or instead of one', () => {
    const read = (front: string, path = 'x.md') =>
      parseNote({ path, text: `---\n${front}\n---\n# 9장\n\n## 📝 내용 정리\n- 파드 : 단위\n`, template: null }).author;
    expect(read('author: { name: 하늘, github: "@Haneul" }')).toEqual({ name: '하늘', slack: null, github: 'haneul' });
    expect(read('author: 하늘\ngithub: haneul')).toEqual({ name: '하늘', slack: null, github: 'haneul' });
    expect(read('github: https://github.com/haneul')).toEqual({ name: 'haneul', slack: null, github: 'haneul' });
    expect(read('author: 하늘\ngithub: "not a login!"')).toEqual({ name: '하늘', slack: null });
  });
});
