import type { Locale } from '../../domain/locale.ts';
import type { AskAboutField } from '../../features/fields/ask-about-field.ts';
import type { ExplainField } from '../../features/fields/explain-field.ts';
import type { JoinTopic } from '../../features/fields/join-topic.ts';
import type { ListFields } from '../../features/fields/list-fields.ts';
import type { SearchFields } from '../../features/fields/search-fields.ts';
import type { CheckManifest } from '../../features/manifest/ports.ts';
import type { Messages } from '../../messages/messages.ts';
import type { MessageView } from './blocks.ts';
import { fieldsFoundView, fieldTreeView } from './views/field-lists.ts';
import { fieldMissingView, fieldView } from './views/field-view.ts';
import { noticeView } from './views/notice-view.ts';
import type { FieldWords } from './words/field-words.ts';

/** What can be done with fields; null where the group reads about a subject that has no schema. */
export type FieldUseCases = {
  readonly explainField: ExplainField;
  readonly listFields: ListFields;
  readonly searchFields: SearchFields;
  readonly joinTopic: JoinTopic;
  readonly askAboutField: AskAboutField;
  readonly checkManifest: CheckManifest;
} | null;

/**
 * What a request about fields is answered with; null where the words mean no field after all and are to be read as
 * `otherwise` says.
 */
export function answerField(
  fields: FieldUseCases,
  asked: FieldWords,
  locale: Locale,
  messages: Messages,
): MessageView | null {
  if (fields === null)
    return asked.kind === 'field' && asked.otherwise !== null ? null : noticeView(messages.notInNotes['no-match']);
  switch (asked.kind) {
    case 'field-wrong':
      return noticeView(messages.fields.wrongOption(asked.given));
    case 'field-search':
      return fieldsFoundView(fields.searchFields(asked.words, locale), messages);
    case 'field': {
      const { path, version, tree, otherwise } = asked;
      if (tree !== null) {
        const listed = fields.listFields({ path, version, depth: tree.depth });
        return listed.kind === 'tree' ? fieldTreeView(listed, messages) : fieldMissingView(listed, messages);
      }
      const explained = fields.explainField({ path, version }, locale);
      if (explained.kind === 'explained') return fieldView(explained, messages);
      // `node.js` begins like a path and is none.
      const isNear = explained.kind === 'unknown-field' && explained.nearest.length > 0;
      return otherwise === 'ask' || (otherwise === 'explain' && !isNear) ? null : fieldMissingView(explained, messages);
    }
  }
}
