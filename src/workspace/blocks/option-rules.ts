import type { OptionGroup, PlainTextOption } from '@slack/types';
import { isJsonObject, type JsonObject } from '../state/json.ts';
import { linkUrl } from './address-rules.ts';
import { blockLimits as limits } from './block-limits.ts';
import { fieldsOf, needed, object } from './object-rule.ts';
import { list, type Most, type Rule, text } from './rule.ts';
import { anyText, plainText } from './text-rules.ts';

type Plain = Omit<PlainTextOption, 'url'>;

/** Words by their kind of text object; `value` may be left out in the types but not with Slack. */
function optionFields(words: (limit: Most) => Rule) {
  return fieldsOf<Plain>({
    text: needed(words(limits.optionText)),
    value: needed(text(limits.optionValue, 0)),
    description: words(limits.optionDescription),
  });
}

/** An option of a menu: plain words. */
export const menuOption = object(optionFields(plainText));
/** An option of checkboxes and radio buttons: words with or without marks. */
export const choiceOption = object(optionFields(anyText));
/** An option of an overflow menu, which alone may lead somewhere. */
export const overflowOption = object({ ...optionFields(plainText), url: linkUrl });

const optionGroup = object(
  fieldsOf<OptionGroup>({
    label: needed(plainText(limits.optionGroupLabel)),
    options: needed(list(menuOption, limits.selectOptions)),
  }),
);

export const menuOptions = {
  options: list(menuOption, limits.selectOptions),
  option_groups: list(optionGroup, limits.optionGroups),
};

/** What an element begins with is one of its options, word for word. */
export const beginsWithin: Rule = (value, pointer, report) => {
  if (!isJsonObject(value)) return;
  const groups = objects(value.option_groups).flatMap((group) => objects(group.options));
  const offered = new Set([...objects(value.options), ...groups].map(essence));
  const wrong = (option: unknown) => isJsonObject(option) && !offered.has(essence(option));
  const sentence = 'initial option must exactly match one of the options';
  if (wrong(value.initial_option)) report(`${pointer}/initial_option`, sentence);
  const begin: unknown = value.initial_options;
  if (!Array.isArray(begin)) return;
  begin.forEach((option, index) => {
    if (wrong(option)) report(`${pointer}/initial_options/${index}`, sentence);
  });
};

/** What of two options must be equal for them to be the same; how emoji and links are drawn is left aside. */
function essence(option: JsonObject): string {
  const words = (given: unknown) => (isJsonObject(given) ? [given.type, given.text] : []);
  return JSON.stringify([option.value, words(option.text), words(option.description)]);
}

function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
