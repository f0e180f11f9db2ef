import type { CardBlock, CarouselBlock } from '@slack/types';
import { blockLimits as limits } from './block-limits.ts';
import { elementRules } from './element-rules.ts';
import { anyOf, byType, fieldsOf, needed, object, typed } from './object-rule.ts';
import { both, list, oneOf, type Rule } from './rule.ts';
import { slackIconNames } from './slack-icon-names.ts';
import { id, mrkdwn } from './text-rules.ts';

const image = byType({ image: elementRules.image });
const button = byType({ button: elementRules.button });

/** docs.slack.dev/reference/block-kit/composition-objects/slack-icon-object */
const slackIcon = object({ type: needed(oneOf('icon')), name: needed(oneOf(...slackIconNames)) });

const oneIcon: Rule = (value, pointer, report) => {
  const { icon, slack_icon } = value as { readonly icon?: unknown; readonly slack_icon?: unknown };
  if (icon !== undefined && slack_icon !== undefined) report(pointer, 'must have at most one of: icon, slack_icon');
};

export const cardBlock = typed(
  {
    ...fieldsOf<CardBlock>({
      block_id: id,
      hero_image: image,
      icon: image,
      title: mrkdwn(limits.cardTitle),
      subtitle: mrkdwn(limits.cardSubtitle),
      body: mrkdwn(limits.cardBody),
      actions: list(button, limits.cardActions),
    }),
    // Of the reference; @slack/types 3.2.0 leaves them out.
    slack_icon: slackIcon,
    subtext: mrkdwn(limits.cardSubtext),
  },
  both(anyOf('hero_image', 'title', 'actions', 'body'), oneIcon),
);

export const carouselBlock = typed(
  fieldsOf<CarouselBlock>({
    block_id: id,
    elements: needed(list(byType({ card: cardBlock }), limits.carouselCards)),
  }),
);
