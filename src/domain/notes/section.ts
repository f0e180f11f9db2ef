/** Lines of a file, 1-based, both ends included. */
export interface LineRange {
  readonly startLine: number;
  readonly endLine: number;
}

/** What a section of the study template is about; `other` is text under no heading of the template (or of a card). */
export type SectionKind =
  | 'before-reading'
  | 'summary'
  | 'impressions'
  | 'open-questions'
  | 'reading-log'
  | 'difficulties'
  | 'understanding'
  | 'insights'
  | 'other';

/** The smallest piece that can be quoted: one list item without its children, a paragraph, a table row, a code fence, … */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'table-row' | 'code' | 'quote';
  /** Words without Markdown marks, white space folded (code keeps its lines). For searching and showing. */
  readonly text: string;
  /** The file's own characters: a substring of its lines without list marker and indentation. For citing. */
  readonly source: string;
  readonly lines: LineRange;
  /** Nesting of list items, 0 at the outermost; 0 for everything else. */
  readonly depth: number;
  /** The word that the block explains, when it is written `term : explanation`, `**term** explanation` or as a first cell. */
  readonly term: string | null;
  /** Cells of a table row, with the header row's cells as their names; null outside tables. */
  readonly cells: readonly { readonly column: string; readonly value: string }[] | null;
  /** Code fence's language, lower case; null for none and for everything else. */
  readonly language: string | null;
}

/** A heading with the text that stands directly under it (its sub-headings are sections of their own). */
export interface Section {
  readonly kind: SectionKind;
  /** Heading's words without marks and decorative emoji; null for text before the first heading. */
  readonly heading: string | null;
  /** Headings from the outermost to this one. */
  readonly headingPath: readonly string[];
  readonly level: number;
  /** From the heading's line to the last line before the next heading, trailing blank lines left out. */
  readonly lines: LineRange;
  readonly blocks: readonly Block[];
}
