/** Something that happened to a CronJob or a run, as `kubectl describe` lists it. */
export interface ScheduleEvent {
  readonly type: 'Normal' | 'Warning';
  /** One word in Kubernetes' spelling: `SuccessfulCreate`. */
  readonly reason: string;
  readonly message: string;
}

/** Events that are alike are one line with a count. */
export interface RecordedEvent extends ScheduleEvent {
  readonly count: number;
  readonly firstMs: number;
  readonly lastMs: number;
}

/** An object's events beyond this many are forgotten, the longest unseen first. */
export const keptEvents = 50;

/** Adds an event; one with the same type, reason and message is counted up instead. Newest last. */
export function recordEvent(
  events: readonly RecordedEvent[],
  event: ScheduleEvent,
  nowMs: number,
): readonly RecordedEvent[] {
  const alike = (one: RecordedEvent) =>
    one.type === event.type && one.reason === event.reason && one.message === event.message;
  const known = events.find(alike);
  const recorded: RecordedEvent = {
    type: event.type,
    reason: event.reason,
    message: event.message,
    count: (known?.count ?? 0) + 1,
    firstMs: known?.firstMs ?? nowMs,
    lastMs: nowMs,
  };
  return [...events.filter((one) => one !== known), recorded].slice(-keptEvents);
}
