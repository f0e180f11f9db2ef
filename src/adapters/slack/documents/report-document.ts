import type { DocumentPart, MessageDocument } from '../../../domain/progress/document.ts';
import type { GroupReport } from '../../../features/report/group-report.ts';
import type { Messages } from '../../../messages/messages.ts';
import { hardLines } from './hard-lines.ts';
import { chaptersOf, starsOf } from './said-numbers.ts';
import { sharedParts } from './shared-parts.ts';
import { understandingParts } from './understanding-parts.ts';
import { wayParts } from './way-parts.ts';

export interface DocumentContext {
  readonly messages: Messages;
  /** The presenter's name; null when nobody presents. */
  readonly presenter: string | null;
  /** Names of the members who agreed to be shown, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** A concept's name in the reader's language. */
  readonly nameOf: (conceptId: string) => string;
}

/** A group's week in words, tables and pictures. What is empty is left out. */
export function reportDocument(report: GroupReport, context: DocumentContext): MessageDocument {
  const { messages } = context;
  const said = messages.report;
  const parts: DocumentPart[] = [
    ...factLines(report, messages),
    ...understandingParts(report, messages),
    ...sharedParts(report, context),
    ...section(said.hardest, hardLines(report.hardest, context)),
    ...questionParts(report, messages),
    ...section(
      said.gaps,
      report.gaps.flatMap(({ chapter, concept, people, examples }) => [
        said.gap(chapter, concept === null ? null : context.nameOf(concept), people),
        ...examples,
      ]),
    ),
    ...wayParts(report, messages),
  ];
  const body: readonly DocumentPart[] = parts.length === 0 ? [{ kind: 'text', text: said.nothingYet }] : parts;
  return {
    title: said.title(report.book),
    parts: [{ kind: 'heading', text: said.title(report.book) }, ...body, ...nextParts(report, context)],
  };
}

/** A heading with lines under it; nothing when there are none. */
export function section(heading: string, lines: readonly string[]): readonly DocumentPart[] {
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text: heading },
    { kind: 'lines', lines },
  ];
}

function factLines(
  { handedIn, reading, improved, forecast }: GroupReport,
  messages: Messages,
): readonly DocumentPart[] {
  const { report: said, duration, study } = messages;
  const lines = [
    ...(handedIn === null ? [] : [said.handedIn(handedIn.done, handedIn.members)]),
    ...(handedIn === null || handedIn.passed === 0 ? [] : [said.passed(handedIn.passed)]),
    ...(reading === null
      ? []
      : [said.reading(duration(reading.total), duration(reading.each.low), duration(reading.each.high))]),
    ...(improved.length === 0
      ? []
      : [said.improved(improved.map(({ chapter, by }) => `${study.chapter(chapter)} +${starsOf(by)}`).join(', '))]),
    ...(forecast === null
      ? []
      : [said.forecast(duration(roundTo10(forecast.low)), duration(roundTo10(forecast.high)))]),
  ];
  return lines.length === 0 ? [] : [{ kind: 'lines', lines }];
}

/** Nobody reads to the minute. */
function roundTo10(minutes: number): number {
  return Math.round(minutes / 10) * 10;
}

function questionParts({ questions }: GroupReport, { report: said }: Messages): readonly DocumentPart[] {
  if (questions.openCount + questions.answeredCount === 0) return [];
  const lines = [...questions.open, ...questions.answered.map(said.answered)];
  return section(said.questions(questions.openCount, questions.answeredCount), lines);
}

function nextParts({ week, timeZone }: GroupReport, { messages, presenter }: DocumentContext): readonly DocumentPart[] {
  const { report: said, dateTime } = messages;
  if (week === null) return [{ kind: 'remark', text: said.over }];
  const chapters = chaptersOf(week.chapters, messages);
  if (week.meeting.kind === 'skipped') return section(said.next, [said.skipped(chapters)]);
  return section(said.next, [
    said.deadline(dateTime(week.deadlineMs, timeZone)),
    said.meetsAt(chapters, dateTime(week.meeting.atMs, timeZone)),
    ...(presenter === null ? [] : [said.presenter(presenter)]),
  ]);
}
