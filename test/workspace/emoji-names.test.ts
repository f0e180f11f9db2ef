import { describe, expect, it } from 'vitest';
import { emojiCharacter, emojiName, namedEmoji } from '#src/workspace/emoji-names.ts';

describe('emojiCharacter', () => {
  it.for([
    ['tada', '🎉'],
    ['+1', '👍'],
    ['thumbsup', '👍'],
    ['white_check_mark', '✅'],
    ['wave::skin-tone-2', '👋🏻'],
    ['male-technologist::skin-tone-5', '👨🏾‍💻'],
    ['thinking_face', '🤔'],
    ['shushing_face', '🤫'],
    ['flag-kr', '🇰🇷'],
    ['heart', '❤\uFE0F'],
  ] as const)('knows :%s:', ([name, character]) => expect(emojiCharacter(name)).toBe(character));

  it('knows nothing of other names', () => {
    expect(emojiCharacter('constructor')).toBeUndefined();
    expect(emojiCharacter('')).toBeUndefined();
  });
});

describe('emojiName', () => {
  it.for([
    ['👍', '+1'],
    ['👋🏻', 'wave::skin-tone-2'],
    ['🇰🇷', 'flag-kr'],
    ['❤️', 'heart'],
    ['❤', 'heart'],
    ['🤫', 'shushing_face'],
  ] as const)('names %s', ([character, name]) => expect(emojiName(character)).toBe(name));

  it('names nothing that is no emoji', () => expect(emojiName('a')).toBeUndefined());

  it('names every emoji so that the name leads back to it', () => {
    for (const { character } of namedEmoji) expect(emojiCharacter(emojiName(character) ?? '')).toBe(character);
  });
});
