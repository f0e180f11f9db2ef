import koreanNames from 'emojibase-data/ko/shortcodes/cldr-native.json' with { type: 'json' };
import { type NamedEmoji, namedEmoji } from '../../emoji-names.ts';

/** What is within reach before anything is typed: what study groups react with. */
const usual: readonly string[] = [
  ...['+1', 'white_check_mark', 'eyes', 'pray', 'tada', 'heart', 'thinking_face', 'raised_hands'],
  ...['smile', 'joy', 'wave', 'clap', 'fire', '100', 'bulb', 'memo'],
];

const korean: Readonly<Record<string, string | string[]>> = koreanNames;
const searchable = namedEmoji.map((emoji) => ({
  emoji,
  words: [...emoji.names, ...[korean[emoji.code] ?? []].flat()],
}));

/** Emoji whose name in English or Korean holds the words; those that begin with them first. Nothing typed: the usual ones. */
export const searchEmoji = (typed: string, most: number): readonly NamedEmoji[] => {
  const wanted = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s:]+/gu, '_')
    .replace(/^_|_$/gu, '');
  if (wanted === '') {
    return usual.flatMap((name) => namedEmoji.find(({ names }) => names[0] === name) ?? []).slice(0, most);
  }
  const rank = (words: readonly string[]): number =>
    words.includes(wanted) ? 0 : words.some((word) => word.startsWith(wanted)) ? 1 : 2;
  return searchable
    .filter(({ words }) => words.some((word) => word.includes(wanted)))
    .toSorted((a, b) => rank(a.words) - rank(b.words))
    .slice(0, most)
    .map(({ emoji }) => emoji);
};
