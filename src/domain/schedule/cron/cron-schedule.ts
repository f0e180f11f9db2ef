/** Points on the clock and the calendar: bit `n` of a field is set when the value `n` is allowed. */
export interface CalendarSchedule {
  readonly kind: 'calendar';
  /** Seconds 0–59. Only second 0 in a manifest's five fields. */
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  /** 32 bits are enough for days 1–31, months 1–12 and weekdays 0–6. */
  readonly days: number;
  readonly months: number;
  readonly weekdays: number;
  /** Whether a star stands in one of the day fields: then both must hold, otherwise either. */
  readonly dayStar: boolean;
  /** The zone of a `TZ=` prefix, which old objects may still carry; null otherwise. */
  readonly timeZone: string | null;
}

/** `@every`: a fixed distance from the last start, in whole seconds, at least one. */
export interface IntervalSchedule {
  readonly kind: 'interval';
  readonly everyMs: number;
  readonly timeZone: string | null;
}

/** When something starts, as Kubernetes reads it (robfig/cron v3 `ParseStandard`). */
export type CronSchedule = CalendarSchedule | IntervalSchedule;
