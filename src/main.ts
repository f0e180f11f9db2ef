import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './adapters/terminal/create-program.ts';
import { createActions } from './compose/compose-commands.ts';
import { loadEnvFile } from './config/load-env-file.ts';
import { TutorError } from './domain/errors.ts';

/** The command line: reads `.env`, runs one command, and ends with its exit code. */
async function main(): Promise<void> {
  process.on('unhandledRejection', (error) => {
    // A promise that nobody awaited is a defect: say so and end, so that whoever keeps the tutor running starts it again.
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  });
  // `tutor … | head` closes the pipe early; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  loadEnvFile(join(fileURLToPath(new URL('..', import.meta.url)), '.env'));
  try {
    process.exitCode = await runProgram(
      process.argv.slice(2),
      createActions({ input: process.stdin, output: process.stdout, errors: process.stderr }),
    );
  } catch (error) {
    if (!(error instanceof TutorError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

await main();
