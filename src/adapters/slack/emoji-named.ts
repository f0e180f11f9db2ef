import slackNames from 'emojibase-data/en/shortcodes/iamcal.json' with { type: 'json' };

const byName = new Map(
  Object.entries(slackNames).flatMap(([code, names]) =>
    [names].flat().map((name) => [name, characterOf(code)] as const),
  ),
);

/** The character that Slack's name without colons stands for, such as `thinking_face` or `skin-tone-2`; null for none of its names. */
export function emojiNamed(name: string): string | null {
  return byName.get(name) ?? null;
}

/** A sign that is text by itself, such as the heart, needs the variation selector to be drawn as an emoji. */
function characterOf(code: string): string {
  const character = String.fromCodePoint(...code.split('-').map((part) => Number.parseInt(part, 16)));
  return !code.includes('-') && !/^\p{Emoji_Presentation}/u.test(character) ? `${character}\uFE0F` : character;
}
