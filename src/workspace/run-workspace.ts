import { parseArgs } from 'node:util';
import { openWorkspace, type Workspace } from './open-workspace.ts';

/**
 * The workspace as a process of its own: `run-workspace.ts --manifest FILE [--port N] [--host ADDRESS] [--rate-limits]`. It prints one line
 * of JSON with `url`, `slackApiUrl`, `botToken` and `appToken` on standard output, and ends with its parent, on SIGINT
 * and on SIGTERM. Exit code 1 when it cannot open, 2 for wrong usage.
 */
async function run(): Promise<void> {
  const options = readArguments();
  if (options === undefined) {
    console.error('Usage: run-workspace.ts --manifest FILE [--port N] [--host ADDRESS] [--rate-limits]');
    process.exit(2);
  }
  let workspace: Workspace;
  try {
    workspace = await openWorkspace(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  const { url, slackApiUrl, botToken, appToken, signingSecret } = workspace;
  process.stdout.write(`${JSON.stringify({ url, slackApiUrl, botToken, appToken, signingSecret })}\n`);

  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    // Closing takes milliseconds; whatever keeps it longer must not keep a terminal.
    setTimeout(() => process.exit(0), 2_000).unref();
    void workspace.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);
  process.on('disconnect', close);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        host: { type: 'string', default: '127.0.0.1' },
        manifest: { type: 'string' },
        'rate-limits': { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (values.manifest === undefined || !Number.isInteger(port) || port < 0 || port > 65_535) return undefined;
    return {
      manifest: values.manifest,
      host: values.host,
      port,
      portFallback: true,
      rateLimits: values['rate-limits'],
    };
  } catch {
    return undefined;
  }
}

await run();
