/** One thing a select offers. `value` tells it from the others. */
export type SelectChoice = { readonly value: string; readonly text: string; readonly description?: string };
export type SelectGroup = { readonly label: string; readonly choices: readonly SelectChoice[] };

/** From how many choices on a field to search in is worth its place. */
export const searchFrom = 9;

/** The groups with those choices whose text holds the words, empty groups left out; case does not matter. */
export const matchingGroups = (groups: readonly SelectGroup[], words: string): readonly SelectGroup[] => {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return groups.filter(({ choices }) => choices.length > 0);
  return groups
    .map(({ label, choices }) => ({
      label,
      choices: choices.filter(({ text }) => text.toLowerCase().includes(wanted)),
    }))
    .filter(({ choices }) => choices.length > 0);
};
