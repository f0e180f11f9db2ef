import type { Picture } from './picture.ts';

/** One part of something longer that is said at once. All words are data: nothing in them is markup. */
export type DocumentPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** The first row is the header; all rows are of one length. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** `alt` says what the picture shows. What it shows also stands in words or in a table. */
  | { readonly kind: 'picture'; readonly picture: Picture; readonly alt: string }
  /** Kept as it is, to be copied. */
  | { readonly kind: 'code'; readonly text: string };

/** Something longer that is said at once, such as a report. */
export interface MessageDocument {
  /** What notifications and screen readers say first. */
  readonly title: string;
  readonly parts: readonly DocumentPart[];
}
