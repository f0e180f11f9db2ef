import type { ActiveRun, CronJob } from './cron-job.ts';

/** What the store answers to a reconcile: values that were read before, or the outcomes that a dry run is told. */
export interface Cluster {
  /** The CronJob as it stands by now, where it may be newer than the one given; null: it is gone. */
  readonly reread: () => CronJob | null;
  readonly getJob: (name: string) => JobLookup;
  readonly createJob: (name: string) => CreateOutcome;
}

export type JobLookup =
  | { readonly kind: 'found'; readonly run: ActiveRun; readonly owned: boolean }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'error'; readonly error: string };

export type CreateOutcome =
  | { readonly kind: 'created'; readonly uid: string }
  /** A run of that name is there: our own from before a crash, or somebody else's. */
  | { readonly kind: 'exists' }
  /** Nothing can be created here any more; this is no event. */
  | { readonly kind: 'terminating'; readonly error: string }
  | { readonly kind: 'error'; readonly error: string };
