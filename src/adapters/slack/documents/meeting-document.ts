import type { DocumentPart, MessageDocument } from '../../../domain/progress/document.ts';
import type { MeetingPack } from '../../../features/report/meeting-pack.ts';
import { shorten } from '../shorten.ts';
import { hardLines } from './hard-lines.ts';
import { type DocumentContext, section } from './report-document.ts';
import { chaptersOf, starsOf } from './said-numbers.ts';

const mostWords = 200;

/** What a meeting begins with. What is empty is left out. */
export function meetingDocument(pack: MeetingPack, context: DocumentContext): MessageDocument {
  const { messages, presenter, nameOf } = context;
  const { meeting: said, report, study, dateTime } = messages;
  const title = said.title(chaptersOf(pack.week.chapters, messages), dateTime(pack.week.meeting.atMs, pack.timeZone));
  const parts: readonly DocumentPart[] = [
    ...section(
      said.questions,
      pack.questions.map(({ chapter, text, taken }) => {
        const asked = `${chapter === null ? '' : `${study.chapter(chapter)}: `}${shorten(text, mostWords)}`;
        return taken ? said.taken(asked) : asked;
      }),
    ),
    ...section(
      said.difficulties,
      pack.difficulties.map(({ path, line, words }) => report.source(path, line, shorten(words, mostWords))),
    ),
    ...section(report.hardest, hardLines(pack.hardest, context)),
    ...section(
      said.forgotten,
      pack.forgotten.map(({ concept, people }) => report.hard(nameOf(concept), people)),
    ),
    ...section(
      said.disputed,
      pack.disputed.map(({ chapter, felt }) =>
        said.disputedLine(study.chapter(chapter), starsOf(felt.low), starsOf(felt.high)),
      ),
    ),
    ...section(
      report.gaps,
      pack.gaps.map(({ chapter, concept, people }) =>
        report.gap(chapter, concept === null ? null : nameOf(concept), people),
      ),
    ),
  ];
  const body: readonly DocumentPart[] = parts.length === 0 ? [{ kind: 'text', text: said.nothing }] : parts;
  return {
    title,
    parts: [
      { kind: 'heading', text: title },
      ...(presenter === null ? [] : [{ kind: 'text', text: report.presenter(presenter) } as const]),
      ...body,
    ],
  };
}
