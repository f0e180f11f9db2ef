import { parse } from 'yaml';
import { TutorError } from '../errors.ts';
import { type Prompt, placeholdersOf } from './prompt.ts';

const frontMatter = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u;

/**
 * Reads a prompt: front matter with `purpose`, `version` and `variables`, then the words.
 * @throws TutorError `invalid` naming the file and every mistake: a field that is missing, a placeholder that is not
 * declared, a variable that no placeholder uses
 */
export function parsePrompt(name: string, text: string): Prompt {
  const mistakes: string[] = [];
  const [, head = '', words = ''] = frontMatter.exec(text.replaceAll('\r\n', '\n')) ?? [];
  const values = readValues(head, mistakes);
  const { purpose, version, variables = [] } = values;
  if (typeof purpose !== 'string' || purpose.trim() === '') mistakes.push('`purpose` is missing: say what it is for');
  if (!Number.isInteger(version) || Number(version) < 1) mistakes.push('`version` is not a whole number from 1 on');
  const declared = Array.isArray(variables) ? variables.map(String) : [];
  if (!Array.isArray(variables)) mistakes.push('`variables` is not a list');
  const used = placeholdersOf(words);
  for (const one of used.filter((variable) => !declared.includes(variable))) {
    mistakes.push(`{{${one}}} is not among the variables`);
  }
  for (const one of declared.filter((variable) => !used.includes(variable))) {
    mistakes.push(`the variable "${one}" stands nowhere`);
  }
  if (words.trim() === '') mistakes.push('there are no words');
  if (mistakes.length > 0) {
    throw new TutorError('invalid', `Cannot use prompt "${name}": ${mistakes.join('; ')}`);
  }
  return { name, purpose: String(purpose), version: Number(version), variables: declared, words: words.trim() };
}

function readValues(head: string, mistakes: string[]): Readonly<Record<string, unknown>> {
  try {
    const values: unknown = parse(head);
    if (typeof values === 'object' && values !== null) return values as Record<string, unknown>;
  } catch (error) {
    mistakes.push(`its front matter is no YAML (${error instanceof Error ? error.message : error})`);
    return {};
  }
  mistakes.push('it has no front matter between two lines of ---');
  return {};
}
