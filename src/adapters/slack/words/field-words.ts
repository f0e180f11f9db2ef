import { quoted } from './quoted.ts';

/** What concerns the fields of a schema. `otherwise`: what the words are when no field is meant. */
export type FieldWords =
  | {
      readonly kind: 'field';
      readonly path: string;
      readonly version: string | null;
      /** Null: no tree; otherwise how deep, with null for to the end. */
      readonly tree: { readonly depth: number | null } | null;
      readonly otherwise: 'explain' | 'ask' | null;
      readonly private: boolean;
    }
  | { readonly kind: 'field-search'; readonly words: string; readonly private: boolean }
  | { readonly kind: 'field-wrong'; readonly given: string };

const explain = /^(?:kubectl\s+)?[*_`"']*(?:explain|설명)[*_`"']*\s+(\S.*)$/is;
/** At least one dot between names: without one it is a topic. */
const path = /^[a-z][\w-]*(?:\[[^\]\s]*\])?(?:\.[a-z][\w-]*(?:\[[^\]\s]*\])?)+$/i;

const help = /^--?h(?:elp)?$/i;

/** Reads `explain PATH` with kubectl's options; null for topics and everything else. */
export function fieldWords(words: string, isPrivate: boolean): FieldWords | null {
  const rest = explain.exec(words)?.[1];
  if (rest === undefined) return isFieldPath(words) ? fieldRequest(words, 'ask', isPrivate) : null;
  const parts = quoted(rest);
  const hasOption = parts.some(({ text, isQuoted }) => !isQuoted && /^--?[a-z]/i.test(text) && !help.test(text));
  if (!hasOption) {
    const [only, ...more] = parts;
    return only !== undefined && more.length === 0 && isFieldPath(only.text)
      ? fieldRequest(only.text, 'explain', isPrivate)
      : null;
  }
  return withOptions(
    parts.map(({ text }) => text),
    isPrivate,
  );
}

export function isFieldPath(text: string): boolean {
  return text.length <= 300 && path.test(bare(text));
}

export function fieldRequest(text: string, otherwise: 'explain' | 'ask' | null, isPrivate: boolean): FieldWords {
  return { kind: 'field', path: bare(text), version: null, tree: null, otherwise, private: isPrivate };
}

function bare(text: string): string {
  return text.replace(/^[\s"'`*_]+|[\s"'`*_,.?!]+$/g, '');
}

function withOptions(parts: readonly string[], isPrivate: boolean): FieldWords {
  let wanted: string | null = null;
  let version: string | null = null;
  let depth: number | null = null;
  let isTree = false;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const [, option = '', given] = /^(--?[a-z-]+)(?:=(.*))?$/is.exec(part) ?? [];
    const value = () => {
      if (given !== undefined) return given;
      at += 1;
      return parts[at] ?? '';
    };
    if (option === '') {
      if (wanted !== null) return { kind: 'field-wrong', given: part };
      wanted = part;
    } else if (option === '--recursive') {
      isTree = given !== 'false';
    } else if (option === '--max-depth') {
      const said = value();
      if (!/^[1-9]\d?$/.test(said)) return { kind: 'field-wrong', given: `--max-depth ${said}`.trim() };
      [depth, isTree] = [Number(said), true];
    } else if (option === '--api-version') {
      version = value();
      if (version === '') return { kind: 'field-wrong', given: option };
    } else if (option === '--search') {
      const words = [...(given === undefined ? [] : [given]), ...parts.slice(at + 1)].join(' ').trim();
      return words === ''
        ? { kind: 'field-wrong', given: option }
        : { kind: 'field-search', words, private: isPrivate };
    } else {
      return { kind: 'field-wrong', given: part };
    }
  }
  if (wanted === null) return { kind: 'field-wrong', given: parts.join(' ') };
  return { ...fieldRequest(wanted, null, isPrivate), version, tree: isTree ? { depth } : null } as FieldWords;
}
