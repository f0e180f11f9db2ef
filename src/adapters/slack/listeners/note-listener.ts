import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons } from '../blocks.ts';
import { correctionValue, parseCorrectionValue } from '../correction-value.ts';
import type { NoteUseCases } from '../note-use-cases.ts';
import { noticeView } from '../views/notice-view.ts';
import { onPress } from './on-press.ts';
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
    if (outcome !== 'applied') return tellPresser(press, noticeView(noting[outcome]));
    const { text, blocks } = noticeView(noting.applied(correction.written, correction.right));
    const undo = button(actionIds.takeCorrectionBack, noting.takeBack, correctionValue(correction));
    return tellPresser(press, { text, blocks: [...blocks, ...buttons(undo)] });
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
    await tellPresser(press, noticeView(said[outcome]));
  });
}
