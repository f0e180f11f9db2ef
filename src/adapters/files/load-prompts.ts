import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { TutorError } from '../../domain/errors.ts';
import { parsePrompt } from '../../domain/prompts/parse-prompt.ts';
import type { Prompt } from '../../domain/prompts/prompt.ts';

/** A prompt with what tells one wording of it from another. */
export interface LoadedPrompt extends Prompt {
  /** First twelve hex digits of the file's SHA-256; part of every cache key, so that no answer outlives its prompt. */
  readonly hash: string;
}

/**
 * Reads prompts by name from a folder.
 * @throws TutorError `invalid` when one is missing or wrong; the message names it
 */
export async function loadPrompts<Name extends string>(
  folder: string,
  names: readonly Name[],
): Promise<Readonly<Record<Name, LoadedPrompt>>> {
  const loaded = await Promise.all(
    names.map(async (name) => [name, await loadPrompt(join(folder, `${name}.md`))] as const),
  );
  return Object.fromEntries(loaded) as Record<Name, LoadedPrompt>;
}

async function loadPrompt(path: string): Promise<LoadedPrompt> {
  const name = basename(path, '.md');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new TutorError('invalid', `Cannot read prompt "${name}": ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
  return { ...parsePrompt(name, text), hash: createHash('sha256').update(text).digest('hex').slice(0, 12) };
}
