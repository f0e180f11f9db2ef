import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/locale.ts';
import type { ItemTrouble, QuizItem } from '../../domain/quiz/quiz-item.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Log } from './log.ts';
import { openDirectOutlet } from './outlet.ts';
import type { TellOrganisers } from './tell-organisers.ts';
import { troubleView } from './views/trouble-view.ts';

/** Tells whoever answers for an item, and where nobody does the organisers, what is wrong with it. */
export type TellAuthor = (teamId: string, item: QuizItem, trouble: ItemTrouble) => Promise<void>;

export function createTellAuthor(
  client: WebClient,
  deps: {
    readonly tellOrganisers: TellOrganisers;
    readonly localeOf: (memberId: string) => Promise<Locale>;
    readonly log: Log;
  },
): TellAuthor {
  return async (teamId, item, trouble) => {
    const { authorId } = item;
    try {
      const viewFor = async (reader: string) => troubleView(item, trouble, messagesFor(await deps.localeOf(reader)));
      const outlet = authorId === null ? null : await openDirectOutlet(client, teamId, authorId);
      if (authorId !== null && outlet !== null && (await outlet.publicly(await viewFor(authorId))) !== null) return;
      await deps.tellOrganisers(teamId, viewFor);
    } catch (error) {
      deps.log.warn({ err: error, item: item.id }, 'The author of a question could not be told');
    }
  };
}
