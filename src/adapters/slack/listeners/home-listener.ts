import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Locale } from '../../../domain/locale.ts';
import type { DescribeKnowledge, KnowledgeDescription } from '../../../features/answer/describe-knowledge.ts';
import type { Messages } from '../../../messages/messages.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import type { Log } from '../log.ts';
import { platformError } from '../platform-error.ts';
import type { PublishHome } from '../publish-home.ts';
import type { WelcomeOnce } from '../welcome-once.ts';

export interface HomeListenerDeps {
  readonly describe: DescribeKnowledge;
  readonly publishHome: PublishHome;
  readonly localeOf: (memberId: string) => Promise<Locale>;
  readonly welcomeOnce: WelcomeOnce;
  readonly log: Log;
}

const homePress = z.object({
  type: z.literal('block_actions'),
  view: z.object({ type: z.literal('home') }),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
});

/** Slack shows at most four. */
const maxPrompts = 4;

/** Opening the tutor: App Home is the member's desk; the messages tab welcomes once, and offers questions to press. */
export function registerHomeListener(app: App, deps: HomeListenerDeps): void {
  // What a press on the desk changed is shown on it at once.
  app.use(async ({ body, next }) => {
    await next();
    const press = homePress.safeParse(body).data;
    if (press === undefined) return;
    const { id, team_id } = press.user;
    await deps.publishHome(press.team?.id ?? team_id ?? '', id).catch((error) => {
      deps.log.warn({ err: error }, 'App Home could not be shown anew');
    });
  });

  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab === 'home') return deps.publishHome(context.teamId ?? '', event.user);
    const locale = await deps.localeOf(event.user);
    const messages = messagesFor(locale);
    const known = deps.describe(locale);
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
