import type { DocumentPart } from '../../../domain/progress/document.ts';
import type { GroupReport } from '../../../features/report/group-report.ts';
import type { DocumentContext } from './report-document.ts';
import { starsOf } from './said-numbers.ts';

/** The stars of those who agreed to be shown by name: a picture, and the same in words. */
export function sharedParts({ shared }: GroupReport, { messages, names }: DocumentContext): readonly DocumentPart[] {
  if (shared === null) return [];
  const { consent, ownReport, study } = messages;
  const columns = shared.memberIds.map((memberId) => names.get(memberId) ?? memberId);
  const lines = shared.rows.map(({ chapter, stars }) => {
    const each = stars.flatMap((value, index) => (value === null ? [] : [`${columns[index]} ${starsOf(value)}`]));
    return `${study.chapter(chapter)}: ${each.length === 0 ? ownReport.noRating : each.join(', ')}`;
  });
  return [
    {
      kind: 'picture',
      alt: `${consent.picture}. ${lines.join('. ')}`,
      picture: {
        kind: 'heat-map',
        title: consent.picture,
        columns,
        emptyLabel: ownReport.noRating,
        rows: shared.rows.map(({ chapter, stars }) => ({ label: study.chapter(chapter), stars })),
      },
    },
    { kind: 'lines', lines },
    { kind: 'remark', text: consent.about },
  ];
}
