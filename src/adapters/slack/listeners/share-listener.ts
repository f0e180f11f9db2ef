import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Exchange } from '../../../features/answer/conversation.ts';
import type { ConversationStore, ThreadStore } from '../../../features/answer/ports.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import type { MessageView } from '../blocks.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import type { OneAtATime } from '../one-at-a-time.ts';
import { createChannelOutlet } from '../outlet.ts';
import { exchangeView } from '../views/exchange-view.ts';
import { groupQuestionView } from '../views/group-question-view.ts';
import { noticeView } from '../views/notice-view.ts';
import { onPress, type Press } from './on-press.ts';

export interface ShareListenerDeps {
  readonly conversations: Pick<ConversationStore, 'find' | 'record' | 'markPosted'>;
  readonly threads: Pick<ThreadStore, 'tutorSpoke'>;
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
      const said = exchange === null ? messagesFor('ko').gone.answer : await carry(press, exchange);
      await tell(press, noticeView(said));
    });
  }

  async function shareInChannel(press: Press, exchange: Exchange): Promise<string> {
    const { answer, gone } = { ...messagesFor(exchange.answer.locale) };
    if (exchange.messageTs !== null) return answer.sharedDone;
    const posted = await post(
      press.client,
      exchange,
      { channelId: exchange.place.channelId, isDirect: false },
      press.memberId,
    );
    if (posted === null) return answer.privately.notMember(deps.commandName);
    await press.respond?.({ delete_original: true });
    return posted ? answer.sharedDone : gone.answer;
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
    if (copy.messageTs === null)
      await post(press.client, copy, { channelId: channel.id, isDirect: true }, press.memberId);
    return answer.goneToDm;
  }

  async function askGroup(press: Press, exchange: Exchange): Promise<string> {
    const messages = messagesFor(exchange.answer.locale);
    const place = { channelId: exchange.place.channelId, threadTs: exchange.place.threadTs, askerId: press.memberId };
    const outlet = createChannelOutlet(press.client, { ...place, isDirect: press.isDirect });
    const mark = `group:${exchange.id}`;
    const asker = await deps.profiles(press.memberId);
    const view = groupQuestionView({ question: exchange.question, askerName: asker.name }, messages);
    const posted = (await outlet.findMarked(mark)) ?? (await outlet.publicly(view, mark));
    return posted === null ? messages.answer.privately.notMember(deps.commandName) : messages.notInNotes.askedGroup;
  }

  async function post(
    client: WebClient,
    exchange: Exchange,
    where: { readonly channelId: string; readonly isDirect: boolean },
    sharerId: string,
  ): Promise<true | null> {
    const [asker, sharer] = await Promise.all([deps.profiles(exchange.askerId), deps.profiles(sharerId)]);
    const outlet = createChannelOutlet(client, { ...where, threadTs: null, askerId: sharerId });
    const remark = where.isDirect ? null : messagesFor(exchange.answer.locale).answer.shared(sharer.name);
    const view = exchangeView(exchange, { shown: 'root', askerName: asker.name, remark, feedback: 'native' });
    const posted = await outlet.publicly(view, exchange.id);
    if (posted === null) return null;
    await deps.conversations.markPosted(exchange.id, posted.threadTs, posted.ts);
    const place = { teamId: exchange.place.teamId, channelId: posted.channelId, threadTs: posted.threadTs };
    await deps.threads.tutorSpoke(place, exchange.askerId, posted.ts);
    return true;
  }
}

async function tell({ respond }: Press, view: MessageView): Promise<void> {
  await respond?.({ response_type: 'ephemeral', replace_original: false, text: view.text, blocks: view.blocks });
}
