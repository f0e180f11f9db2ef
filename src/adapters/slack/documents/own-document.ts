import type { DocumentPart, MessageDocument } from '../../../domain/progress/document.ts';
import type { OwnReport } from '../../../features/report/own-report.ts';
import type { Messages } from '../../../messages/messages.ts';
import { shortDay, starsOf } from './said-numbers.ts';

/** How a member stands, for them alone: their stars over the weeks, beside the group's and beside their answers. */
export function ownDocument(report: OwnReport, messages: Messages): MessageDocument {
  const { ownReport: said, duration } = messages;
  const title = said.title(report.book);
  const hasAny = report.chapters.some(({ stars, minutes }) => stars !== null || minutes !== null);
  const forecast = report.forecastMinutes;
  const body: readonly DocumentPart[] = hasAny
    ? [
        ...pictureParts(report, messages),
        tablePart(report, messages),
        ...comparisonParts(report, messages),
        ...(forecast === null
          ? []
          : [{ kind: 'text', text: said.forecast(duration(Math.round(forecast / 10) * 10)) } as const]),
      ]
    : [{ kind: 'text', text: said.nothing }];
  return {
    title,
    parts: [{ kind: 'heading', text: title }, ...body, { kind: 'remark', text: messages.report.onlyYou }],
  };
}

function pictureParts(report: OwnReport, { ownReport: said, study }: Messages): readonly DocumentPart[] {
  const latest = report.chapters.findLast(({ stars }) => stars !== null);
  if (latest?.stars == null) return [];
  return [
    {
      kind: 'picture',
      alt: said.pictureAlt(study.chapter(latest.chapter), starsOf(latest.stars)),
      picture: {
        kind: 'heat-map',
        title: said.picture,
        columns: report.weekEndsMs.map((end) => shortDay(end, report.timeZone)),
        emptyLabel: said.noRating,
        rows: report.chapters.map(({ chapter }, index) => ({
          label: study.chapter(chapter),
          stars: report.starsByWeek[index] ?? [],
        })),
      },
    },
  ];
}

function tablePart(report: OwnReport, { ownReport: said, study, duration }: Messages): DocumentPart {
  const { columns } = said;
  const rows = report.chapters.map(({ chapter, stars, minutes, group }) => [
    study.chapter(chapter),
    stars === null ? '–' : starsOf(stars),
    group.kind === 'shown' ? `${starsOf(group.low)}–${starsOf(group.high)}` : '–',
    minutes === null ? '–' : duration(minutes),
  ]);
  return { kind: 'table', rows: [[columns.chapter, columns.stars, columns.group, columns.time], ...rows] };
}

/** Chapters with answers; those with enough first. */
function comparisonParts({ chapters }: OwnReport, { ownReport: said, study }: Messages): readonly DocumentPart[] {
  const lines = chapters.flatMap(({ chapter: key, stars, comparison }): readonly string[] => {
    const chapter = study.chapter(key);
    if (comparison.kind === 'too-few') {
      return comparison.answers === 0 || stars === null
        ? []
        : [said.tooFew(chapter, comparison.answers, comparison.needed)];
    }
    if (comparison.kind === 'no-rating') return [];
    const { verdict, points, correct, answers } = comparison;
    if (verdict === 'fits') return [said.compared.fits(chapter, correct, answers)];
    return [said.compared[verdict](chapter, starsOf(points), correct, answers)];
  });
  if (lines.length === 0) return [];
  return [
    { kind: 'lines', lines },
    { kind: 'remark', text: said.howCompared },
  ];
}
