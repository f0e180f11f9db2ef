import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { TutorError } from '../../../domain/errors.ts';
import { type Particle, withParticle } from '../../../domain/korean/particle.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { Severity, Spoken } from '../../../features/manifest/ports.ts';

const spoken = z.object({ ko: z.string().min(1), en: z.string().min(1) });
const shape = z.object({
  /** How members call what `wanted` and `given` are. */
  types: z.record(z.string(), spoken),
  rules: z.array(
    z.object({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/),
      severity: z.enum(['error', 'warning', 'advice', 'note']),
      message: spoken,
      why: spoken,
      topic: z.string().nullish(),
    }),
  ),
});

/** What a rule says, with what was found put in. */
export interface RuleWords {
  readonly severity: Severity;
  readonly message: Spoken;
  readonly why: Spoken;
  readonly topic: string | null;
}

export type WordsOf = (rule: string, values: Readonly<Record<string, string>>) => RuleWords;

/**
 * Reads the words of the rules.
 * @throws TutorError `invalid` that names the file; the returned function throws `internal` for a rule without words
 */
export async function loadRuleWords(path: string): Promise<WordsOf> {
  const parsed = shape.safeParse(parse(await readFile(path, 'utf8')));
  if (!parsed.success) throw new TutorError('invalid', `Cannot read "${path}": ${z.prettifyError(parsed.error)}`);
  const byId = new Map(parsed.data.rules.map((rule) => [rule.id, rule]));
  const { types } = parsed.data;
  return (id, values) => {
    const rule = byId.get(id);
    if (rule === undefined) throw new TutorError('internal', `The rule "${id}" has no words in "${path}"`);
    const named = (locale: Locale) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeNames.has(name) ? (types[value]?.[locale] ?? value) : value,
        ]),
      );
    const [inKorean, inEnglish] = [named('ko'), named('en')];
    const fill = ({ ko, en }: Spoken): Spoken => ({ ko: filled(ko, inKorean), en: filled(en, inEnglish) });
    return { severity: rule.severity, message: fill(rule.message), why: fill(rule.why), topic: rule.topic ?? null };
  };
}

const typeNames = new Set(['wanted', 'given']);

/** `{field}`, or `{field+은/는}` with the particle that the word's sound asks for. */
function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)(?:\+([^}]+))?\}/g, (_, name: string, particle: Particle | undefined) => {
    const value = values[name] ?? '';
    return particle === undefined ? value : withParticle(value, particle);
  });
}
