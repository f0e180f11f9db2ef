import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView } from '../blocks.ts';
import { correctionValue, parseCorrectionValue } from '../correction-value.ts';
import type { NoteUseCases } from '../note-use-cases.ts';
import { noticeView } from '../views/notice-view.ts';
import { onPress, type Press } from './on-press.ts';
import { tellPresser } from './tell-presser.ts';

/** Buttons under what the tutor read of a note. Written first, acknowledged then. */
export function registerNoteListener(
  app: App,
  deps: { readonly noting: NoteUseCases; readonly localeOf: (memberId: string) => Promise<Locale> },
): void {
  onPress(app, actionIds.correctNote, async (press) => {
    const correction = parseCorrectionValue(press.value);
    if (correction === null) return press.ack();
    const outcome = await deps.noting.applyCorrection({ ...correction, memberId: press.memberId });
    await press.ack();
    const { noting } = messagesFor(await deps.localeOf(press.memberId));
    if (outcome !== 'applied') return tellBeside(press, noticeView(noting[outcome]));
    const { text, blocks } = noticeView(noting.applied(correction.written, correction.right));
    const undo = button(actionIds.takeCorrectionBack, noting.takeBack, correctionValue(correction));
    return tellBeside(press, { text, blocks: [...blocks, ...buttons(undo)] });
  });

  onPress(app, actionIds.takeCorrectionBack, async (press) => {
    const correction = parseCorrectionValue(press.value);
    if (correction === null) return press.ack();
    const outcome = await deps.noting.takeBackCorrection({ ...correction, memberId: press.memberId });
    await press.ack();
    const { noting } = messagesFor(await deps.localeOf(press.memberId));
    const said = {
      'taken-back': noting.takenBack(correction.written),
      gone: noting.cannotTakeBack,
      forbidden: noting.forbidden,
    };
    await tellBeside(press, noticeView(said[outcome]));
  });
}

/** In the thread of the note, where the member reads; what only they see stands outside of it. */
function tellBeside(press: Press, view: MessageView): Promise<void> {
  return press.isDirect && press.outlet !== null ? press.outlet.privately(view) : tellPresser(press, view);
}
