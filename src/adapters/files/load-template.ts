import { join } from 'node:path';
import { parseTemplate, type Template } from '../../domain/notes/template-hints.ts';
import { readTextFile } from './read-text-file.ts';

/** The template of a notes folder: its own `TEMPLATE.md`, else the shipped one, else null. */
export async function loadTemplate(notesDir: string, knowledgeDir: string): Promise<Template | null> {
  for (const folder of [notesDir, knowledgeDir]) {
    const read = await readTextFile(join(folder, 'TEMPLATE.md'), 'TEMPLATE.md');
    if (read !== 'unchanged' && read.text !== null) return parseTemplate(read.text);
  }
  return null;
}
