import type { SearchResult } from '../../domain/retrieval/search-result.ts';
import { printable } from './printable.ts';

/** Passages as lines of text, best first. */
export function searchView(result: SearchResult): string {
  const lines = result.hits.map(({ passage, lines, score, also = [] }) => {
    const { path, headingPath } = passage;
    const authors = [passage, ...also].flatMap(({ author }) => author ?? []);
    return `${score.toFixed(2).padStart(6)}  ${path}:${lines.startLine}–${lines.endLine}  ${headingPath.join(' › ')}${authors.length === 0 ? '' : `  (${authors.join(', ')})`}`;
  });
  const verdict = `confidence ${result.confidence.toFixed(2)}${result.confident ? '' : ', not enough to answer'}`;
  return [...lines, verdict].map(printable).join('\n');
}

/** A search as one JSON object, as `tutor search --json` writes it. */
export function searchJson(id: unknown, result: SearchResult): object {
  return {
    id,
    confident: result.confident,
    confidence: result.confidence,
    results: result.hits.map(({ passage, lines, score, also }) => ({
      path: passage.path,
      headingPath: passage.headingPath,
      startLine: lines.startLine,
      endLine: lines.endLine,
      score,
      ...(also === undefined ? {} : { also: also.map(({ path, author }) => ({ path, author })) }),
    })),
  };
}
