import { spawnWorkspace } from '../adapters/processes/spawn-workspace.ts';
import { untilStopped } from '../adapters/processes/until-stopped.ts';
import type { SlackAccess } from '../adapters/slack/open-slack.ts';
import type { ExitCode } from '../adapters/terminal/exit-code.ts';
import type { Terminal } from '../adapters/terminal/run-questions.ts';
import type { WorkspaceChoice } from '../adapters/terminal/workspace-command.ts';
import type { Tutor, TutorOptions } from '../compose.ts';
import { readConfig } from '../config/read-config.ts';
import { manifestPath } from './compose-knowledge.ts';

/** Serves Slack, or without tokens a workspace of its own, until a signal comes or another process takes over. */
export async function serveSlack(terminal: Terminal): Promise<ExitCode> {
  const config = readConfig();
  if (config.slack.kind !== 'local') {
    return runTutor({ config, access: config.slack, clockUrl: config.clockUrl }, async ({ lost }) => {
      terminal.output.write('The tutor is connected to Slack. Ctrl-C stops it.\n');
      return codeOf(terminal, await Promise.race([untilStopped(), lost]));
    });
  }
  const workspace = await spawnWorkspace({ ...config.slack, manifestPath });
  const { botToken, appToken, slackApiUrl } = workspace;
  const access: SlackAccess = { kind: 'socket', botToken, appToken };
  const clockUrl = config.clockUrl ?? workspace.clockUrl;
  try {
    return await runTutor({ config, access, slackApiUrl, clockUrl }, async ({ lost }) => {
      terminal.output.write(
        `The tutor waits in a Slack workspace on this machine: ${workspace.url}  (Ctrl-C stops it)\n`,
      );
      return codeOf(terminal, await Promise.race([untilStopped(), workspace.died, lost]));
    });
  } finally {
    await workspace.stop();
  }
}

/** Runs the tutor until `untilDone` resolves. */
async function runTutor(
  { clockUrl, ...options }: Omit<TutorOptions, 'log' | 'now'> & { readonly clockUrl: string | null },
  untilDone: (tutor: Tutor) => Promise<ExitCode>,
): Promise<ExitCode> {
  // Bolt and the database are loaded only where they are needed: `ask` and `search` start in half the time without them.
  const { startTutor } = await import('../compose.ts');
  const { createLog, openClock } = await import('./compose-surroundings.ts');
  const log = createLog(options.config.logLevel);
  const clock = await openClock(clockUrl, log);
  try {
    const tutor = await startTutor({ ...options, log, now: clock.now });
    const code = await untilDone(tutor);
    await tutor.stop();
    return code;
  } finally {
    await clock.stop();
  }
}

/** In memory unless a file is named: the tutor's own workspace is not for other apps. */
export async function serveWorkspace(terminal: Terminal, choice: WorkspaceChoice): Promise<ExitCode> {
  const { port, manifest, ...rest } = choice;
  const config = readConfig();
  const first = port ?? (config.slack.kind === 'local' ? config.slack.port : 0);
  const workspace = await spawnWorkspace({ ...rest, port: first, manifestPath: manifest ?? manifestPath });
  const { url, slackApiUrl, clockUrl, botToken, appToken } = workspace;
  terminal.output.write(`${url}\n${JSON.stringify({ slackApiUrl, clockUrl, botToken, appToken })}\n`);
  const reason = await Promise.race([untilStopped(), workspace.died]);
  await workspace.stop();
  return codeOf(terminal, reason);
}

/** A signal is a wish; every other reason to stop is a problem. */
function codeOf(terminal: Terminal, reason: string): ExitCode {
  if (reason.startsWith('SIG')) return 0;
  terminal.errors.write(`Stopped, because ${reason}.\n`);
  return 1;
}
