import { existsSync, statSync } from 'node:fs';
import { foldersOf } from './folders-of.ts';

/** What no single variable shows: a token without its partner, a folder that is not there. */
export function contradictions(env: NodeJS.ProcessEnv): string[] {
  const isSet = (name: string) => (env[name] ?? '').trim() !== '';
  const found: string[] = [];
  if (isSet('SLACK_BOT_TOKEN') && !isSet('SLACK_APP_TOKEN') && !isSet('SLACK_SIGNING_SECRET')) {
    found.push(
      'SLACK_APP_TOKEN is missing: SLACK_BOT_TOKEN alone cannot receive anything; set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)',
    );
  }
  for (const name of ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET']) {
    if (isSet(name) && !isSet('SLACK_BOT_TOKEN')) {
      found.push(
        `SLACK_BOT_TOKEN is missing: ${name} alone cannot post anything; set both, or neither to use the workspace on this machine`,
      );
    }
  }
  if (isSet('EMBEDDINGS') && !['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'EMBEDDINGS_BASE_URL'].some(isSet)) {
    found.push('EMBEDDINGS names no server: set OPENAI_API_KEY, or EMBEDDINGS_BASE_URL for one on your own machine');
  }
  if (isSet('WORKSPACE_PATH') && isSet('DATABASE_PATH') && env.WORKSPACE_PATH === env.DATABASE_PATH) {
    found.push('WORKSPACE_PATH names the file of DATABASE_PATH: each needs one of its own');
  }
  for (const folder of foldersOf(env.NOTES_DIR)) {
    if (!isFolder(folder)) found.push(`NOTES_DIR names "${folder}", which is no folder`);
  }
  return found;
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
