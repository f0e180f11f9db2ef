import { describe, expect, it } from 'vitest';
import { searchEmoji } from '#src/workspace/page/emoji/search-emoji.ts';

const names = (typed: string, most = 8) => searchEmoji(typed, most).map((emoji) => emoji.names[0]);

describe('searchEmoji', () => {
  it('puts the very name first, then those that begin with it', () => {
    expect(names('heart')[0]).toBe('heart');
    expect(names(':tad')).toEqual(['tada', 'stadium']);
    expect(names('thumbs up')).toEqual([]);
  });

  it('knows Korean names', () => expect(names('흔드는')).toContain('wave'));

  it('offers the usual ones before anything is typed, and never more than asked for', () => {
    expect(names('')[0]).toBe('+1');
    expect(names('a', 3)).toHaveLength(3);
  });
});
