/** A run's name and identity: the CronJob's name and the minute that it is for. One run a minute is the most there can be. */
export function runName(cronJobName: string, scheduledMs: number): string {
  return `${cronJobName}-${Math.floor(scheduledMs / 60_000)}`;
}
