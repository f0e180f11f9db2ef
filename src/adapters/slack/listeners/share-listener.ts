import type { App } from '@slack/bolt';
import type { Exchange, Place } from '../../../features/answer/conversation.ts';
import type { ConversationStore } from '../../../features/answer/ports.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import type { MessageView } from '../blocks.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import type { OneAtATime } from '../one-at-a-time.ts';
import { createChannelOutlet, type Outlet } from '../outlet.ts';
import type { PostAnswer } from '../post-answer.ts';
import type { Posted } from '../posted.ts';
import { exchangeView } from '../views/exchange-view.ts';
import { groupQuestionView } from '../views/group-question-view.ts';
import { noticeView } from '../views/notice-view.ts';
import { onPress, type Press } from './on-press.ts';

export interface ShareListenerDeps {
  readonly conversations: Pick<ConversationStore, 'find' | 'record'>;
  readonly postAnswer: PostAnswer;
  readonly profiles: MemberProfiles;
  readonly inOrder: OneAtATime;
  readonly commandName: string;
  readonly newId: () => string;
  readonly now: () => number;
}

/** Carries an answer somewhere else: into the channel, into the direct message, or its question to the group. */
export function registerShareListener(app: App, deps: ShareListenerDeps): void {
  onPress(app, actionIds.share, (press) => handle(press, shareInChannel));
  onPress(app, actionIds.goOnInDm, (press) => handle(press, goOnInDirectMessage));
  onPress(app, actionIds.askGroup, (press) => handle(press, askGroup));

  /** Acknowledged at once; presses on the same answer wait for each other, so that a double click carries it once. */
  async function handle(press: Press, carry: (press: Press, exchange: Exchange) => Promise<string>): Promise<void> {
    await press.ack();
    await deps.inOrder(`share:${press.value}`, async () => {
      const exchange = await deps.conversations.find(press.value);
      // What only the asker sees is carried by nobody else, whatever a payload says.
      const isTheirs = exchange !== null && (exchange.messageTs !== null || exchange.askerId === press.memberId);
      const said = isTheirs ? await carry(press, exchange) : messagesFor('ko').gone.answer;
      await tell(press, noticeView(said));
    });
  }

  async function shareInChannel(press: Press, exchange: Exchange): Promise<string> {
    const { answer } = messagesFor(exchange.answer.locale);
    if (exchange.messageTs !== null) return answer.sharedDone;
    const posted = await post(press, exchange, exchange.place);
    if (posted === null) return answer.privately.notMember(deps.commandName);
    await press.respond?.({ delete_original: true });
    return answer.sharedDone;
  }

  async function goOnInDirectMessage(press: Press, exchange: Exchange): Promise<string> {
    const { answer } = messagesFor(exchange.answer.locale);
    const { channel } = await press.client.conversations.open({ users: press.memberId });
    if (channel?.id === undefined) return messagesFor(exchange.answer.locale).unavailable;
    // An exchange of its own: the direct message goes on in a thread of its own.
    const copy = await deps.conversations.record({
      ...exchange,
      id: deps.newId(),
      key: `dm:${exchange.id}:${press.memberId}`,
      place: { teamId: press.teamId, channelId: channel.id, threadTs: null },
      askerId: press.memberId,
      messageTs: null,
      askedAt: deps.now(),
    });
    if (copy.messageTs === null) await post(press, copy, copy.place);
    return answer.goneToDm;
  }

  async function askGroup(press: Press, exchange: Exchange): Promise<string> {
    const messages = messagesFor(exchange.answer.locale);
    // At top level, where the group sees it: the exchange's own thread is read by few.
    const outlet = outletAt(press, { ...exchange.place, threadTs: null });
    const mark = `group:${exchange.id}`;
    const asker = await deps.profiles(press.memberId);
    const view = groupQuestionView({ question: exchange.question, askerName: asker.name }, messages);
    const posted = (await outlet.findMarked(mark)) ?? (await outlet.publicly(view, mark));
    return posted === null ? messages.answer.privately.notMember(deps.commandName) : messages.notInNotes.askedGroup;
  }

  async function post(press: Press, exchange: Exchange, place: Place): Promise<Posted | null> {
    const { askerId, answer } = exchange;
    const [asker, sharer] = await Promise.all([deps.profiles(askerId), deps.profiles(press.memberId)]);
    const remark = isDirect(place) ? null : messagesFor(answer.locale).answer.shared(sharer.name);
    const shown = { shown: 'root', isDirect: isDirect(place), feedback: 'native' } as const;
    const view = exchangeView(exchange, { ...shown, askerName: asker.name, remark });
    const { channelId } = place;
    return deps.postAnswer(outletAt(press, place), { exchange, view, channelId, askerId, attempt: 1 });
  }
}

function outletAt({ client, memberId }: Press, place: Place): Outlet {
  const { teamId, channelId, threadTs } = place;
  const inThread = threadTs !== null;
  return createChannelOutlet(client, {
    ...{ teamId, channelId, threadTs, inThread, askerId: memberId, isDirect: isDirect(place) },
  });
}

function isDirect({ channelId }: Place): boolean {
  return channelId.startsWith('D');
}

async function tell({ respond }: Press, view: MessageView): Promise<void> {
  await respond?.({ response_type: 'ephemeral', replace_original: false, text: view.text, blocks: view.blocks });
}
