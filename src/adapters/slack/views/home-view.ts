import type { HomeView, KnownBlock } from '@slack/types';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import { button, buttons, header, remark } from '../blocks.ts';
import { paragraph } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { exampleButtons } from './example-buttons.ts';

/** What the tutor has to say about itself to one member. */
export interface HomeValue {
  readonly notes: number;
  readonly cards: number;
  /** Whether the notes are only those shipped as examples. */
  readonly samplesOnly: boolean;
  /** Authors' names, without repetition. */
  readonly authors: readonly string[];
  /** Questions that the library can answer; at most three are offered. */
  readonly examples: readonly string[];
  /** The author that the member is, confirmed; null when unknown. */
  readonly authorName: string | null;
}

const mostAuthors = 10;

/** App Home: what the tutor knows, how to ask, and three examples to press. */
export function homeView(
  value: HomeValue,
  context: { readonly messages: Messages; readonly command: string },
): HomeView {
  const { messages, command } = context;
  const { home } = messages;
  const authors = value.authors.slice(0, mostAuthors).map((name) => shorten(name, 24));
  const knowsAny = value.notes + value.cards > 0;
  const examples = exampleButtons(value.examples);
  const about: KnownBlock[] = [
    header(home.title),
    paragraph(knowsAny ? home.knows(value.notes, value.cards) : home.knowsNothing),
    ...(authors.length > 0 ? [remark(home.authors(authors, value.authors.length - authors.length))] : []),
    ...(value.samplesOnly ? [remark(`${home.samplesOnly} ${messages.ownNotes}`)] : []),
  ];
  const asking: KnownBlock[] = [
    header(home.howTitle),
    paragraph(home.how(command)),
    remark(messages.help.privately),
    ...(examples.length > 0 ? [remark(home.tryTitle)] : []),
    ...examples,
    remark(value.authorName === null ? home.whoAreYou(command) : home.youAre(value.authorName)),
  ];
  const { settings, channelSettings } = messages.reminders;
  const reminders: KnownBlock[] = [
    header(settings.title),
    paragraph(settings.now),
    ...buttons(
      button(actionIds.reminderSettings, settings.open, 'open'),
      button(actionIds.channelSettings, channelSettings.open, 'any'),
    ),
  ];
  return {
    type: 'home',
    callback_id: callbackIds.home,
    blocks: [...about, { type: 'divider' }, ...asking, { type: 'divider' }, ...reminders],
  };
}
