import type { WebClient } from '@slack/web-api';
import type { Grounded } from '../../domain/grounding/open-grounding.ts';
import type { Locale } from '../../domain/locale.ts';
import type { AskFollower, Reading } from '../../features/answer/ask-question.ts';
import type { Exchange } from '../../features/answer/conversation.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Asked } from './asked.ts';
import { remark } from './blocks.ts';
import type { GrowingMessage } from './growing-message.ts';
import type { Outlet } from './outlet.ts';
import type { BeginAnswer } from './post-answer.ts';
import { richText } from './rich-text.ts';
import type { StopPresses } from './stop-presses.ts';
import { grownBeyond } from './views/beyond-blocks.ts';
import { statementText } from './views/statement-text.ts';
import type { WithdrawnQuestions } from './withdrawn-questions.ts';

/** An answer while a model writes it. */
export interface Writing {
  readonly follower: AskFollower;
  /** The message that grew; null when no model was asked, or where the tutor may not post. */
  readonly message: () => Promise<GrowingMessage | null>;
  readonly end: () => Promise<void>;
}

export type FollowWriting = (
  asked: Asked,
  outlet: Outlet,
  shown: { readonly askerName: string; readonly asRoot: boolean },
) => Writing;

/** Shows an answer where it was asked while it is written: what is being read, then every claim that was checked. */
export function createFollowWriting(deps: {
  readonly client: WebClient;
  readonly beginAnswer: BeginAnswer;
  readonly stopPresses: StopPresses;
  readonly withdrawn: WithdrawnQuestions;
}): FollowWriting {
  const { client, beginAnswer, stopPresses, withdrawn } = deps;
  return (asked, outlet, { askerName, asRoot }) => {
    const writing = new AbortController();
    const asking = withdrawn.during(asked.key, writing);
    let begun: Promise<GrowingMessage | null> = Promise.resolve(null);
    let session: { readonly end: () => Promise<void> } | null = null;
    let shown = 0;
    let shownBeyond = 0;
    let locale: Locale = 'ko';

    async function begin(exchange: Exchange, counts: Reading | null) {
      locale = exchange.answer.locale;
      const said = messagesFor(locale);
      const status = counts === null ? said.answer.working : said.model.reading(counts.notes, counts.passages);
      const message = await beginAnswer(outlet, { exchange, status, ...asked });
      if (message === null) return null;
      if (asRoot) message.add([remark(said.answer.asked(askerName, exchange.question))]);
      session = await openSession(client, stopPresses, message.posted, writing);
      return message;
    }

    return {
      follower: {
        signal: writing.signal,
        onAsked(exchange, counts) {
          // A message that cannot be begun is no reason to say nothing: the answer is posted as a whole.
          begun = begin(exchange, counts).catch(() => null);
        },
        onGrounded(grounded) {
          const added = grounded.statements.slice(shown);
          shown = grounded.statements.length;
          if (added.length === 0) return;
          void begun.then((message) => message?.add([blockOf(added, grounded)]));
        },
        onBeyond(soFar) {
          if (soFar.kind !== 'written') return;
          const from = shownBeyond;
          shownBeyond = soFar.texts.length;
          if (shownBeyond > from)
            void begun.then((message) => message?.add([grownBeyond(soFar.texts, from, messagesFor(locale).beyond)]));
        },
      },
      message: () => begun,
      async end() {
        asking.end();
        await begun;
        await session?.end();
      },
    };
  };
}

function blockOf(added: Grounded['statements'], { citations }: Grounded) {
  return richText(...added.flatMap((statement) => statementText(statement, citations)));
}

/** Slack shows its stop button while the thread's session is being processed; where it has none, nothing is lost. */
async function openSession(
  client: WebClient,
  presses: StopPresses,
  place: { readonly channelId: string; readonly threadTs: string },
  writing: AbortController,
) {
  const during = presses.during(place, writing);
  const set = (status: 'processing' | 'active') =>
    client.agents.sessions
      .setStatus({ channel_id: place.channelId, thread_ts: place.threadTs, status })
      .catch(() => undefined);
  await set('processing');
  return {
    async end() {
      during.end();
      await set('active');
    },
  };
}
