import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const knowledge = new URL('../../knowledge/', import.meta.url);

/** A card's file as text, cut into front matter and the level-2 sections of its two halves. */
export interface CardFile {
  /** Relative to the knowledge folder. */
  readonly path: string;
  readonly frontMatter: unknown;
  /** Level-1 headings in order: the Korean half's, then the English half's. */
  readonly titles: readonly string[];
  /** `한국어 제목` or `English title` → the text beneath it. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Every Markdown file of the knowledge folder, relative to it, sorted. */
export function listKnowledgeFiles(): readonly string[] {
  return readdirSync(knowledge, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .sort();
}

export function readKnowledgeFile(path: string): string {
  return readFileSync(new URL(path, knowledge), 'utf8');
}

/** Cards of one folder. Lines inside code fences are no headings. */
export function readCards(folder: 'concepts' | 'questions'): readonly CardFile[] {
  return listKnowledgeFiles()
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => readCard(path, readKnowledgeFile(path)));
}

function readCard(path: string, text: string): CardFile {
  const match = /^---\n(.*?)\n---\n(.*)$/su.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) throw new Error(`Cannot read "${path}": no front matter`);
  const titles: string[] = [];
  const sections = new Map<string, string>();
  let heading: string | null = null;
  let inFence = false;
  for (const line of match[2].split('\n')) {
    if (line.startsWith('```')) inFence = !inFence;
    if (!inFence && line.startsWith('# ')) titles.push(line.slice(2));
    else if (!inFence && line.startsWith('## ')) {
      heading = line.slice(3);
      if (sections.has(heading)) throw new Error(`Cannot read "${path}": two sections "${heading}"`);
      sections.set(heading, '');
    } else if (heading !== null) sections.set(heading, `${sections.get(heading) ?? ''}${line}\n`);
  }
  return { path, frontMatter: parse(match[1]), titles, sections };
}
