/** Whether a run has used up its time. The time of a suspended run stands still; its start is set anew when it is resumed. */
export function isPastActiveDeadline(
  job: { readonly activeDeadlineSeconds: number | null; readonly startMs: number | null; readonly suspended: boolean },
  nowMs: number,
): boolean {
  if (job.activeDeadlineSeconds === null || job.startMs === null || job.suspended) return false;
  return nowMs - job.startMs >= job.activeDeadlineSeconds * 1000;
}

/** When a finished run is deleted by its time to live; null: never, or it has not finished. */
export function expiryOf(job: {
  readonly ttlSecondsAfterFinished: number | null;
  readonly finishedMs: number | null;
}): number | null {
  if (job.ttlSecondsAfterFinished === null || job.finishedMs === null) return null;
  return job.finishedMs + job.ttlSecondsAfterFinished * 1000;
}
