import type { App } from '@slack/bolt';
import type { Button, ModalView } from '@slack/types';
import type { Locale } from '../../../domain/locale.ts';
import type { LineRange } from '../../../domain/notes/section.ts';
import type { Exchange } from '../../../features/answer/conversation.ts';
import type { OpenPassage } from '../../../features/answer/open-passage.ts';
import type { OpenSource } from '../../../features/answer/open-source.ts';
import type { Reader } from '../../../features/answer/ports.ts';
import type { ShowWhy } from '../../../features/answer/show-why.ts';
import type { Messages } from '../../../messages/messages.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import { button, fitsValue } from '../blocks.ts';
import { parseIndexedValue } from '../button-value.ts';
import { sourceLink } from '../source-link.ts';
import type { ThanksUseCases } from '../thanks-use-cases.ts';
import { goneView } from '../views/gone-view.ts';
import { moreView } from '../views/more-view.ts';
import { noticeModalView } from '../views/notice-modal-view.ts';
import { sourceModalView } from '../views/source-modal-view.ts';
import { whyModalView } from '../views/why-modal-view.ts';
import { onPress, type Press } from './on-press.ts';

export interface SourceListenerDeps {
  readonly openSource: OpenSource;
  readonly showWhy: ShowWhy;
  readonly findExchange: (exchangeId: string) => Promise<Exchange | null>;
  readonly openPassage: OpenPassage;
  readonly thanks: Pick<ThanksUseCases, 'offer'>;
  readonly localeOf: (memberId: string) => Promise<Locale>;
  readonly notesUrl: string | null;
  readonly notesCommit: string;
  readonly timeZone: string;
}

/** Windows that only show something: the source of a quotation, further statements, why this answer. */
export function registerSourceListener(app: App, deps: SourceListenerDeps): void {
  onPress(app, actionIds.openSource, async (press) => {
    const wanted = parseIndexedValue(press.value);
    await show(press, wanted === null ? await lost(press) : await sourceOf(press, wanted.exchangeId, wanted.index));
  });
  onPress(app, actionIds.openNearest, async (press) => {
    const wanted = parseIndexedValue(press.value);
    const exchange = wanted === null ? null : await deps.findExchange(wanted.exchangeId);
    const nearest = exchange?.answer.kind === 'not-in-notes' ? exchange.answer.nearest[wanted?.index ?? -1] : undefined;
    await show(
      press,
      nearest === undefined || exchange === null
        ? await lost(press)
        : await passageWindow(press, `${nearest.path}#${nearest.startLine}`, readerOf(press, exchange)),
    );
  });
  onPress(app, actionIds.openPassage, async (press) => show(press, await passageWindow(press, press.value, press)));
  onPress(app, actionIds.more, async (press) => {
    const exchange = await deps.findExchange(press.value);
    if (exchange === null || exchange.answer.kind !== 'answered') return show(press, await lost(press));
    await show(press, moreView({ id: exchange.id, question: exchange.question, answer: exchange.answer }));
  });
  onPress(app, actionIds.why, async (press) => {
    const shown = await deps.showWhy(press.value);
    await show(press, shown.kind === 'gone' ? await lost(press) : whyModalView(shown.answer));
  });

  async function sourceOf(press: Press, exchangeId: string, citation: number): Promise<ModalView> {
    const exchange = await deps.findExchange(exchangeId);
    const opened = await deps.openSource({ exchangeId, citation, ...readerOf(press, exchange) });
    const messages = messagesFor(exchange?.answer.locale ?? (await deps.localeOf(press.memberId)));
    if (opened.citation === null) return noticeModalView(messages.gone.answer, messages);
    const { path, headingPath, author, sample } = opened.citation;
    if (opened.kind === 'gone' || opened.changed) {
      const kind = opened.kind === 'gone' ? 'deleted' : 'changed';
      return goneView({ kind, path, answeredAt: exchange?.askedAt ?? null }, { messages, timeZone: deps.timeZone });
    }
    const excerpt = {
      startLine: opened.lines[0]?.number ?? opened.citation.startLine,
      lines: opened.lines.map(({ text }) => text),
    };
    const link = opened.citation.origin === 'note' && !sample ? linkTo(path, opened.citation) : null;
    return sourceModalView(
      { path, headingPath, author, sample, cited: opened.citation, excerpt, link },
      messages,
      await pressesFor(press, path, messages),
    );
  }

  async function passageWindow(press: Press, passageId: string, reader: Reader): Promise<ModalView> {
    const messages = messagesFor(await deps.localeOf(press.memberId));
    const opened = await deps.openPassage(reader, passageId);
    const path = passageId.replace(/#\d+$/, '');
    if (opened === null)
      return goneView({ kind: 'deleted', path, answeredAt: null }, { messages, timeZone: deps.timeZone });
    const { passage, excerpt } = opened;
    const link = passage.sample ? null : linkTo(passage.path, passage.lines);
    return sourceModalView(
      { ...passage, cited: passage.lines, excerpt, link },
      messages,
      await pressesFor(press, passage.path, messages),
    );
  }

  /** What the reader may do for the note's author. */
  async function pressesFor({ teamId, memberId }: Press, path: string, { thanks }: Messages): Promise<Button[]> {
    if (!fitsValue(path)) return [];
    const { thank, claim } = await deps.thanks.offer({ teamId, memberId, path });
    return [
      ...(thank ? [button(actionIds.thankAuthor, thanks.thank, path)] : []),
      ...(claim === null ? [] : [button(actionIds.claimNote, thanks.isMine, path)]),
    ];
  }

  function linkTo(path: string, { startLine, endLine }: LineRange): string | null {
    return sourceLink(deps.notesUrl, { path, startLine, endLine, commit: deps.notesCommit });
  }

  async function lost(press: Press): Promise<ModalView> {
    const messages = messagesFor(await deps.localeOf(press.memberId));
    return noticeModalView(messages.gone.answer, messages);
  }
}

/** A window has no channel of its own: it belongs to the place where the question was asked, and to its asker. */
function readerOf({ teamId, memberId }: Press, exchange: Exchange | null): Reader {
  const isDirect = exchange?.place.channelId.startsWith('D') === true && exchange.askerId === memberId;
  return { teamId, memberId, isDirect };
}

/** A `trigger_id` lives three seconds, so the window opens first; on top of another window it is pushed. */
async function show({ client, ack, triggerId, inModal }: Press, view: ModalView): Promise<void> {
  await ack();
  if (inModal) await client.views.push({ trigger_id: triggerId, view });
  else await client.views.open({ trigger_id: triggerId, view });
}
