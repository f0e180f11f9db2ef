import type { ConfirmationDialog, MrkdwnElement, PlainTextElement } from '@slack/types';
import { blockLimits as limits } from './block-limits.ts';
import { collectMistakes, forward } from './mistake.ts';
import { byType, fieldsOf, needed, object, typed } from './object-rule.ts';
import { flagRule, type Most, oneOf, type Rule, text } from './rule.ts';

/** A `plain_text` object of a length. */
export function plainText(limit: Most): Rule {
  return sized(byType({ plain_text: plain(limit) }));
}

export function mrkdwn(limit: Most): Rule {
  return sized(byType({ mrkdwn: marked(limit) }));
}

/** A `plain_text` or a `mrkdwn` object of a length. */
export function anyText(limit: Most): Rule {
  return sized(byType({ plain_text: plain(limit), mrkdwn: marked(limit) }));
}

function plain(limit: Most): Rule {
  return typed(fieldsOf<PlainTextElement>({ text: needed(text(limit)), emoji: flagRule }));
}

function marked(limit: Most): Rule {
  return typed(fieldsOf<MrkdwnElement>({ text: needed(text(limit)), verbatim: flagRule }));
}

/** Slack says of words of a wrong length that their text object fits none of its schemas, and then why. */
function sized(rule: Rule): Rule {
  return (value, pointer, report) => {
    const mistakes = collectMistakes((note) => rule(value, pointer, note));
    if (mistakes.some((mistake) => mistake.pointer === `${pointer}/text`)) {
      report(pointer, 'failed to match all allowed schemas', { constraint: { type: 'all_of' } });
    }
    forward(mistakes, report);
  };
}

export const id = text(limits.id);
export const placeholder = plainText(limits.placeholder);
export const colorScheme = oneOf('primary', 'danger');

/** `@slack/types` lets all but the text be left out; the reference demands all four (the stricter stands here). */
export const confirm = object(
  fieldsOf<ConfirmationDialog>({
    title: needed(plainText(limits.confirmTitle)),
    text: needed(anyText(limits.confirmText)),
    confirm: needed(plainText(limits.confirmButton)),
    deny: needed(plainText(limits.confirmButton)),
    style: colorScheme,
  }),
);
