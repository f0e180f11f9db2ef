import { describe, expect, it } from 'vitest';
import { buildPassages } from '#src/domain/retrieval/build-passages.ts';
import { openTo } from '#src/domain/retrieval/open-to.ts';
import { buildLibrary, buildNote } from '../../support/build-library.ts';

const by = (name: string, hidden: boolean) =>
  buildNote(`# 내용 정리\n\n## 파드\n\n- ${name}의 말\n`, {
    ...{ path: `${name}-${hidden}.md`, author: { name, slack: null }, private: hidden },
  });
const library = buildLibrary({ notes: [by('하늘', true), by('하늘', false), by('가을', true)] });
const paths = (author: string | null) => buildPassages(openTo(library, author)).map(({ path }) => path);

describe('openTo', () => {
  it('opens an author’s own private notes and nobody else’s', () => {
    expect(paths('하늘')).toEqual(['하늘-true.md', '하늘-false.md']);
    expect(paths('가을')).toEqual(['하늘-false.md', '가을-true.md']);
  });

  it('is the same library for nobody, and for an author without private notes', () => {
    expect(openTo(library, null)).toBe(library);
    expect(openTo(library, '겨울')).toBe(library);
  });

  it('opens no note without an author', () => {
    const nameless = buildLibrary({ notes: [{ ...by('하늘', true), author: null }] });
    expect(openTo(nameless, '하늘')).toBe(nameless);
  });

  it('gives the same notes again, so that they are not read again', () => {
    expect(openTo(library, '하늘').notes[0]).toBe(openTo(library, '하늘').notes[0]);
  });
});
