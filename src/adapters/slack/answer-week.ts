import type { Locale } from '../../domain/locale.ts';
import type { StudyRequest } from '../../domain/study/speech/parse-study.ts';
import { weekNumbered } from '../../domain/study/study-week.ts';
import type { PassWeekOutcome } from '../../features/study/pass-week.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { StudyUseCases } from './study-use-cases.ts';
import { chaptersOf, moveView, skipView } from './views/meeting-views.ts';
import { noticeView } from './views/notice-view.ts';
import type { WeekCards } from './week-cards.ts';

export interface WeekAnswerContext {
  readonly messages: Messages;
  readonly locale: Locale;
  readonly command: string;
  readonly isOrganiser: boolean;
}

/** Answers what concerns a study's week, its meetings and who takes part. */
export type AnswerWeek = (
  asked: Asked,
  request: Exclude<StudyRequest, { readonly kind: 'set-up-study' | 'sync-notes' | 'write-note' }>,
  context: WeekAnswerContext,
) => Promise<MessageView>;

export function createAnswerWeek(deps: { readonly study: StudyUseCases; readonly weekCards: WeekCards }): AnswerWeek {
  const { study, weekCards } = deps;
  return async (asked, request, context) => {
    const { messages } = context;
    const said = messages.week;
    const { teamId, channelId, askerId: memberId } = asked;
    const found = await study.findStudy({ teamId, channelId, memberId });
    if (found === null) return noticeView(said.none(context.command));
    const studyId = found.id;
    switch (request.kind) {
      case 'show-week': {
        await weekCards.refresh(studyId);
        const shown = await study.showWeek(studyId);
        return shown === null ? noticeView(said.none(context.command)) : weekCards.view(shown, context.locale);
      }
      case 'join-study':
      case 'leave-study': {
        const joins = request.kind === 'join-study';
        const outcome = await study.enrol(studyId, memberId, joins);
        await weekCards.refresh(studyId);
        const unchanged = joins ? said.joinedAlready : said.leftAlready;
        return noticeView(outcome === 'unchanged' ? unchanged : joins ? said.joined : said.left);
      }
      case 'pass-week':
      case 'take-pass-back': {
        const outcome = await study.passWeek({ studyId, memberId, takeBack: request.kind === 'take-pass-back' });
        await weekCards.refresh(studyId);
        return noticeView(passText(outcome, messages));
      }
      case 'presented': {
        const week = await study.markPresented(studyId, memberId);
        if (week !== null) await weekCards.refresh(studyId);
        return noticeView(week === null ? said.notYourTurn : said.presented(chaptersOf(week, messages)));
      }
      case 'move-meeting':
      case 'skip-meeting':
      case 'restore-meeting': {
        if (!context.isOrganiser) return noticeView(messages.organiser.notAllowed);
        const wish = request.kind === 'move-meeting' ? request : { ...request, weekday: null, minutes: [] };
        const proposal = await study.proposeMeeting({ ...wish, studyId });
        if (proposal === null) return noticeView(said.propose.noWeek);
        if (request.kind === 'move-meeting') return moveView(proposal, messages);
        const time = request.kind === 'skip-meeting' ? null : 'as-planned';
        const changed = time === null ? proposal.week : weekNumbered(found.plan, proposal.week.number, []);
        return skipView(proposal, (changed ?? proposal.week).meeting.atMs, time, messages);
      }
    }
  };
}

/** What became of passing a week. */
export function passText(outcome: PassWeekOutcome, messages: Messages): string {
  const said = messages.week;
  switch (outcome.kind) {
    case 'passed':
      return said.passed(chaptersOf(outcome.week, messages));
    case 'taken-back':
      return said.passTakenBack(chaptersOf(outcome.week, messages));
    case 'nothing-to-take-back':
      return said.noPassToTakeBack;
    case 'no-week':
      return said.over;
    case 'refused': {
      const { reason, most } = outcome;
      return reason === 'no-more-passes' ? said.mayNotPass[reason](String(most)) : said.mayNotPass[reason];
    }
  }
}
