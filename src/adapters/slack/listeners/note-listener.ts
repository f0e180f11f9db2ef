import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import { parseCorrectionValue } from '../correction-value.ts';
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
    const { written, right } = correction;
    await tellPresser(press, noticeView(outcome === 'applied' ? noting.applied(written, right) : noting[outcome]));
  });
}
