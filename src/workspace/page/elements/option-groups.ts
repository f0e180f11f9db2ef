import type { Option, OptionGroup, PlainTextOption } from '@slack/types';
import type { PageOption } from '../../page-acts.ts';
import type { SelectGroup } from './select-choice.ts';

/** An option as it is sent back to the app. */
export const pageOption = ({ text, value }: Option): PageOption => ({
  text: {
    type: text.type,
    text: text.text,
    ...('emoji' in text && text.emoji !== undefined ? { emoji: text.emoji } : {}),
  },
  ...(value === undefined ? {} : { value }),
});

/** Told by value, or by text where there is none. */
export const isSameOption = (one: PageOption, other: PageOption): boolean =>
  one.value === undefined ? one.text.text === other.text.text : one.value === other.value;

/** All options in order, whether they stand in groups or not. */
export const allOptions = (
  options: readonly PlainTextOption[] | undefined,
  groups: readonly OptionGroup[] | undefined,
): readonly Option[] => options ?? groups?.flatMap((group) => group.options) ?? [];

const choicesOf = (options: readonly Option[], offset: number): SelectGroup['choices'] =>
  options.map(({ text, description }, index) => ({
    value: String(offset + index),
    text: text.text,
    ...(description === undefined ? {} : { description: description.text }),
  }));

/** Options for a select; a choice's value is its place among all, since apps may give two the same value. */
export const selectGroups = (
  options: readonly PlainTextOption[] | undefined,
  groups: readonly OptionGroup[] | undefined,
): readonly SelectGroup[] => {
  if (options !== undefined) return [{ label: '', choices: choicesOf(options, 0) }];
  let offset = 0;
  return (groups ?? []).map((group) => {
    const choices = choicesOf(group.options, offset);
    offset += group.options.length;
    return { label: group.label.text, choices };
  });
};

/** The places of those options that are selected. */
export const placesOf = (options: readonly Option[], selected: readonly PageOption[]): readonly string[] =>
  selected.flatMap((one) => {
    const place = options.findIndex((option) => isSameOption(one, pageOption(option)));
    return place < 0 ? [] : [String(place)];
  });
