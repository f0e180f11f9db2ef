import type { Rubric } from './grading/rubric.ts';

/** More ideas than an answer of some sentences holds, or more ways to say one than anybody writes down, are a mistake. */
export const rubricLimits = { ideas: 8, wordings: 30, wording: 120 } as const;

/**
 * Reads a rubric out of YAML: `ideas`, each with `any` (the ways to say it) and perhaps `critical: true`, and `forbidden`, a list of
 * what a right answer never says. Null where there is none, and where it is not as it should be.
 */
export function readRubric(value: unknown): Rubric | null {
  const { ideas, forbidden = [] } = fieldsOf(value);
  if (!Array.isArray(ideas) || !Array.isArray(forbidden)) return null;
  const read = ideas.flatMap((idea: unknown) => readIdea(idea) ?? []);
  const never = wordings(forbidden);
  if (ideas.length === 0 || ideas.length > rubricLimits.ideas || read.length < ideas.length || never === null)
    return null;
  return rubricOf(read, never);
}

/** A rubric of wordings; each forbidden one is an idea of its own. */
export function rubricOf(ideas: readonly SaidIdea[], forbidden: readonly string[]): Rubric {
  return {
    ideas: ideas.map((idea, at) => ({ id: `idea-${at + 1}`, ...idea })),
    forbidden: forbidden.map((wording, at) => ({ id: `never-${at + 1}`, any: [wording] })),
  };
}

/** An idea as it is written down. */
export interface SaidIdea {
  readonly any: readonly string[];
  readonly critical: boolean;
}

function readIdea(value: unknown): SaidIdea | null {
  const { any, critical = false } = fieldsOf(value);
  const said = Array.isArray(any) ? wordings(any) : null;
  return said === null || said.length === 0 || typeof critical !== 'boolean' ? null : { any: said, critical };
}

function wordings(values: readonly unknown[]): readonly string[] | null {
  const said = values.map((one) => (typeof one === 'string' ? one.normalize('NFC').trim() : ''));
  const fits = (one: string) => one !== '' && [...one].length <= rubricLimits.wording;
  return said.length <= rubricLimits.wordings && said.every(fits) ? said : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
