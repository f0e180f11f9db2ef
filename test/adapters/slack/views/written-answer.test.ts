import { describe, expect, it } from 'vitest';
import { statementText } from '#src/adapters/slack/views/statement-text.ts';
import type { Citation } from '#src/domain/grounding/citation.ts';

const citation: Citation = {
  ...{ path: 'a.md', origin: 'note', headingPath: [], startLine: 1, endLine: 1, author: null, sample: false },
  quote: '- **파드**가 바뀌어도 주소는 그대로다.',
};
const written = (text: string) =>
  statementText({ label: null, text, citation: 0, written: true, also: [] }, [citation]);

describe('statementText of a sentence that a model wrote', () => {
  it('sets its quotation beside it, without marks', () => {
    expect(written('주소는 바뀌지 않아요.')).toEqual([
      { type: 'rich_text_section', elements: [{ type: 'text', text: '주소는 바뀌지 않아요.' }] },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: '파드가 바뀌어도 주소는 그대로다.' }] },
    ]);
  });

  it('leaves out a quotation that says the very same', () => {
    expect(written('파드가 바뀌어도 주소는 그대로다.')).toHaveLength(1);
  });

  it('makes no lines, links or mentions of its words', () => {
    const shown = JSON.stringify(written('첫 줄\n둘째 줄 <!channel> @here <https://evil.example|여기>'));
    expect(shown).not.toMatch(/"type":"(?:link|user|broadcast)"|rich_text_preformatted|<!channel|@here/u);
  });
});
