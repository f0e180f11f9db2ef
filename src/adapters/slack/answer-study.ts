import type { Locale } from '../../domain/locale.ts';
import { defaultPlan } from '../../domain/study/default-plan.ts';
import type { IsOrganiser } from '../../features/members/is-organiser.ts';
import type { SyncByHand } from '../../features/notes/sync-notes.ts';
import type { SaidAt } from '../../features/study/find-study.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { actionIds } from './action-ids.ts';
import { createAnswerRecord } from './answer-record.ts';
import type { AnswerWeek } from './answer-week.ts';
import type { Asked } from './asked.ts';
import { button, buttons, type MessageView } from './blocks.ts';
import { escapeText } from './escape-text.ts';
import type { MemberProfiles } from './member-profiles.ts';
import type { NoteUseCases } from './note-use-cases.ts';
import type { OpenQuestions } from './open-questions.ts';
import type { Outlet } from './outlet.ts';
import { paragraph } from './rich-text.ts';
import type { StudyUseCases } from './study-use-cases.ts';
import { noticeView } from './views/notice-view.ts';
import { studyFormView } from './views/study-form-view.ts';
import type { StudyWords } from './words/study-words.ts';
import type { WriteNote } from './write-note.ts';

/** Answers what concerns studies, to the asker alone. */
export type AnswerStudy = (asked: Asked, outlet: Outlet, words: StudyWords) => Promise<void>;

export interface AnswerStudyDeps {
  readonly study: StudyUseCases;
  readonly answerWeek: AnswerWeek;
  readonly board: OpenQuestions;
  readonly writeNote: WriteNote;
  readonly noting: Pick<NoteUseCases, 'sync'>;
  readonly isOrganiser: IsOrganiser;
  readonly profiles: MemberProfiles;
  readonly commandName: string;
  /** The group's language; null follows the member's. */
  readonly locale: Locale | null;
  /** Where Slack does not tell a member's own; and of new studies. */
  readonly timeZone: string;
  readonly now: () => number;
}

export function createAnswerStudy(deps: AnswerStudyDeps): AnswerStudy {
  const { study } = deps;
  const answerRecord = createAnswerRecord(deps);
  return async (asked, outlet, words) => {
    const view = await reply(asked, outlet, words);
    if (view !== null) await outlet.privately(view);
  };

  /** Null: a window has opened instead. */
  async function reply(asked: Asked, outlet: Outlet, words: StudyWords): Promise<MessageView | null> {
    const profile = await deps.profiles(asked.askerId);
    const locale = deps.locale ?? profile.locale ?? 'ko';
    const messages = messagesFor(locale);
    const said: SaidAt = { teamId: asked.teamId, channelId: asked.channelId, memberId: asked.askerId };
    switch (words.kind) {
      case 'record':
      case 'several-records':
      case 'record-question':
      case 'undo-record':
      case 'record-history':
        return answerRecord(said, words, { key: asked.key, timeZone: profile.timeZone ?? deps.timeZone, messages });
      case 'list-questions':
      case 'ask-group':
        return deps.board.answerWords(asked, words, messages);
      case 'write-note':
        return deps.writeNote.answer(asked, outlet, words.chapter, messages);
      case 'sync-notes':
        return noticeView(syncText(await deps.noting.sync(), messages));
      default: {
        const { teamId, memberId } = said;
        const isOrganiser = await deps.isOrganiser({ teamId, memberId, isAdmin: profile.isAdmin });
        if (words.kind !== 'set-up-study')
          return deps.answerWeek(asked, words, { messages, locale, command: deps.commandName, isOrganiser });
        if (!isOrganiser) return noticeView(messages.organiser.notAllowed);
        if (outlet.openWindow === null) {
          const { form, buttons: labels } = messages.week;
          const open = button(actionIds.setUpStudy, labels.setUp, asked.isDirect ? 'none' : asked.channelId);
          return { text: escapeText(form.open), blocks: [paragraph(form.open), ...buttons(open)] };
        }
        const known = await study.findStudy(said);
        const plan = known?.plan ?? defaultPlan(deps.now(), deps.timeZone);
        const channelId = known?.channelId ?? (asked.isDirect ? null : asked.channelId);
        await outlet.openWindow(studyFormView({ channelId, plan }, messages));
        return null;
      }
    }
  }
}

/** What became of fetching the notes. */
function syncText(outcome: Awaited<ReturnType<SyncByHand>>, { noting: { sync } }: Messages): string {
  switch (outcome.kind) {
    case 'off':
      return sync.off;
    case 'pulled': {
      const { changed, links, waiting } = outcome;
      const done = changed ? sync.changed : sync.same;
      const waits = waiting === 0 ? [] : [sync.waiting(String(waiting))];
      return [done, ...waits, ...(links.length === 0 ? [] : [sync.links(links.slice(0, 5).join(', '))])].join(' ');
    }
    case 'conflict':
    case 'unreachable':
      return sync[outcome.kind](outcome.detail);
  }
}
