import { get } from 'node-emoji';

/** Names Slack uses that the emoji table lists otherwise. */
const slackNames: ReadonlyMap<string, string> = new Map([
  ['thumbsup', '+1'],
  ['thumbsdown', '-1'],
  ['thinking_face', 'thinking'],
  ['hugging_face', 'hugs'],
  ['simple_smile', 'slightly_smiling_face'],
  ['male_technologist', 'man_technologist'],
  ['female_technologist', 'woman_technologist'],
  ['party_popper', 'tada'],
  ['exclamation', 'heavy_exclamation_mark'],
  ['hankey', 'poop'],
  ['face_with_raised_eyebrow', 'raised_eyebrow'],
]);

const skinTones = ['🏻', '🏼', '🏽', '🏾', '🏿'] as const;

/** The character for an emoji's name without colons (`wave`, `wave::skin-tone-3`), or undefined when nobody knows it. */
export const emojiCharacter = (name: string): string | undefined => {
  const [base = '', tone] = name.toLowerCase().split('::');
  const character = get(slackNames.get(base) ?? base) ?? get(base.replaceAll('-', '_'));
  if (character === undefined || tone === undefined) return character;
  return character.replace(/\uFE0F$/, '') + (skinTones[Number(tone.slice(-1)) - 2] ?? '');
};
