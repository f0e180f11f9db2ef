import type { DocumentPart } from '../../../domain/progress/document.ts';
import type { GroupReport } from '../../../features/report/group-report.ts';
import type { Messages } from '../../../messages/messages.ts';
import { farDay, shortDay, starsOf } from './said-numbers.ts';

/** The way through the book: a picture, and how it stands in words. Nothing while the group is too small to be shown. */
export function wayParts({ way, timeZone, nowMs }: GroupReport, messages: Messages): readonly DocumentPart[] {
  const said = messages.report;
  const lived = way.weeks.flatMap(({ finished, planned }) =>
    finished?.kind === 'shown' ? [{ finished, planned }] : [],
  );
  const last = lived.at(-1);
  // A single week is no way yet.
  if (last === undefined || lived.length < 2) return [];
  const alt = said.wayAlt(starsOf(last.finished.median), way.chapters, last.planned);
  const { forecast } = way;
  const day = (epochMs: number) => shortDay(epochMs, timeZone);
  const [from, to] = [forecast?.fromMs ?? nowMs, forecast?.toMs ?? nowMs].map((at) => farDay(at, nowMs, timeZone));
  return [
    { kind: 'heading', text: said.way },
    {
      kind: 'picture',
      alt,
      picture: {
        kind: 'burn-up',
        title: said.way,
        chapters: way.chapters,
        plannedLabel: said.planned,
        finishedLabel: said.finished,
        points: way.weeks.map(({ endMs, planned, finished }) => ({
          label: day(endMs),
          planned,
          finished: finished?.kind === 'shown' ? finished : null,
        })),
      },
    },
    { kind: 'text', text: alt },
    ...(forecast === null ? [] : [{ kind: 'text', text: said.wayForecast(from ?? '', to ?? '') } as const]),
  ];
}
