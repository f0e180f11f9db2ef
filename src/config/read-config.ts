import { TutorError } from '../domain/errors.ts';
import { budgetOf } from './budget-config.ts';
import type { Config } from './config.ts';
import { contradictions } from './contradictions.ts';
import { embeddingsOf } from './embedding-config.ts';
import { environment } from './environment.ts';
import { foldersOf } from './folders-of.ts';
import { modelOf } from './model-config.ts';
import { notesGitOf } from './notes-git.ts';
import { connectionOf } from './slack-connection.ts';

/**
 * Reads the environment (`.env` included) into a config.
 * @throws TutorError `invalid` whose message lists every mistake at once, a line each; values of secrets are never in it.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env);
  const mistakes = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...contradictions(env),
  ];
  if (!parsed.success || mistakes.length > 0) {
    const lines = mistakes.map((mistake) => `  ${mistake}`);
    throw new TutorError('invalid', `Cannot read the configuration (.env):\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  return {
    slack: connectionOf(values),
    commandName: values.COMMAND_NAME,
    notesDirs: foldersOf(values.NOTES_DIR),
    notesGit: notesGitOf(values),
    notesUrl: values.NOTES_URL ?? null,
    notesCommit: values.NOTES_COMMIT,
    subject: values.SUBJECT,
    locale: values.TUTOR_LOCALE ?? null,
    timeZone: values.TIME_ZONE,
    model: modelOf(values),
    embeddings: embeddingsOf(values, budgetOf(values)),
    databasePath: values.DATABASE_PATH,
    conversationDays: values.CONVERSATION_DAYS,
    clockUrl: values.CLOCK_URL ?? null,
    searchConfidence: values.SEARCH_CONFIDENCE,
    quietPeriodSeconds: values.QUIET_PERIOD_SECONDS,
    unknownDelivery: values.UNKNOWN_DELIVERY,
    logLevel: values.LOG_LEVEL,
  };
}
