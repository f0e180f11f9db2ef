/** What `get`, `describe` and `delete` can be asked about. */
export type Resource = 'cronjobs' | 'jobs' | 'events';

export type OutputFormat = 'table' | 'wide' | 'yaml' | 'json' | 'name';

/** One command in kubectl's grammar. */
export type KubectlCommand =
  | {
      readonly kind: 'get';
      readonly resource: Resource;
      readonly names: readonly string[];
      readonly output: OutputFormat;
    }
  | { readonly kind: 'describe'; readonly resource: 'cronjobs' | 'jobs'; readonly name: string }
  | CreateCronJob
  /** A run now, once. */
  | { readonly kind: 'create-job'; readonly name: string; readonly from: string; readonly dryRun: boolean }
  /** With neither a file nor a text, the one who asks is to be given an editor. */
  | { readonly kind: 'apply'; readonly file: string | null; readonly text: string | null; readonly dryRun: boolean }
  | { readonly kind: 'suspend' | 'resume'; readonly name: string }
  | { readonly kind: 'delete'; readonly resource: 'cronjobs' | 'jobs'; readonly name: string }
  | { readonly kind: 'logs'; readonly job: string };

export interface CreateCronJob {
  readonly kind: 'create-cronjob';
  readonly name: string;
  readonly schedule: string;
  readonly task: string;
  readonly timeZone: string | null;
  readonly channel: string | null;
  readonly members: readonly string[] | null;
  readonly text: string | null;
  readonly dryRun: boolean;
}

/** Commands that change nothing; everybody may give them. */
export function onlyLooks({ kind }: KubectlCommand): boolean {
  return kind === 'get' || kind === 'describe' || kind === 'logs';
}

/** What is wrong with a command. `guess` is only ever a suggestion to show; nothing is done with it. */
export type KubectlProblem =
  | { readonly code: 'open-quote' }
  | { readonly code: 'unknown-verb'; readonly given: string; readonly guess: string | null }
  | {
      readonly code: 'unknown-resource';
      readonly given: string;
      readonly guess: string | null;
      readonly known: readonly string[];
    }
  | { readonly code: 'missing-resource'; readonly known: readonly string[] }
  | { readonly code: 'missing-name' }
  | { readonly code: 'extra-word'; readonly given: string }
  | { readonly code: 'unknown-flag'; readonly given: string; readonly guess: string | null }
  | { readonly code: 'missing-flag'; readonly flag: string }
  | { readonly code: 'wrong-value'; readonly flag: string; readonly given: string; readonly wanted: readonly string[] };

export type ParsedKubectl =
  | { readonly kind: 'command'; readonly command: KubectlCommand }
  | { readonly kind: 'wrong'; readonly problem: KubectlProblem }
  /** The first word is no verb of this grammar, nor near one. */
  | { readonly kind: 'not-kubectl' };
