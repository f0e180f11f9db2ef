import type { HomeView, KnownBlock } from '@slack/types';
import { callbackIds } from '../../action-ids.ts';
import { header } from '../../blocks.ts';
import { paragraph } from '../../rich-text.ts';
import { shorten } from '../../shorten.ts';
import { askingBlocks } from './asking-blocks.ts';
import { chapterBlocks } from './chapter-blocks.ts';
import type { HomeContext, HomeValue } from './home-value.ts';
import { ownBlocks } from './own-blocks.ts';
import { reminderBlocks } from './reminder-blocks.ts';
import { reviewBlocks } from './review-blocks.ts';
import { weekBlocks } from './week-blocks.ts';

/** App Home, the member's desk: this week, what they read, what is open, their reminders and their data, and how to ask. */
export function homeView(value: HomeValue, context: HomeContext): HomeView {
  const { desk } = context.messages;
  const isNew = value.studies.length === 0 && value.authorName === null;
  const parts: readonly (readonly KnownBlock[])[] = [
    [
      header(desk.hello(shorten(value.name, 60))),
      ...(isNew ? [paragraph(desk.first)] : []),
      ...(value.studies.length === 0 ? [paragraph(desk.noStudy)] : []),
      ...reviewBlocks(value, context),
    ],
    ...value.studies.map((study) => weekBlocks(study, value, context)),
    ...(value.studies.length === 0 ? [] : [chapterBlocks(value, context)]),
    askingBlocks(value, context),
    reminderBlocks(value, context),
    ownBlocks(value, context),
  ];
  const blocks = parts.flatMap((part, index): readonly KnownBlock[] =>
    index === 0 ? part : [{ type: 'divider' }, ...part],
  );
  return { type: 'home', callback_id: callbackIds.home, blocks: [...blocks] };
}
