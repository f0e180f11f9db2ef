import type { Locale } from '../../domain/locale.ts';

/** `error`: it will be refused or will not work. `warning`: it may not do what is meant. `advice`: better otherwise. `note`: said, not judged. */
export type Severity = 'error' | 'warning' | 'advice' | 'note';

/** A sentence in the languages that members read. */
export type Spoken = Readonly<Record<Locale, string>>;

/** Something to say about one place of a manifest. */
export interface Finding {
  /** From 1, in the order of the text. */
  readonly document: number;
  /** From 1; columns in UTF-16 units, as editors count. */
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  /** Name of the rule: `unknown-field`. */
  readonly rule: string;
  readonly message: Spoken;
  readonly why: Spoken;
  /** What to write instead; null where there is no one answer. */
  readonly suggestion: string | null;
  /** Where in the object: `spec.ports[0].port`; null for the text itself. */
  readonly path: string | null;
  /** The line as it may be shown: values that are secret are masked. */
  readonly shown: string;
  /** Name of what to read about, as a topic that can be explained; null for nothing. */
  readonly topic: string | null;
}

/** An object that was found in a manifest. */
export interface ManifestObject {
  readonly document: number;
  readonly object: string;
  readonly name: string | null;
  /** Its values are never shown and never leave the machine. */
  readonly secret: boolean;
}

export type CheckedManifest =
  | {
      readonly kind: 'checked';
      readonly objects: readonly ManifestObject[];
      /** Errors first, then by place. */
      readonly findings: readonly Finding[];
      /** Findings beyond the most that are listed. */
      readonly more: number;
    }
  /** A template that has to be filled in first; `line` is where that shows. */
  | { readonly kind: 'template'; readonly line: number }
  /** Sizes in bytes. */
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'empty' };

/** Checks manifests: every document of a text, and how they fit together. Never throws for what a text holds. */
export type CheckManifest = (text: string) => CheckedManifest;
