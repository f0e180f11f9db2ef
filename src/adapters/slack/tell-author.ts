import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/locale.ts';
import type { ItemTrouble, QuizItem } from '../../domain/quiz/quiz-item.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { MessageView } from './blocks.ts';
import type { Log } from './log.ts';
import { openDirectOutlet } from './outlet.ts';
import { troubleView } from './views/trouble-view.ts';

/** Tells whoever answers for an item, and where nobody does the organisers, what is wrong with it. */
export type TellAuthor = (teamId: string, item: QuizItem, trouble: ItemTrouble) => Promise<void>;

export function createTellAuthor(
  client: WebClient,
  deps: {
    readonly tellOrganisers: (teamId: string, view: MessageView) => Promise<number>;
    readonly localeOf: (memberId: string) => Promise<Locale>;
    readonly locale: Locale | null;
    readonly log: Log;
  },
): TellAuthor {
  return async (teamId, item, trouble) => {
    const { authorId } = item;
    try {
      if (authorId !== null) {
        const view = troubleView(item, trouble, messagesFor(await deps.localeOf(authorId)));
        const outlet = await openDirectOutlet(client, teamId, authorId);
        if (outlet !== null && (await outlet.publicly(view)) !== null) return;
      }
      await deps.tellOrganisers(teamId, troubleView(item, trouble, messagesFor(deps.locale ?? item.locale)));
    } catch (error) {
      deps.log.warn({ err: error, item: item.id }, 'The author of a question could not be told');
    }
  };
}
