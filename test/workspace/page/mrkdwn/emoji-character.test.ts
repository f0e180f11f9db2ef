import { describe, expect, it } from 'vitest';
import { emojiCharacter } from '#src/workspace/page/mrkdwn/emoji-character.ts';

describe('emojiCharacter', () => {
  it.for([
    ['tada', '🎉'],
    ['+1', '👍'],
    ['thumbsup', '👍'],
    ['white_check_mark', '✅'],
    ['wave::skin-tone-2', '👋🏻'],
    ['thinking_face', '🤔'],
    ['books', '📚'],
  ] as const)('knows :%s:', ([name, character]) => expect(emojiCharacter(name)).toBe(character));

  it('knows nothing of other names', () => {
    expect(emojiCharacter('constructor')).toBeUndefined();
    expect(emojiCharacter('')).toBeUndefined();
  });
});
