import type { Attend } from '../../features/study/attend.ts';
import type { ChangeMeeting, ProposeMeeting } from '../../features/study/change-meeting.ts';
import type { Enrol } from '../../features/study/enrol.ts';
import type { FindStudy } from '../../features/study/find-study.ts';
import type { KeepRecord } from '../../features/study/keep-record.ts';
import type { KeepSeveral } from '../../features/study/keep-several.ts';
import type { PassWeek } from '../../features/study/pass-week.ts';
import type { StudyStore } from '../../features/study/ports.ts';
import type { SetUpStudy } from '../../features/study/set-up-study.ts';
import type { ShowRecords } from '../../features/study/show-records.ts';
import type { ShowWeek } from '../../features/study/show-week.ts';
import type { AcceptSwap, MarkPresented, OfferSwap } from '../../features/study/swap-presenters.ts';
import type { UndoRecord } from '../../features/study/undo-record.ts';

/** What Slack asks for about studies. */
export interface StudyUseCases {
  readonly keepRecord: KeepRecord;
  readonly keepSeveral: KeepSeveral;
  readonly undoRecord: UndoRecord;
  readonly showRecords: ShowRecords;
  readonly findStudy: FindStudy;
  readonly setUpStudy: SetUpStudy;
  readonly showWeek: ShowWeek;
  readonly enrol: Enrol;
  readonly attend: Attend;
  readonly passWeek: PassWeek;
  readonly proposeMeeting: ProposeMeeting;
  readonly changeMeeting: ChangeMeeting;
  readonly offerSwap: OfferSwap;
  readonly acceptSwap: AcceptSwap;
  readonly markPresented: MarkPresented;
  readonly studies: Pick<StudyStore, 'all' | 'setCard'>;
}
