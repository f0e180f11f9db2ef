import type { KeepRecord } from '../../features/study/keep-record.ts';
import type { ShowRecords } from '../../features/study/show-records.ts';
import type { UndoRecord } from '../../features/study/undo-record.ts';

/** What Slack asks for about studies. */
export interface StudyUseCases {
  readonly keepRecord: KeepRecord;
  readonly undoRecord: UndoRecord;
  readonly showRecords: ShowRecords;
}
