import type { ModalView } from '@slack/types';
import type { ChapterKey } from '../../domain/study/chapter-key.ts';
import { currentWeek } from '../../domain/study/study-week.ts';
import type { Messages } from '../../messages/messages.ts';
import { actionIds } from './action-ids.ts';
import type { Asked } from './asked.ts';
import { button, buttons, type MessageView } from './blocks.ts';
import { escapeText } from './escape-text.ts';
import type { NoteUseCases } from './note-use-cases.ts';
import type { Outlet } from './outlet.ts';
import { paragraph } from './rich-text.ts';
import type { StudyUseCases } from './study-use-cases.ts';
import { noteFormView } from './views/note-form-view.ts';
import { noticeView } from './views/notice-view.ts';

/** The window in which a note is filled in, with the member's draft in it. */
export interface WriteNote {
  /** Opens it, or offers to where no window can open. Null: it is open. */
  readonly answer: (
    asked: Pick<Asked, 'teamId' | 'channelId' | 'askerId'>,
    outlet: Pick<Outlet, 'openWindow'>,
    chapter: ChapterKey | null,
    messages: Messages,
  ) => Promise<MessageView | null>;
}

export function createWriteNote(deps: {
  readonly noting: NoteUseCases;
  readonly study: Pick<StudyUseCases, 'findStudy'>;
  readonly now: () => number;
}): WriteNote {
  return {
    async answer({ teamId, channelId, askerId: memberId }, { openWindow }, named, messages) {
      const study = await deps.study.findStudy({ teamId, channelId, memberId }, named);
      const week = study === null ? null : currentWeek(study.plan, [], deps.now());
      const key = named ?? week?.chapters[0] ?? null;
      if (key === null) return noticeView(messages.noting.whichChapter);
      const chapter = messages.study.chapter(key);
      if (openWindow === null) {
        const text = messages.noting.open(chapter);
        const open = button(actionIds.openNote, messages.noting.openIt, key);
        return { text: escapeText(text), blocks: [paragraph(text), ...buttons(open)] };
      }
      const about = { chapter: key, studyId: study?.id ?? null };
      const draft = await deps.noting.drafts.find(teamId, about.studyId, memberId, key);
      const view: ModalView = noteFormView(about, draft, messages);
      await openWindow(view);
      return null;
    },
  };
}
