import type { DataSection } from '../../domain/privacy/data-section.ts';

/** A heading and what stands under it. */
export interface PrivacyPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface PrivacyFacts {
  /** Days after which conversations are deleted. */
  readonly days: number;
  readonly usesModel: boolean;
  readonly command: string;
}

/** Sentences about what is stored of members, and what they can do about it. */
export interface PrivacyMessages {
  readonly privacy: {
    readonly title: string;
    readonly parts: (facts: PrivacyFacts) => readonly PrivacyPart[];
    readonly topics: Readonly<Record<DataSection, string>>;
    readonly export: {
      readonly button: string;
      /** With the files, in the direct message. */
      readonly here: string;
      /** Where it was asked for in a channel. */
      readonly sent: string;
      readonly failed: string;
      readonly title: string;
      readonly madeAt: (when: string) => string;
      readonly nothing: string;
      readonly rows: (count: number) => string;
      readonly noteFiles: string;
      readonly noNoteFiles: string;
    };
    readonly forget: {
      readonly button: string;
      readonly ask: string;
      /** How much there is of what. */
      readonly count: (topic: string, rows: number) => string;
      readonly nothing: string;
      readonly stays: string;
      readonly noteFiles: (paths: readonly string[], others: number) => string;
      readonly staysElsewhere: readonly string[];
      readonly confirm: string;
      readonly sure: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string };
      readonly done: string;
      readonly wasNothing: string;
    };
  };
}
