/** What happens when a start comes while the last run is still going. */
export type ConcurrencyPolicy = 'Allow' | 'Forbid' | 'Replace';

/** When runs start and how many are kept; the part of a CronJob that the controller reads. */
export interface StartingSpec {
  readonly schedule: string;
  /** An IANA name; null: the group's. */
  readonly timeZone: string | null;
  /** A start that is later than this is given up; null: never. */
  readonly startingDeadlineSeconds: number | null;
  readonly concurrencyPolicy: ConcurrencyPolicy;
  readonly suspend: boolean;
  /** Null: all are kept. */
  readonly successfulJobsHistoryLimit: number | null;
  readonly failedJobsHistoryLimit: number | null;
}

/** How one run is made: its attempts, its time, and what it does. */
export interface JobSpec {
  /** Attempts that must succeed; null: one is enough. */
  readonly completions: number | null;
  /** Attempts at the same time. */
  readonly parallelism: number;
  /** Failed attempts that are forgiven. */
  readonly backoffLimit: number;
  readonly activeDeadlineSeconds: number | null;
  /** How long a finished run is kept; null: until the history limit takes it. */
  readonly ttlSecondsAfterFinished: number | null;
  readonly template: TaskSpec;
}

/** What a run does, and for whom. */
export interface TaskSpec {
  readonly task: string;
  /** A channel by its name or id. Never together with `members`. */
  readonly channel: string | null;
  /** Members by name or id; null: nobody in particular. */
  readonly members: readonly string[] | null;
  /** The task's own settings, plain data. */
  readonly with: Readonly<Record<string, unknown>>;
}

export interface CronJobSpec extends StartingSpec {
  readonly jobTemplate: JobTemplate;
}

export interface JobTemplate {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: JobSpec;
}
