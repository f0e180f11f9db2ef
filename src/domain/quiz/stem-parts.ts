/** Around a block of code in a stem, each on a line of its own. */
export const fence = '```';

/** A stem's question, and the block of code that it is about. */
export interface StemParts {
  readonly question: string;
  /** Null where there is none. */
  readonly code: string | null;
}

export function stemParts(stem: string): StemParts {
  const [, question = '', code = ''] = /^(.*?)\n```\n(.*?)\n```\s*$/su.exec(stem) ?? [];
  return question === '' ? { question: stem, code: null } : { question, code };
}

/** A stem of both. */
export function stemOf({ question, code }: StemParts): string {
  return code === null ? question : `${question}\n${fence}\n${code}\n${fence}`;
}
