import type { KnownBlock } from '@slack/types';
import type { DeskStudy } from '../../../../features/report/member-desk.ts';
import { actionIds } from '../../action-ids.ts';
import { button, buttons, header, remark } from '../../blocks.ts';
import { chaptersOf } from '../../documents/said-numbers.ts';
import { recordValue } from '../../record-value.ts';
import { bullets, line, paragraph, richText, words } from '../../rich-text.ts';
import { shorten } from '../../shorten.ts';
import { attendValue } from '../../week-value.ts';
import type { HomeContext, HomeValue } from './home-value.ts';

/** Minutes that stand in the form at first. */
const usualMinutes = 60;

/** One study's week as it concerns a member: dates, how far they are, whether they come, and what to press. */
export function weekBlocks(study: DeskStudy, value: HomeValue, { messages }: HomeContext): readonly KnownBlock[] {
  const { desk, report } = messages;
  const { week, timeZone } = study;
  const title = header(desk.week(shorten(study.book, 100)));
  if (week === null) return [title, paragraph(report.over)];
  const chapters = chaptersOf(week.chapters, messages);
  const isSkipped = week.meeting.kind === 'skipped';
  const facts = [
    report.deadline(messages.dateTime(week.deadlineMs, timeZone)),
    isSkipped ? report.skipped(chapters) : report.meetsAt(chapters, messages.dateTime(week.meeting.atMs, timeZone)),
    ...presenterLine(study, value, messages),
    ...study.states.map(({ chapter, state }) => desk.states[state ?? 'none'](messages.study.chapter(chapter))),
    ...(isSkipped ? [] : [desk.coming[study.attendance ?? 'none']]),
    ...(study.forecastMinutes === null
      ? []
      : [messages.ownReport.forecast(messages.duration(Math.round(study.forecastMinutes / 10) * 10))]),
  ];
  const answers = (['present', 'late', 'absent'] as const).map((answer, index) =>
    button(actionIds.attend, messages.week.buttons[answer], attendValue(answer, week.number, study.studyId), index),
  );
  const record = recordValue({ chapter: week.chapters[0] ?? null, minutes: usualMinutes, halves: null, on: null });
  return [
    title,
    richText(bullets(facts.map((fact) => [words(fact)]))),
    ...(study.handedIn === null ? [] : [remark(report.handedIn(study.handedIn.done, study.handedIn.members))]),
    ...(isSkipped ? [] : buttons(...answers)),
    ...buttons(
      button(actionIds.correctRecord, desk.buttons.log, record),
      button(actionIds.run, desk.buttons.report, 'my report', 0),
      button(actionIds.run, desk.buttons.meeting, 'meeting', 1),
      button(actionIds.passWeek, messages.week.buttons.pass, study.studyId),
    ),
    ...questionBlocks(study, { messages }),
  ];
}

function presenterLine(
  { presenterId }: DeskStudy,
  { memberId, presenterNames }: HomeValue,
  { desk, report }: HomeContext['messages'],
): readonly string[] {
  if (presenterId === null) return [];
  if (presenterId === memberId) return [desk.youPresent];
  return [report.presenter(shorten(presenterNames.get(presenterId) ?? presenterId, 40))];
}

function questionBlocks(
  { openCount, ownQuestions }: DeskStudy,
  { messages: { desk } }: Pick<HomeContext, 'messages'>,
): readonly KnownBlock[] {
  if (openCount === 0) return [];
  const own = ownQuestions.map((text) => [words(shorten(text, 200))]);
  return [
    richText(line(words(desk.questions(openCount), { bold: true })), ...(own.length === 0 ? [] : [bullets(own)])),
  ];
}
