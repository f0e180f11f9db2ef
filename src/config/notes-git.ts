import { dirname, join } from 'node:path';

/** The repository that the group's notes come from. */
export interface NotesGit {
  readonly remote: string;
  readonly branch: string;
  /** Path of a read-only key; null: none is needed. */
  readonly key: string | null;
  /** Where it is cloned to, beside the database. */
  readonly folder: string;
  /** Sub-folder that holds the notes; empty: the whole. */
  readonly notes: string;
  /** How long the remote may take. */
  readonly limitSeconds: number;
}

/** Null where no remote is set. */
export function notesGitOf(env: {
  readonly NOTES_GIT?: string | undefined;
  readonly NOTES_GIT_BRANCH: string;
  readonly NOTES_GIT_KEY?: string | undefined;
  readonly NOTES_GIT_FOLDER?: string | undefined;
  readonly NOTES_GIT_SECONDS: number;
  readonly DATABASE_PATH: string;
}): NotesGit | null {
  if (env.NOTES_GIT === undefined) return null;
  const beside = env.DATABASE_PATH === ':memory:' ? 'data' : dirname(env.DATABASE_PATH);
  return {
    remote: env.NOTES_GIT,
    branch: env.NOTES_GIT_BRANCH,
    key: env.NOTES_GIT_KEY ?? null,
    folder: join(beside, 'notes-repository'),
    notes: env.NOTES_GIT_FOLDER ?? '',
    limitSeconds: env.NOTES_GIT_SECONDS,
  };
}
