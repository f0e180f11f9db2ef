import { type Command, InvalidArgumentError } from 'commander';
import type { ExitCode, Run } from './exit-code.ts';
import { wholeNumber } from './whole-number.ts';

/** How the workspace alone is opened; null means as configured, or the tutor's own manifest. */
export interface WorkspaceChoice {
  readonly port: number | null;
  readonly keep: string | null;
  readonly manifest: string | null;
  /** Null for loopback. */
  readonly host: string | null;
  /** Whether calls beyond Slack's rates get 429. */
  readonly rateLimits: boolean;
}

/** Adds `workspace`. */
export function addWorkspaceCommand(
  program: Command,
  actions: { readonly workspace: (options: WorkspaceChoice) => Promise<ExitCode> },
  run: Run,
): void {
  program
    .command('workspace')
    .description('only the Slack workspace on this machine, for any Bolt app')
    .option('--port <number>', 'first port to try', parsePort)
    .option('--keep <file>', 'keep everything in this file, and go on from it; otherwise in memory')
    .option('--manifest <file>', "the app's manifest, YAML or JSON; otherwise the tutor's")
    .option('--host <address>', 'the address to listen on, for a network that one trusts; otherwise loopback')
    .option('--rate-limits', "refuse calls beyond Slack's rates", false)
    .action((options: Partial<WorkspaceChoice>) =>
      run(() =>
        actions.workspace({
          port: options.port ?? null,
          keep: options.keep ?? null,
          manifest: options.manifest ?? null,
          host: options.host ?? null,
          rateLimits: options.rateLimits ?? false,
        }),
      ),
    );
}

function parsePort(value: string): number {
  const port = wholeNumber(value);
  if (port === null || port > 65_535) throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  return port;
}
