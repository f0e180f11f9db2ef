import { blockLimits as limits } from './block-limits.ts';
import { byType, flagRule, list, needed, object, oneOf, type Rule, text } from './rule.ts';

const type: Rule = () => undefined;

/** A `plain_text` object of a length. */
export function plainText(limit: { readonly most: number }): Rule {
  return byType({ plain_text: object({ type, text: needed(text(limit)), emoji: flagRule }) });
}

export function mrkdwn(limit: { readonly most: number }): Rule {
  return byType({ mrkdwn: object({ type, text: needed(text(limit)), verbatim: flagRule }) });
}

/** A `plain_text` or a `mrkdwn` object of a length. */
export function anyText(limit: { readonly most: number }): Rule {
  return byType({
    plain_text: object({ type, text: needed(text(limit)), emoji: flagRule }),
    mrkdwn: object({ type, text: needed(text(limit)), verbatim: flagRule }),
  });
}

export const url = text(limits.url);
export const id = text(limits.id);
export const colorScheme = oneOf('primary', 'danger');

export const confirm = object({
  title: plainText(limits.confirmTitle),
  text: needed(anyText(limits.confirmText)),
  confirm: plainText(limits.confirmButton),
  deny: plainText(limits.confirmButton),
  style: colorScheme,
});

/** One option; checkboxes and radio buttons take `mrkdwn` as well, menus only `plain_text`. */
export function option(words: (limit: { readonly most: number }) => Rule, withUrl = false): Rule {
  return object({
    text: needed(words(limits.optionText)),
    value: needed(text(limits.optionValue, 0)),
    description: words(limits.optionDescription),
    ...(withUrl ? { url } : {}),
  });
}

export const optionGroup = object({
  label: needed(plainText(limits.optionGroupLabel)),
  options: needed(list(option(plainText), limits.selectOptions)),
});

/** An image by its address or as a file in Slack, one of the two. */
export const imageFields = {
  alt_text: needed(text(limits.imageAlt)),
  image_url: url,
  slack_file: object({ id: text(limits.id), url }),
} as const;

export const imageSource: Rule = (value, pointer, report) => {
  const image = value as { readonly image_url?: unknown; readonly slack_file?: unknown };
  if ((image.image_url === undefined) === (image.slack_file === undefined)) {
    report(pointer, 'must have exactly one of: image_url, slack_file');
  }
};
