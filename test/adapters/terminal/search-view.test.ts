import { describe, expect, it } from 'vitest';
import { searchJson, searchView } from '#src/adapters/terminal/search-view.ts';
import { found, hostile, passage, searchResult } from './samples.ts';

describe('searchJson', () => {
  it('gives id, confident, confidence and results, and nothing else', () => {
    expect(JSON.stringify(searchJson('q1', searchResult()))).toBe(
      '{"id":"q1","confident":true,"confidence":0.875,"results":[{"path":"하나/9장.md",' +
        '"headingPath":["내용 정리","서비스"],"startLine":12,"endLine":18,"score":3.25}]}',
    );
  });

  it('keeps the order, best first', () => {
    const hits = [3, 2, 1].map((score) => found({ passage: passage({ path: `${score}.md` }), score }));
    expect(searchJson(null, searchResult({ hits }))).toMatchObject({
      id: null,
      results: [{ path: '3.md' }, { path: '2.md' }, { path: '1.md' }],
    });
  });

  it('gives an empty list when nothing was found', () => {
    expect(searchJson(1, searchResult({ hits: [], confidence: 0, confident: false }))).toEqual({
      id: 1,
      confident: false,
      confidence: 0,
      results: [],
    });
  });
});

describe('searchView', () => {
  it('shows a line for each passage and how sure the search is', () => {
    const hits = [found({ score: 12.345 }), found({ passage: passage({ path: 'concepts/service.md', author: null }) })];
    expect(searchView(searchResult({ hits })).split('\n')).toEqual([
      ' 12.35  하나/9장.md:12–18  내용 정리 › 서비스  (김하나)',
      '  1.00  concepts/service.md:12–18  내용 정리 › 서비스',
      'confidence 0.88',
    ]);
  });

  it('says when it is not sure enough to answer', () => {
    expect(searchView(searchResult({ hits: [], confidence: 0.1, confident: false }))).toBe(
      'confidence 0.10, not enough to answer',
    );
  });

  it('lets no control character of a note through to the terminal', () => {
    const hits = [found({ passage: passage({ path: hostile, headingPath: [hostile], author: hostile }) })];
    expect(searchView(searchResult({ hits })).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E\u2066]/u);
  });
});
