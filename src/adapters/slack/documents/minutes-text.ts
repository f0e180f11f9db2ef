import type { MeetingPack } from '../../../features/report/meeting-pack.ts';
import type { DocumentContext } from './report-document.ts';
import { chaptersOf } from './said-numbers.ts';

/** The frame of a meeting's minutes as Markdown: what is known stands in it, the rest is left to fill in. */
export function minutesText(pack: MeetingPack, { messages, presenter }: DocumentContext): string {
  const { meeting, dateTime, study } = messages;
  const said = meeting.minutesFile;
  const questions = pack.questions.map(({ chapter, text }) =>
    inLine(chapter === null ? text : `${study.chapter(chapter)}: ${text}`),
  );
  const list = (lines: readonly string[]) => (lines.length === 0 ? '- ' : lines.map((line) => `- ${line}`).join('\n'));
  return [
    `# ${meeting.minutesTitle(chaptersOf(pack.week.chapters, messages))}`,
    `${dateTime(pack.week.meeting.atMs, pack.timeZone)} · ${inLine(pack.book)}`,
    `## ${said.attended}\n\n- `,
    `## ${said.presenter}\n\n- ${presenter ?? ''}`,
    `## ${said.talked}\n\n${list(pack.difficulties.map(({ words }) => inLine(words)))}`,
    `## ${said.answers}\n\n${list(questions)}`,
    `## ${said.open}\n\n- `,
    `## ${said.decided}\n\n- `,
    `## ${said.next}\n\n- `,
  ]
    .join('\n\n')
    .concat('\n');
}

/** A member's words stay one line of a list, and begin nothing of their own. */
function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
