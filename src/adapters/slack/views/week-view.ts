import type { ShownWeek } from '../../../features/study/show-week.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, header, type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { line, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { attendValue } from '../week-value.ts';

export interface WeekContext {
  readonly messages: Messages;
  /** Names of members by id. */
  readonly nameOf: (memberId: string) => string;
}

/** Names that a line has room for on a phone. */
const mostNames = 12;

/** The card of this week, the same for everybody: what is read, until when, who comes. Counts, never who is missing. */
export function weekView(shown: ShownWeek, { messages, nameOf }: WeekContext): MessageView {
  const said = messages.week;
  const { study, week, counts } = shown;
  const book = said.book(shorten(study.plan.book, 150));
  if (week === null) {
    const text = `${book}\n${said.over}`;
    return { text: escapeText(text), blocks: [header(said.title), richText(line(words(text)))] };
  }
  const { timeZone, weeks } = study.plan;
  const chapters = week.chapters.map(messages.study.chapter).join(', ');
  const when = messages.dateTime(week.meeting.atMs, timeZone);
  const { kind } = week.meeting;
  const mark = kind === 'planned' ? '' : ` (${kind === 'moved' ? said.moved : said.skipped})`;
  const facts = [
    said.chapters(chapters),
    said.deadline(messages.dateTime(week.deadlineMs, timeZone)),
    `${said.meeting(when)}${mark}`,
    shown.presenterId === null ? said.noPresenter : said.presenter(nameOf(shown.presenterId)),
  ];
  const count = said.notes(String(counts.handedIn), String(counts.members), String(counts.missing));
  const status = counts.passed === 0 ? count : `${count} · ${said.passes(String(counts.passed))}`;
  const coming = kind === 'skipped' ? [] : attendanceLines(shown, { messages, nameOf });
  const titled = `${said.title} · ${said.number(String(week.number), String(weeks.length))}`;
  return {
    text: escapeText([titled, book, ...facts, status].join('\n')),
    blocks: [
      header(titled),
      richText(line(words(book, { bold: true }), words(`\n${[...facts, status].join('\n')}`))),
      ...(coming.length === 0 ? [] : [remark(coming.join('\n'))]),
      ...actions(shown, messages),
    ],
  };
}

function attendanceLines({ attendance }: ShownWeek, { messages, nameOf }: WeekContext): readonly string[] {
  const said = messages.week;
  const of = (wanted: string) =>
    attendance.filter(({ answer }) => answer === wanted).map((one) => nameOf(one.memberId));
  const shown = [
    { names: of('present'), say: said.coming },
    { names: of('late'), say: said.late },
    { names: of('absent'), say: said.absent },
  ].filter(({ names }) => names.length > 0);
  if (shown.length === 0) return [said.nobodyYet];
  return shown.map(({ names, say }) => {
    const first = messages.people(names.slice(0, mostNames).map((name) => shorten(name, 20)));
    return say(names.length > mostNames ? said.more(first, String(names.length - mostNames)) : first);
  });
}

function actions({ study, week }: ShownWeek, { week: said }: Messages) {
  if (week === null) return [];
  const { id } = study;
  const answers = (['present', 'late', 'absent'] as const).map((answer, index) =>
    button(actionIds.attend, said.buttons[answer], attendValue(answer, week.number, id), index),
  );
  return [
    ...(week.meeting.kind === 'skipped' ? [] : buttons(...answers)),
    ...buttons(
      button(actionIds.enrol, said.buttons.join, `join:${id}`),
      button(actionIds.passWeek, said.buttons.pass, id),
      ...(study.plan.rotates ? [button(actionIds.offerSwap, said.buttons.swap, id)] : []),
      button(actionIds.run, said.buttons.privacy, 'privacy'),
    ),
  ];
}
