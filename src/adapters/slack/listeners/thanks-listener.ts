import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Locale } from '../../../domain/locale.ts';
import type { Messages } from '../../../messages/messages.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import type { AnswerClaim } from '../answer-claim.ts';
import { button, buttons } from '../blocks.ts';
import type { OneAtATime } from '../one-at-a-time.ts';
import { platformError } from '../platform-error.ts';
import type { ThanksUseCases } from '../thanks-use-cases.ts';
import { noticeModalView } from '../views/notice-modal-view.ts';
import { onPress, type Press } from './on-press.ts';

export interface ThanksListenerDeps {
  readonly thanks: ThanksUseCases;
  readonly answerClaim: AnswerClaim;
  readonly inOrder: OneAtATime;
  readonly localeOf: (memberId: string) => Promise<Locale>;
}

/** Buttons of a source's window about its author. Kept first, acknowledged then; the window says what came of it. */
export function registerThanksListener(app: App, deps: ThanksListenerDeps): void {
  const { offer, thank, takeBack } = deps.thanks;
  const wordsFor = async (memberId: string) => messagesFor(await deps.localeOf(memberId));

  onPress(app, actionIds.thankAuthor, async (press) => {
    const outcome = await thank(noteOf(press));
    await press.ack();
    const messages = await wordsFor(press.memberId);
    const { thanks: said } = messages;
    if (outcome === 'gone') return turn(press, noticeModalView(said.gone, messages));
    const undo = buttons(button(actionIds.takeThanksBack, said.takeBack, press.value));
    const notice = noticeModalView(said.thanked, messages);
    await turn(press, { ...notice, blocks: [...notice.blocks, ...undo] });
  });

  onPress(app, actionIds.takeThanksBack, async (press) => {
    const outcome = await takeBack(noteOf(press));
    await press.ack();
    const messages = await wordsFor(press.memberId);
    const said = outcome === 'taken-back' ? messages.thanks.takenBack : messages.thanks.heard;
    await turn(press, noticeModalView(said, messages));
  });

  onPress(app, actionIds.claimNote, (press) =>
    // A double press must not ask the organisers twice: the second one finds the first one's claim.
    deps.inOrder(`claim:${press.teamId}:${press.memberId}`, async () => {
      const { claim } = await offer(noteOf(press));
      const messages = await wordsFor(press.memberId);
      const blocks = claim === null ? null : await claimed(press, claim, messages);
      await press.ack();
      if (blocks !== null) await turn(press, { ...noticeModalView('', messages), blocks });
    }),
  );

  async function claimed(press: Press, name: string, messages: Messages): Promise<ModalView['blocks']> {
    const { teamId, memberId: askerId } = press;
    const place = { channelId: '', threadTs: null, inThread: false, isDirect: true };
    const asked = { ...place, teamId, askerId, key: press.origin, attempt: 1, via: 'press' as const };
    return (await deps.answerClaim(asked, null, name, messages)).blocks;
  }
}

function noteOf({ teamId, memberId, value }: Press) {
  return { teamId, memberId, path: value };
}

async function turn({ client, viewId }: Press, view: ModalView): Promise<void> {
  if (viewId === null) return;
  await client.views.update({ view_id: viewId, view }).catch((error) => {
    // Closed meanwhile: what was pressed is kept, and there is nobody to tell.
    if (platformError(error) !== 'not_found') throw error;
  });
}
