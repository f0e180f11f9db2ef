import type { Library } from '../../domain/retrieval/library.ts';
import type { SearchResult } from '../../domain/retrieval/search-result.ts';

/** Searches the library as it is at this moment. `limit` caps the hits. */
export type SearchLibrary = (words: string, limit: number) => SearchResult;

/** The library as it is at this moment. */
export type CurrentLibrary = () => Library;

/** A field as its schema describes it. Paths are written with dots and begin with the object's name: `service.spec.ports`. */
export interface Field {
  /** As the schema spells it. */
  readonly path: string;
  /** Name of the object that the path begins with, as manifests write it. */
  readonly object: string;
  readonly version: string;
  /** Every version that the object has, the one to use first. */
  readonly versions: readonly string[];
  /** Last name of the path; the object's name for the object itself. */
  readonly name: string;
  /** Such as `string`, `integer`, `[]ServicePort`, `map of string`. */
  readonly type: string;
  readonly required: boolean;
  /** As the description tells it; null where it tells none. */
  readonly default: string | null;
  readonly allowed: readonly string[];
  /** The schema's own words, in English. */
  readonly description: string;
  /** Where to read on. */
  readonly link: string;
  /** Null for the object itself. */
  readonly parent: string | null;
  readonly fields: readonly FieldBelow[];
  /** Paths that somebody who meets the object wants to know first, without the object's name; empty below it. */
  readonly highlights: readonly string[];
  /** What the version is worth when it is not simply the current one; null otherwise. */
  readonly age: VersionAge | null;
}

/** A field one step further down. */
export interface FieldBelow {
  readonly name: string;
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  /** Whether it has fields of its own. */
  readonly opens: boolean;
}

/** A version that was removed or is about to be. */
export interface VersionAge {
  readonly kind: 'removed' | 'deprecated';
  /** Release in which it was removed or deprecated: `1.22`. */
  readonly since: string;
  /** What to write instead: a version, or a version and another object; null for nothing. */
  readonly instead: string | null;
}

/** A path as somebody typed it. `version: null` takes the current one. */
export interface FieldQuery {
  readonly path: string;
  readonly version: string | null;
}

export type FieldMissing =
  | { readonly kind: 'unknown-object'; readonly given: string; readonly nearest: readonly string[] }
  | {
      readonly kind: 'unknown-version';
      readonly object: string;
      readonly given: string;
      readonly known: readonly string[];
    }
  /** `at` is the part of the path that exists, `nearest` whole paths. */
  | {
      readonly kind: 'unknown-field';
      readonly at: string;
      readonly given: string;
      readonly nearest: readonly string[];
      readonly known: readonly string[];
    };

export type DescribedField = { readonly kind: 'field'; readonly field: Field } | FieldMissing;

/** A line of everything that is below a field; depths from 0. */
export interface FieldLine extends FieldBelow {
  readonly depth: number;
}

/** A field that was found by words. Scores are comparable within one search only. */
export interface FoundField extends Omit<FieldBelow, 'opens'> {
  readonly object: string;
  readonly version: string;
  /** The sentence of the description that fits, or its first. */
  readonly excerpt: string;
  readonly score: number;
}

/** What is known of the objects that manifests describe. */
export interface FieldSchema {
  /** Whose schema it is, with its release, for members to read. */
  readonly title: string;
  readonly describeField: (query: FieldQuery) => DescribedField;
  /** Everything below a field, at most `depth` steps down; a type inside itself is not opened again. */
  readonly listFields: (path: string, version: string, depth: number) => readonly FieldLine[];
  /** Fields whose name or description has the words; each word as its alternatives in the schema's language. */
  readonly searchFields: (words: readonly (readonly string[])[], limit: number) => readonly FoundField[];
}

/** How the tutor's own objects differ at a path, as members read it; null where they do not. */
export type OwnDifference = (path: string) => { readonly ko: string; readonly en: string } | null;
