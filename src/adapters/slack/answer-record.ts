import { openZone } from '../../domain/schedule/cron/zone.ts';
import type { RecordWords } from '../../domain/study/speech/parse-record.ts';
import { resolveDay } from '../../domain/study/speech/resolve-day.ts';
import type { SaidAt } from '../../features/study/find-study.ts';
import type { Messages } from '../../messages/messages.ts';
import { actionIds } from './action-ids.ts';
import type { MessageView } from './blocks.ts';
import { recordValue } from './record-value.ts';
import { severalValue } from './several-value.ts';
import type { StudyUseCases } from './study-use-cases.ts';
import { historyView, keptView, readBackView, recordQuestionView, undoneView } from './views/record-views.ts';
import { dayQuestionView, keptSeveralView, readBackSeveralView } from './views/several-records-view.ts';

/** Answers a line about reading. `timeZone` is the member's: it tells which day is today. */
export type AnswerRecord = (
  said: SaidAt,
  words: RecordWords,
  about: { readonly key: string; readonly timeZone: string; readonly messages: Messages },
) => Promise<MessageView>;

export function createAnswerRecord(deps: {
  readonly study: Pick<StudyUseCases, 'keepRecord' | 'keepSeveral' | 'undoRecord' | 'showRecords'>;
  readonly now: () => number;
}): AnswerRecord {
  const { study } = deps;
  return async (said, words, { key, timeZone, messages }) => {
    if (words.kind === 'undo-record') return undoneView(await study.undoRecord({ ...said, ids: null }), messages);
    if (words.kind === 'record-history')
      return historyView(await study.showRecords({ ...said, chapter: words.chapter }), timeZone, messages);
    const today = dayIn(timeZone, deps.now());
    const resolved = words.day === null ? ({ kind: 'day', on: today } as const) : resolveDay(words.day, today);
    const valueOn = (on: string) => {
      if (words.kind === 'several-records') return severalValue({ ...words, on });
      return words.kind === 'record' ? recordValue({ ...words, on }) : '';
    };
    if (resolved.kind !== 'day') {
      const action = words.kind === 'several-records' ? actionIds.keepSeveral : actionIds.keepRecord;
      return dayQuestionView(resolved, words.kind === 'record-question' ? null : { action, valueOn }, messages);
    }
    const on = resolved.on === today ? null : resolved.on;
    switch (words.kind) {
      case 'record':
        if (!words.sure) return readBackView({ ...words, on }, messages);
        return keptView(await study.keepRecord({ ...words, on, said, key }), { ...words, on }, messages);
      case 'several-records':
        if (!words.sure) return readBackSeveralView({ ...words, on }, words.split, messages);
        return keptSeveralView(await study.keepSeveral({ ...words, on, said, key }), { ...words, on }, messages);
      case 'record-question':
        return recordQuestionView(words.chapter, words.question, on, messages);
    }
  };
}

/** Today's ISO date on the clocks of a zone; on UTC's where this machine knows none of that name. */
export function dayIn(timeZone: string, nowMs: number): string {
  const offsetMs = openZone(timeZone)?.stretchAt(nowMs).offsetMs ?? 0;
  return new Date(nowMs + offsetMs).toISOString().slice(0, 10);
}
