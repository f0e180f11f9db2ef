import type { Locale } from '../../domain/locale.ts';
import { findOwnLines, type OwnLine } from './find-own-lines.ts';
import { type Gloss, glossOf } from './gloss.ts';
import type {
  CurrentLibrary,
  Field,
  FieldMissing,
  FieldQuery,
  FieldSchema,
  OwnDifference,
  SearchLibrary,
} from './ports.ts';

/** A field with what the group has to say about it. */
export interface ExplainedField {
  readonly kind: 'explained';
  /** Whose schema it is. */
  readonly title: string;
  readonly field: Field;
  /** Terms of the description in Korean: ours, and no part of the schema. Empty for English readers. */
  readonly gloss: readonly Gloss[];
  readonly ownLines: readonly OwnLine[];
  /** How the tutor's own schedules differ here; null where they do not. */
  readonly difference: string | null;
}

export type FieldExplanation = ExplainedField | FieldMissing;

/** Explains a field by its path; quick enough to be called while somebody waits for a window. */
export type ExplainField = (query: FieldQuery, locale: Locale) => FieldExplanation;

export function createExplainField(deps: {
  readonly schema: () => FieldSchema;
  readonly search: SearchLibrary;
  readonly library: CurrentLibrary;
  readonly difference: OwnDifference;
}): ExplainField {
  return (query, locale) => {
    const schema = deps.schema();
    const described = schema.describeField(query);
    if (described.kind !== 'field') return described;
    const { field } = described;
    return {
      kind: 'explained',
      title: schema.title,
      field,
      gloss: locale === 'ko' ? glossOf(field.description, deps.library()) : [],
      ownLines: findOwnLines(field, deps.search),
      difference: deps.difference(field.path)?.[locale] ?? null,
    };
  };
}
