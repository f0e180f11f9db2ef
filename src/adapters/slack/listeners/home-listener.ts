import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../../domain/locale.ts';
import type { DescribeKnowledge, KnowledgeDescription } from '../../../features/answer/describe-knowledge.ts';
import type { MemberStore } from '../../../features/members/ports.ts';
import type { Messages } from '../../../messages/messages.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import type { Log } from '../log.ts';
import { platformError } from '../platform-error.ts';
import { homeView } from '../views/home-view.ts';
import type { WelcomeOnce } from '../welcome-once.ts';

export interface HomeListenerDeps {
  readonly describe: DescribeKnowledge;
  readonly cards: () => number;
  readonly claimOf: MemberStore['claimOf'];
  readonly localeOf: (memberId: string) => Promise<Locale>;
  readonly welcomeOnce: WelcomeOnce;
  readonly commandName: string;
  readonly log: Log;
}

/** Slack shows at most four. */
const maxPrompts = 4;

/** Opening the tutor: App Home says what it knows; the messages tab welcomes once, and offers questions to press. */
export function registerHomeListener(app: App, deps: HomeListenerDeps): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    const locale = await deps.localeOf(event.user);
    const messages = messagesFor(locale);
    const known = deps.describe(locale);
    if (event.tab === 'home') {
      const claim = await deps.claimOf(context.teamId ?? '', event.user);
      const isOwn = known.notes > 0;
      const value = {
        notes: isOwn ? known.notes : known.sampleNotes,
        cards: deps.cards(),
        samplesOnly: !isOwn && known.sampleNotes > 0,
        authors: known.authors,
        examples: known.examples,
        authorName: claim?.confirmed === true ? claim.authorName : null,
      };
      await client.views.publish({
        user_id: event.user,
        view: homeView(value, { messages, command: deps.commandName }),
      });
      return;
    }
    const place = { teamId: context.teamId ?? '', channelId: event.channel, memberId: event.user };
    const outcome = await deps.welcomeOnce({ ...place, locale: async () => locale });
    // The welcome has just offered the same questions.
    if (outcome !== 'welcomed') await offerPrompts(client, event.channel, known, messages);
  });

  async function offerPrompts(
    client: WebClient,
    channelId: string,
    { examples }: KnowledgeDescription,
    messages: Messages,
  ): Promise<void> {
    const prompts = examples.slice(0, maxPrompts).map((question) => ({ title: question, message: question }));
    const [first, ...rest] = prompts;
    if (first === undefined) return;
    try {
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: channelId,
        title: messages.prompts.title,
        prompts: [first, ...rest],
      });
    } catch (error) {
      // Prompts are a kindness: a workspace without the agent view lives without them.
      deps.log.info({ slack: platformError(error) ?? undefined }, 'Suggested prompts were refused');
    }
  }
}
