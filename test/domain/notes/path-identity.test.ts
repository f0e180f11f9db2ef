import { describe, expect, it } from 'vitest';
import { identityFromPath } from '../../../src/domain/notes/path-identity.ts';

const subject = new Set(['서비스', 'service', 'cluster', '파드']);

describe('identityFromPath', () => {
  it.for([
    ['민지/9장.md', '민지', '9', null],
    ['ch09-민지.md', '민지', '9', null],
    ['2026-10-12_하늘_chapter-9.md', '하늘', '9', '2026-10-12'],
    ['20261012-하늘.md', '하늘', undefined, '2026-10-12'],
    ['notes/minji/ch9.md', 'minji', '9', null],
    ['chapter-9/김민지.md', '김민지', '9', null],
    ['민지/9장-서비스.md', '민지', '9', null],
    ['note-chapter-9.md', null, '9', null],
    ['9장-서비스.md', null, '9', null],
    ['cluster-administration/overview.md', 'overview', undefined, null],
    ['3주차/09.md', null, '9', null],
    ['부록 A.md', null, 'A', null],
    ['2026-13-45_하늘.md', '하늘', undefined, null],
  ] as const)('reads %j', ([path, author, chapter, date]) => {
    const found = identityFromPath(path, subject);
    expect([found.author, found.chapters[0]?.number, found.date]).toEqual([author, chapter, date]);
  });

  it('knows decomposed names from macOS', () => {
    expect(identityFromPath('민지/9장.md'.normalize('NFD'), subject)).toMatchObject({ author: '민지' });
  });

  it('takes a folder of several words for the book', () => {
    expect(identityFromPath('그림으로 배우는 리눅스/민지/3장.md', subject).book).toBe('그림으로 배우는 리눅스');
  });

  it('tells all chapters of a range', () => {
    expect(identityFromPath('민지_9~10장.md', subject).chapters.map(({ number }) => number)).toEqual(['9', '10']);
  });
});
