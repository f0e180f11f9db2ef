import { wrongSchedule, wrongTimeZone } from '../../../../domain/schedule/manifest/validate-schedule.ts';
import type { BundleObject } from '../identify-object.ts';
import type { Report } from '../report.ts';
import { textAt, valueAt } from '../value.ts';

/** A CronJob's times, by the same validation that the tutor's own schedules pass. */
export function checkSchedule({ document, value }: BundleObject, report: Report): void {
  const schedule = valueAt(value, 'spec', 'schedule');
  const zone = valueAt(value, 'spec', 'timeZone');
  const timeZone = textAt(value, 'spec', 'timeZone') ?? null;
  if (schedule?.kind === 'scalar' && typeof schedule.value === 'string') {
    const wrong = wrongSchedule(schedule.value, timeZone, false);
    if (wrong !== null)
      report({
        rule: 'bad-schedule',
        document,
        at: schedule.at,
        path: 'spec.schedule',
        values: { value: schedule.text, problem: reason(wrong.message) },
      });
  }
  if (zone?.kind === 'scalar' && timeZone !== null && wrongTimeZone(timeZone) !== null) {
    report({ rule: 'bad-time-zone', document, at: zone.at, path: 'spec.timeZone', values: { value: zone.text } });
  }
}

/** Without the value, which stands in the sentence already. */
function reason(message: string): string {
  return message.replace(/^Invalid value: (?:"(?:[^"\\]|\\.)*"): /, '').replace(/^Required value$/, 'empty');
}
