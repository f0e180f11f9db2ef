import type { Block, Section } from '../notes/section.ts';
import { type Lexicon, lookupForm } from '../retrieval/lexicon.ts';

/** What a text says that a concept is. */
export interface Definition {
  readonly conceptId: string;
  /** The concept as the text writes it. */
  readonly name: string;
  /** Without the name before the colon. */
  readonly text: string;
  readonly block: Block;
  /** The name begins the sentence: `파드는 …`; otherwise it stands before a colon. */
  readonly isSentence: boolean;
}

const colon = /^\s*[:：]\s*/u;
const koreanStart = /^(은|는|이란|란)\s/u;
const englishStart = /^\s+(?:is|are)\s+(?:the|an?)\s/u;

/**
 * The definitions of a section: `term : explanation` for a term that the cards know, a first sentence that begins with the
 * name of the section's own concept, and the one line under a heading that names a concept.
 */
export function definitionsOf(section: Section, lexicon: Lexicon): readonly Definition[] {
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'item' && block.kind !== 'paragraph') return [];
    return withColon(block, lexicon) ?? asSentence(block, section, lexicon) ?? [];
  });
}

function withColon(block: Block, lexicon: Lexicon): readonly Definition[] | null {
  const { term, text, source } = block;
  // `clusterIP: None` is a setting, not a definition.
  if (term === null || !text.startsWith(term) || source.startsWith('`')) return null;
  const rest = text.slice(term.length);
  const conceptId = lexicon.names.get(lookupForm(term));
  if (!colon.test(rest) || conceptId === undefined) return null;
  return [{ conceptId, name: term, text: rest.replace(colon, ''), block, isSentence: false }];
}

/** Only the first sentence: the rest leans on it. */
function asSentence(block: Block, section: Section, lexicon: Lexicon): readonly Definition[] | null {
  const heads = [section.heading ?? '', ...section.headingPath];
  const names = heads.flatMap((head) => head.split(/[()（）]/u)).map((name) => name.trim());
  const [first = ''] = block.text.split(/(?<=[.。])\s/u);
  for (const name of names) {
    const conceptId = lexicon.names.get(lookupForm(name));
    if (conceptId === undefined) continue;
    const start = new RegExp(`^(?:An?\\s+|The\\s+)?${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'iu').exec(first);
    const rest = start === null ? null : first.slice(start[0].length);
    if (rest !== null && (koreanStart.test(rest) || englishStart.test(rest))) {
      return [{ conceptId, name, text: rest.replace(koreanStart, ''), block, isSentence: true }];
    }
    const isOnlyOne = section.heading === name && section.blocks.length > 0 && section.blocks[0] === block;
    if (isOnlyOne && /(?:유형|것|개념|역할|오브젝트|스토리지|볼륨|서비스|컨트롤러)$/u.test(block.text.trim())) {
      return [{ conceptId, name, text: block.text, block, isSentence: false }];
    }
  }
  return null;
}
