import type { SearchResult } from '../../domain/retrieval/passage.ts';
import { printable } from './printable.ts';

/** Passages as lines of text, best first. */
export function searchView(result: SearchResult): string {
  const lines = result.hits.map(({ passage, score }) => {
    const { path, lines, headingPath, author } = passage;
    return `${score.toFixed(2).padStart(6)}  ${path}:${lines.startLine}–${lines.endLine}  ${headingPath.join(' › ')}${author === null ? '' : `  (${author})`}`;
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
    results: result.hits.map(({ passage, score }) => ({
      path: passage.path,
      headingPath: passage.headingPath,
      startLine: passage.lines.startLine,
      endLine: passage.lines.endLine,
      score,
    })),
  };
}
