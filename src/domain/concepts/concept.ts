import type { Section } from '../notes/section.ts';

/** A notion of the subject, with every name that members may use for it. */
export interface Concept {
  readonly id: string;
  /** Kind of the object as its schema names it (`Service`); null for notions that are no objects. */
  readonly kind: string | null;
  readonly apiVersion: string | null;
  readonly names: { readonly ko: string; readonly en: string };
  readonly aliases: readonly string[];
  readonly misspellings: readonly string[];
  /** Names that the subject once used and no longer does; missing: none. */
  readonly former?: readonly string[];
  /** Ids of other concepts. */
  readonly related: readonly string[];
  readonly link: string | null;
}

/** A card of `knowledge/`: a concept, or an open question that cuts across concepts, with its text. */
export interface Card {
  readonly origin: 'concept' | 'question';
  /** Relative to the knowledge folder: `concepts/service.md`. */
  readonly path: string;
  readonly concept: Concept;
  readonly sections: readonly Section[];
}
