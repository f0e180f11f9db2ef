import type { SaidAt } from '../../features/study/find-study.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { StudyUseCases } from './study-use-cases.ts';
import { historyView, keptView, readBackView, recordQuestionView, undoneView } from './views/record-views.ts';
import type { StudyWords } from './words/study-words.ts';

/** In which words and time zone a member is answered. */
export interface StudyContext {
  readonly messages: Messages;
  readonly timeZone: string;
}

/** Answers what concerns studies. What members log is shown to nobody else. */
export type AnswerStudy = (asked: Asked, words: StudyWords, context: StudyContext) => Promise<MessageView>;

export function createAnswerStudy(study: StudyUseCases): AnswerStudy {
  return async (asked, words, { messages, timeZone }) => {
    const said: SaidAt = { teamId: asked.teamId, channelId: asked.channelId, memberId: asked.askerId };
    switch (words.kind) {
      case 'record': {
        if (!words.sure) return readBackView(words, messages);
        return keptView(await study.keepRecord({ ...words, said, key: asked.key }), words, messages);
      }
      case 'record-question':
        return recordQuestionView(words.chapter, words.question, messages);
      case 'undo-record':
        return undoneView(await study.undoRecord({ ...said, ids: null }), messages);
      case 'record-history':
        return historyView(await study.showRecords({ ...said, chapter: words.chapter }), timeZone, messages);
    }
  };
}
