import type { App, BlockAction } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds, actionPattern, callbackIds } from '../action-ids.ts';
import type { Log } from '../log.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import type { NoteUseCases } from '../note-use-cases.ts';
import { offersOf } from '../offers-of.ts';
import { openDirectOutlet } from '../outlet.ts';
import type { QuestionUseCases } from '../question-use-cases.ts';
import { sayContradictions } from '../say-contradictions.ts';
import { noteFields, readNoteAbout, readNoteForm } from '../views/note-form-view.ts';
import { noteReadView } from '../views/note-read-view.ts';
import { noticeView } from '../views/notice-view.ts';
import type { WeekCards } from '../week-cards.ts';
import type { WriteNote } from '../write-note.ts';
import { onPress } from './on-press.ts';

export interface NoteFormListenerDeps {
  readonly noting: NoteUseCases;
  readonly openQuestions: Pick<QuestionUseCases, 'offer'>;
  readonly writeNote: WriteNote;
  readonly weekCards: WeekCards;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
  readonly log: Log;
  readonly commandName: string;
  readonly now: () => number;
}

/** The window of a note: drafts are kept, what is sent becomes the member's note. */
export function registerNoteFormListener(app: App, deps: NoteFormListenerDeps): void {
  const { noting } = deps;
  const wordsFor = async (memberId: string) => messagesFor(await deps.localeOf(memberId));

  onPress(
    app,
    actionIds.openNote,
    async ({ ack, client, triggerId: trigger_id, teamId, memberId, channelId, value }) => {
      await ack();
      const asked = { teamId, channelId: channelId ?? '', askerId: memberId };
      const openWindow: Parameters<WriteNote['answer']>[1]['openWindow'] = async (view) =>
        void (await client.views.open({ trigger_id, view }));
      await deps.writeNote.answer(asked, { openWindow }, value, await wordsFor(memberId));
    },
  );

  app.action<BlockAction>(
    { type: 'block_actions', action_id: actionPattern(actionIds.keepDraft) },
    async ({ ack, body, client }) => {
      const about = readNoteAbout(body.view?.private_metadata ?? '');
      const fields = readNoteForm(body.view?.state.values);
      const memberId = body.user.id;
      const teamId = body.team?.id ?? '';
      if (about !== null && fields !== null)
        await noting.drafts.save(teamId, about.studyId, memberId, about.chapter, fields, deps.now());
      await ack();
      if (about === null || fields === null) return;
      const { noting: said } = await wordsFor(memberId);
      await (await openDirectOutlet(client, teamId, memberId))?.publicly(noticeView(said.draftKept));
    },
  );

  app.view(callbackIds.note, async ({ ack, body, view, client }) => {
    const memberId = body.user.id;
    const teamId = body.team?.id ?? '';
    const messages = await wordsFor(memberId);
    const about = readNoteAbout(view.private_metadata);
    const fields = readNoteForm(view.state.values);
    if (about === null) return ack();
    if (fields === null) {
      const [minutes] = noteFields;
      return ack({ response_action: 'errors', errors: { [minutes]: messages.study.record.form.wrongTime } });
    }
    const { name: memberName } = await deps.profiles(memberId);
    const { outcome, left } = await noting.fillIn({ teamId, memberId, memberName, ...about, fields });
    await ack();
    const offers = await offersOf(outcome, { teamId, memberId }, deps.openQuestions);
    const shown = noteReadView(outcome, offers, messages, deps.commandName);
    const parts = left.map((part) => messages.noting.parts[part]).join(', ');
    const kept = left.length === 0 ? [] : noticeView(messages.noting.left(parts)).blocks;
    const outlet = await openDirectOutlet(client, teamId, memberId);
    await outlet?.publicly({
      ...shown,
      blocks: [...shown.blocks, ...kept],
    });
    if (about.studyId !== null) await deps.weekCards.refresh(about.studyId);
    if (outlet !== null) void sayContradictions(outcome, { teamId, memberId, messages }, outlet, deps);
  });
}
