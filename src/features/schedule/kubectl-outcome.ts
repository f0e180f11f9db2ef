import type { CronJobManifest } from '../../domain/schedule/manifest/cron-job-manifest.ts';
import type { DiffLine } from '../../domain/schedule/manifest/diff-manifests.ts';
import type { ManifestProblem } from '../../domain/schedule/manifest/manifest-problem.ts';
import type { ManifestWarning } from '../../domain/schedule/manifest/review-manifest.ts';

/** What became of a command. */
export type KubectlOutcome =
  /** To be shown as it is, in a fixed font; the CronJobs that are in it. */
  | { readonly kind: 'text'; readonly text: string; readonly cronJobs: readonly ShownName[] }
  | { readonly kind: 'none'; readonly resource: string }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found'; readonly resource: 'cronjobs' | 'jobs'; readonly name: string }
  | { readonly kind: 'exists'; readonly resource: 'cronjobs' | 'jobs'; readonly name: string }
  | { readonly kind: 'invalid'; readonly problems: readonly ManifestProblem[] }
  /** There are as many schedules as there may be. */
  | { readonly kind: 'too-many'; readonly limit: number }
  /** Somebody else changed it at the same time: nothing was changed. */
  | { readonly kind: 'changed-meanwhile'; readonly name: string }
  /** Nothing was given: an editor is to be opened. */
  | { readonly kind: 'editor' }
  | ({ readonly kind: 'applied'; readonly verb: AppliedVerb; readonly dryRun: boolean } & Applied)
  /** Of several manifests, in their order. */
  | { readonly kind: 'several'; readonly outcomes: readonly KubectlOutcome[] }
  | { readonly kind: 'deleted'; readonly resource: 'cronjobs' | 'jobs'; readonly name: string }
  | { readonly kind: 'started'; readonly run: string; readonly cronJob: string; readonly dryRun: boolean };

/** A CronJob that is shown, for what can be done with it next. */
export interface ShownName {
  readonly name: string;
  readonly suspended: boolean;
  /** When it was looked at. */
  readonly atMs: number;
}

export type AppliedVerb = 'created' | 'configured' | 'unchanged' | 'suspended' | 'resumed';

export interface Applied {
  readonly manifest: CronJobManifest;
  /** Null: nothing differs. */
  readonly diff: readonly DiffLine[] | null;
  readonly warnings: readonly ManifestWarning[];
  /** The next starts as if it were not suspended. */
  readonly nextMs: readonly number[];
  /** The zone that they are told in. */
  readonly timeZone: string;
  /** When it was applied. */
  readonly atMs: number;
}

/** Who gives a command, and where. */
export interface Commander {
  readonly by: string;
  readonly mayChange: boolean;
  /** A channel for what names nobody; null: there is none. */
  readonly channel: string | null;
}
