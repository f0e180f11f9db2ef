import slackNames from 'emojibase-data/en/shortcodes/iamcal.json' with { type: 'json' };

const skinTones = ['🏻', '🏼', '🏽', '🏾', '🏿'] as const;
const variation = /\uFE0F/gu;

/** One emoji: its character and Slack's names for it, the usual one first. */
export type NamedEmoji = {
  /** Its code points in hexadecimal, joined by hyphens: `1F44D`. */
  readonly code: string;
  readonly character: string;
  readonly names: readonly [string, ...string[]];
};

/** A skin tone alone; it follows another emoji's name, as `::skin-tone-2` to `-6`. */
const toneCode = /^1F3F[B-F]$/u;

/** All emoji Slack has names for. */
export const namedEmoji: readonly NamedEmoji[] = Object.entries(slackNames).flatMap(([code, given]) => {
  const [first, ...others] = [given].flat();
  // Slack writes flags with a prefix; the bare names of some are older ones.
  const [usual = '', ...rest] =
    first === undefined ? [] : others[0]?.startsWith('flag-') ? [...others, first] : [first, ...others];
  return usual === '' || toneCode.test(code)
    ? []
    : [{ code, character: characterOf(code), names: [usual, ...rest] as const }];
});

const byName = new Map(namedEmoji.flatMap(({ character, names }) => names.map((name) => [name, character] as const)));
const byCharacter = new Map(namedEmoji.map(({ character, names }) => [character.replace(variation, ''), names[0]]));

/** The character for a name without colons (`wave`, `wave::skin-tone-3`), or undefined when Slack has none of that name. */
export function emojiCharacter(name: string): string | undefined {
  const [base = '', tone] = name.toLowerCase().split('::');
  const character = byName.get(base);
  if (character === undefined || tone === undefined) return character;
  const [first = '', ...others] = [...character.replace(variation, '')];
  // The tone belongs to the first sign: a technologist is a person, a joiner and a computer.
  return [first, skinTones[Number(tone.slice(-1)) - 2] ?? '', ...others].join('');
}

/** Slack's name for a character, without colons and with its skin tone, or undefined when it has none. */
export function emojiName(character: string): string | undefined {
  const tone = skinTones.findIndex((sign) => character.includes(sign));
  const plain = character.replace(variation, '').replaceAll(/\p{Emoji_Modifier}/gu, '');
  const name = byCharacter.get(plain);
  return name === undefined || tone < 0 ? name : `${name}::skin-tone-${tone + 2}`;
}

/** A sign that is text by itself, such as the heart, needs the variation selector to be drawn as an emoji. */
function characterOf(code: string): string {
  const character = String.fromCodePoint(...code.split('-').map((part) => Number.parseInt(part, 16)));
  const isText = !code.includes('-') && !/^\p{Emoji_Presentation}/u.test(character);
  return isText ? `${character}\uFE0F` : character;
}
