import { readFile } from 'node:fs/promises';
import { checkDatabase } from '../adapters/database/check-database.ts';
import { loadLibrary } from '../adapters/files/load-library.ts';
import { tryEmbeddings } from '../adapters/openai/try-embeddings.ts';
import { tryModel } from '../adapters/openai/try-model.ts';
import { checkSlack } from '../adapters/slack/check-slack.ts';
import { parseManifest } from '../adapters/slack/manifest.ts';
import { publicApiUrl } from '../adapters/slack/open-slack.ts';
import type { Config } from '../config/config.ts';
import type { EmbeddingConfig } from '../config/embedding-config.ts';
import type { ModelConfig } from '../config/model-config.ts';
import type { ModelFailure } from '../features/answer/model-ports.ts';
import type { Check } from '../features/doctor/check.ts';
import type { Examination } from '../features/doctor/examine.ts';
import { foldersOf, manifestPath } from './compose-knowledge.ts';

/** What `tutor doctor` looks at, in the order it is shown. */
export function composeExaminations(config: Config): readonly Examination[] {
  return [
    { name: 'node', run: async () => [{ name: 'node', status: 'ok', message: process.versions.node }] },
    { name: 'notes', run: () => checkNotes(config) },
    { name: 'database', run: () => checkFile(config.databasePath) },
    { name: 'slack', run: () => checkAccess(config) },
    { name: 'model', run: () => checkModel(config.model) },
    { name: 'embeddings', run: () => checkEmbeddings(config.embeddings) },
    { name: 'group', run: async () => [{ name: 'group', status: 'ok', message: describeGroup(config) }] },
  ];
}

async function checkNotes(config: Config): Promise<readonly Check[]> {
  const { library, problems } = await loadLibrary(foldersOf(config));
  const own = library.notes.filter(({ sample }) => !sample).length;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const notes: Check =
    own > 0
      ? { name: 'notes', status: 'ok', message: `${own} in ${config.notesDirs.join(', ')}` }
      : {
          name: 'notes',
          status: 'warning',
          message: `only ${library.notes.length} sample notes: set NOTES_DIR to your group's folder`,
        };
  const cards: Check = {
    name: 'cards',
    status: 'ok',
    message:
      config.subject === 'none' ? 'switched off (SUBJECT=none)' : `${library.cards.length} about ${config.subject}`,
  };
  const broken = errors.map(
    ({ path, line, message }): Check => ({ name: 'notes', status: 'error', message: `${path}:${line}: ${message}` }),
  );
  return [notes, ...broken, cards];
}

async function checkFile(path: string): Promise<readonly Check[]> {
  const found = await checkDatabase(path);
  const name = 'database';
  switch (found.kind) {
    case 'missing':
      return [{ name, status: 'ok', message: `none yet at ${path}; the first start makes it` }];
    case 'sound':
      if (!found.writable)
        return [{ name, status: 'error', message: `${path} is read-only: give the tutor the right to write` }];
      return [
        { name, status: 'ok', message: `${path}, ${Math.ceil(found.sizeBytes / 1024)} KiB, version ${found.version}` },
      ];
    case 'newer':
      return [
        {
          name,
          status: 'error',
          message: `${path} was written by a newer tutor (version ${found.version}): update this one`,
        },
      ];
    case 'damaged':
      return [{ name, status: 'error', message: `${path} is damaged: ${found.findings.slice(0, 3).join('; ')}` }];
    case 'foreign':
      return [
        {
          name,
          status: 'error',
          message: `${path} belongs to another program (${found.tables.slice(0, 3).join(', ')}): choose another DATABASE_PATH`,
        },
      ];
    case 'unreadable':
      return [{ name, status: 'error', message: found.reason }];
  }
}

async function checkAccess(config: Config): Promise<readonly Check[]> {
  const { slack } = config;
  if (slack.kind === 'local') {
    const kept = slack.keep === null ? 'in memory' : `kept in ${slack.keep}`;
    const message = `no tokens: \`npm start\` opens a workspace on this machine, ${kept}`;
    return [{ name: 'slack', status: 'ok', message }];
  }
  const { scopes } = parseManifest(await readFile(manifestPath, 'utf8'));
  const appToken = slack.kind === 'socket' ? slack.appToken : null;
  return checkSlack({ botToken: slack.botToken, appToken, slackApiUrl: publicApiUrl, scopes });
}

/** A call of a few tokens whose answer has to fit a schema, as answers have to. */
async function checkModel(model: ModelConfig | null): Promise<readonly Check[]> {
  const name = 'model';
  if (model === null) return [{ name, status: 'ok', message: 'none: answers are sentences of the notes' }];
  const where = `${model.model} at ${model.baseUrl ?? 'OpenAI'}`;
  const found = await tryModel(model);
  if (found === 'fits') return [{ name, status: 'ok', message: `${where} answers as asked` }];
  const does = whatToDo[found] ?? 'try again later; until then answers are sentences of the notes';
  return [{ name, status: 'error', message: `${where} gave nothing to use (${found}): ${does}` }];
}

const whatToDo: Readonly<Partial<Record<ModelFailure, string>>> = {
  'key-refused': 'check OPENAI_API_KEY',
  'no-quota': 'the account has no credit left',
  'not-found': 'check OPENAI_MODEL and OPENAI_BASE_URL',
  unreachable: 'check OPENAI_BASE_URL, and that the server runs',
  'bad-answer': 'it does not keep to a JSON schema; choose another model',
};

/** Says nothing where none are set: search needs none. */
async function checkEmbeddings(embeddings: EmbeddingConfig | null): Promise<readonly Check[]> {
  if (embeddings === null) return [];
  const name = 'embeddings';
  const where = `${embeddings.model} at ${embeddings.baseUrl ?? 'OpenAI'}`;
  const found = await tryEmbeddings(embeddings);
  if (typeof found === 'number') return [{ name, status: 'ok', message: `${where} tells ${found} numbers a text` }];
  const does = 'check EMBEDDINGS_BASE_URL, EMBEDDINGS_MODEL and OPENAI_API_KEY; until then search goes by words alone';
  return [{ name, status: 'error', message: `${where} tells no vectors (${found}): ${does}` }];
}

function describeGroup(config: Config): string {
  return `${config.commandName}, ${config.locale ?? "each member's language"}, ${config.timeZone}`;
}
