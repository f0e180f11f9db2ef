import type { Block } from '../notes/section.ts';

/** A line of a block of code with one word that others have in the same place. */
export interface CodeLine {
  /** From 0. */
  readonly at: number;
  readonly before: string;
  readonly value: string;
  readonly after: string;
  /** What stands before it, by which places are alike: `key type`, `command kubectl rollout`. */
  readonly place: string;
  /** A value of a setting; else a word of a command. */
  readonly isSetting: boolean;
}

const settings = /^(\s*(?:-\s+)?([A-Za-z][\w.-]*):\s+)(["']?)([A-Za-z0-9][\w./-]*)(["']?)\s*$/u;
const command = /^(\s*(?:[$#>]\s+)?([a-z][a-z0-9]*(?: [a-z][a-z0-9-]*)??) )([a-z][a-z-]+)((?:\s.*)?)$/u;
const shells = new Set(['sh', 'bash', 'shell', 'console', 'zsh']);

/** The lines that a block of settings or commands can be asked about; none for other languages. */
export function codeLines({ text, language }: Block): readonly CodeLine[] {
  const lines = text.split('\n');
  if (language === 'yaml' || language === 'yml') return lines.flatMap(settingAt);
  return language !== null && shells.has(language) ? lines.flatMap(commandAt) : [];
}

function settingAt(line: string, at: number): readonly CodeLine[] {
  const [whole, before = '', key = '', open = '', value = '', close = ''] = settings.exec(line) ?? [];
  if (whole === undefined || open !== close) return [];
  return [{ at, before: `${before}${open}`, value, after: close, place: `key ${key}`, isSetting: true }];
}

/** The verb of a command, and the word after it where the verb has verbs of its own. */
function commandAt(line: string, at: number): readonly CodeLine[] {
  const [whole, before = '', words = '', value = '', after = ''] = command.exec(line) ?? [];
  return whole === undefined ? [] : [{ at, before, value, after, place: `command ${words}`, isSetting: false }];
}
