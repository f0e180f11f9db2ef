import type { Locale } from '../domain/locale.ts';
import type { EmbeddingConfig } from './embedding-config.ts';
import type { ModelConfig } from './model-config.ts';
import type { NotesGit } from './notes-git.ts';
import type { SlackConnection } from './slack-connection.ts';

export interface Config {
  readonly slack: SlackConnection;
  /** With the slash: `/k8s`. */
  readonly commandName: string;
  /** The group's own folders; empty means the shipped sample notes. */
  readonly notesDirs: readonly string[];
  /** Where notes are fetched from; null: from nowhere. */
  readonly notesGit: NotesGit | null;
  /** Pattern with `{path}`, `{startLine}`, `{endLine}`, `{commit}`; null for no link. */
  readonly notesUrl: string | null;
  readonly notesCommit: string;
  /** Whether the shipped cards about the subject are used. */
  readonly subject: 'kubernetes' | 'none';
  /** The group's language; null follows each member's. */
  readonly locale: Locale | null;
  /** IANA name. */
  readonly timeZone: string;
  /** Null: the tutor answers without a model. */
  readonly model: ModelConfig | null;
  /** Null: search goes by words alone. */
  readonly embeddings: EmbeddingConfig | null;
  readonly databasePath: string;
  /** Days after which questions, their answers and what models cost are deleted. */
  readonly conversationDays: number;
  /** A clock on this machine that is followed instead of the machine's own; null for none. */
  readonly clockUrl: string | null;
  /** Probability that the first result answers, from which on a search calls itself sure. */
  readonly searchConfidence: number;
  /** How long Slack may take to show a message that it accepted; until then nothing of unknown outcome is repeated. */
  readonly quietPeriodSeconds: number;
  /** What becomes of a message of unknown outcome that was not found through the quiet period. */
  readonly unknownDelivery: 'repost' | 'giveUp';
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}
