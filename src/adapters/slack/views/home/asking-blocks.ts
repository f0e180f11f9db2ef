import type { KnownBlock } from '@slack/types';
import { actionIds } from '../../action-ids.ts';
import { button, buttons, header, remark } from '../../blocks.ts';
import { paragraph } from '../../rich-text.ts';
import { shorten } from '../../shorten.ts';
import { exampleButtons } from '../example-buttons.ts';
import type { HomeContext, HomeValue } from './home-value.ts';

const mostAuthors = 10;

/** What the tutor knows, how to ask, and three examples to press. */
export function askingBlocks(value: HomeValue, { messages, command }: HomeContext): readonly KnownBlock[] {
  const { home, desk } = messages;
  const authors = value.authors.slice(0, mostAuthors).map((name) => shorten(name, 24));
  const examples = exampleButtons(value.examples);
  return [
    header(desk.asking),
    paragraph(value.notes + value.cards > 0 ? home.knows(value.notes, value.cards) : home.knowsNothing),
    ...(authors.length > 0 ? [remark(home.authors(authors, value.authors.length - authors.length))] : []),
    ...(value.samplesOnly ? [remark(`${home.samplesOnly} ${messages.ownNotes}`)] : []),
    paragraph(home.how(command)),
    remark(messages.help.privately),
    ...examples,
    ...buttons(button(actionIds.run, desk.buttons.help, 'help', 6)),
  ];
}
