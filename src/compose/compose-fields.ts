import { dirname, join } from 'node:path';
import { createCheckManifest } from '../adapters/kubernetes/manifest/check-manifest.ts';
import { loadRuleWords } from '../adapters/kubernetes/manifest/rule-words.ts';
import { createReviewNote } from '../adapters/kubernetes/review-note.ts';
import { loadDifferences } from '../adapters/kubernetes/schema/load-differences.ts';
import { loadIndex } from '../adapters/kubernetes/schema/load-index.ts';
import { loadVersions } from '../adapters/kubernetes/schema/load-versions.ts';
import { openFieldSchema, openSchema } from '../adapters/kubernetes/schema/open-schema.ts';
import type { Config } from '../config/config.ts';
import { createAskAboutField } from '../features/fields/ask-about-field.ts';
import { createExplainField } from '../features/fields/explain-field.ts';
import { createJoinTopic } from '../features/fields/join-topic.ts';
import { createListFields } from '../features/fields/list-fields.ts';
import type { CurrentLibrary, SearchLibrary } from '../features/fields/ports.ts';
import { createSearchFields } from '../features/fields/search-fields.ts';
import { schemaDir } from './compose-knowledge.ts';

/** What is needed of the schema; the index of its fields stays beside the database. */
export async function openFields(config: Pick<Config, 'databasePath'>) {
  const indexPath = config.databasePath === ':memory:' ? null : join(dirname(config.databasePath), 'field-index.json');
  const [index, ageOf, difference, wordsOf] = await Promise.all([
    loadIndex(indexPath),
    loadVersions(join(schemaDir, 'versions.yaml')),
    loadDifferences(join(schemaDir, 'own-schedules.yaml')),
    loadRuleWords(join(schemaDir, 'rules.yaml')),
  ]);
  const schema = openSchema(index, ageOf);
  const fields = openFieldSchema(schema);
  const checkManifest = createCheckManifest(schema, wordsOf);
  return {
    schema: () => fields,
    difference,
    checkManifest,
    reviewNote: createReviewNote(schema, fields, checkManifest),
  };
}

/** A start takes about three seconds from here with a large library, and a command has ended before. */
const warmAfterMs = 5_000;

/** Joins fields with the notes. */
export async function composeFields(
  config: Pick<Config, 'databasePath'>,
  library: { readonly search: SearchLibrary; readonly library: CurrentLibrary },
) {
  const { schema, difference, checkManifest } = await openFields(config);
  const searchFields = createSearchFields({ schema, library: library.library });
  // The first search makes an index of words for some 80 ms: done once the start is over, so that no member waits for it.
  setTimeout(() => searchFields(schema().title, 'en'), warmAfterMs).unref();
  return {
    explainField: createExplainField({ ...library, schema, difference }),
    listFields: createListFields({ schema }),
    searchFields,
    joinTopic: createJoinTopic({ ...library, schema }),
    checkManifest,
    askAboutField: createAskAboutField({ schema, chance: Math.random }),
  };
}
