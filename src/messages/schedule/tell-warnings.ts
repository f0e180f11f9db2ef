import type { ManifestWarning } from '../../domain/schedule/manifest/review-manifest.ts';
import type { Messages } from '../messages.ts';

/** What surprises, a sentence each. */
export function tellWarnings(warnings: readonly ManifestWarning[], messages: Messages): readonly string[] {
  const said = messages.schedule.warning;
  return warnings.map((warning) => {
    switch (warning.kind) {
      case 'never-starts':
        return said.neverStarts;
      case 'short-months':
        return said.shortMonths(warning.day);
      case 'more-than-once-a-minute':
        return said.tooOften(warning.everySeconds);
      case 'deadline-too-short':
        return said.shortDeadline(warning.seconds);
      default:
        // The wall time is told as if in UTC.
        return said[warning.kind](messages.dateTime(warning.wallMs, 'UTC'), warning.safer);
    }
  });
}
