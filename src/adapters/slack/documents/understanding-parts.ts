import type { DocumentPart } from '../../../domain/progress/document.ts';
import type { GroupReport } from '../../../features/report/group-report.ts';
import type { Messages } from '../../../messages/messages.ts';
import { starsOf } from './said-numbers.ts';

/** The group's understanding by chapter: a picture, and the same numbers as a table. */
export function understandingParts({ understanding }: GroupReport, messages: Messages): readonly DocumentPart[] {
  const { report: said, study } = messages;
  const byStars = understanding.toSorted((a, b) => a.felt.median - b.felt.median);
  const [lowest, highest] = [byStars[0], byStars.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const hasKnown = understanding.some(({ known }) => known !== null);
  const columns = said.columns;
  const rows = understanding.map(({ chapter, felt, known }) => [
    study.chapter(chapter),
    starsOf(felt.median),
    `${starsOf(felt.low)}–${starsOf(felt.high)}`,
    ...(hasKnown ? [known === null ? '–' : said.percent(known.median)] : []),
  ]);
  return [
    { kind: 'heading', text: said.understanding },
    {
      kind: 'picture',
      picture: {
        kind: 'spread',
        title: said.understanding,
        rows: understanding.map(({ chapter, felt: { median, low, high } }) => ({
          ...{ label: study.chapter(chapter), median, low, high },
        })),
      },
      alt: said.understandingAlt(
        study.chapter(lowest.chapter),
        starsOf(lowest.felt.median),
        study.chapter(highest.chapter),
        starsOf(highest.felt.median),
      ),
    },
    {
      kind: 'table',
      rows: [[columns.chapter, columns.felt, columns.half, ...(hasKnown ? [columns.known] : [])], ...rows],
    },
    { kind: 'remark', text: said.understandingNote },
  ];
}
