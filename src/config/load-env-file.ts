import { existsSync } from 'node:fs';

/** Reads `.env` beside the project into the environment; variables that are set already win. */
export function loadEnvFile(path: string): void {
  if (existsSync(path)) process.loadEnvFile(path);
}
