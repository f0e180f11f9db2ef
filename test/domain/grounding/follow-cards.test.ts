import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '#src/adapters/files/load-lexicon.ts';
import { composeAnswer } from '#src/domain/grounding/compose-answer.ts';
import { createPassageIndex } from '#src/domain/retrieval/passage-index.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';

const knowledge = new URL('../../../knowledge/', import.meta.url).pathname;
const { words } = await loadLexicon(knowledge);
const wrongNote = buildNote(
  '# 9장\n\n## 내용 정리\n\n- emptyDir: emptyDir의 데이터는 파드가 삭제돼도 그대로 남아서 언제든 다시 볼 수 있다.\n',
);
const question = 'emptyDir 데이터는 언제 지워져?';

function answerFrom(note: ReturnType<typeof buildNote>, quoteCards = true) {
  const library = buildLibrary({ notes: [note], cards: shippedCards(), words, quoteCards });
  const result = createPassageIndex(library).search(question, 24);
  const answer = composeAnswer({ question, standalone: null, result, library, locale: 'ko' });
  return answer.kind === 'answered' ? answer : expect.fail(answer.reason);
}

describe('followCards', () => {
  it('lets the card lead where a quoted note is wrong, with its citation, and names the note', () => {
    const answer = answerFrom(wrongNote);
    const [first] = answer.lead;
    const card = readFileSync(`${knowledge}concepts/empty-dir.md`, 'utf8');
    expect(answer.citations[first?.citation ?? -1]).toMatchObject({ origin: 'concept', path: 'concepts/empty-dir.md' });
    expect(card).toContain(first?.text ?? 'nothing');
    const quoted = answer.lead.some(({ citation }) => answer.citations[citation]?.origin === 'note');
    if (quoted) expect(answer.corrections?.[0]).toMatchObject({ isClaim: true, right: first?.text });
  });

  it('leaves the lead as it is where cards are not answered from, and still says it', () => {
    const answer = answerFrom(wrongNote, false);
    expect(answer.citations[answer.lead[0]?.citation ?? -1]?.origin).toBe('note');
    expect(answer.corrections).toEqual([
      {
        written: expect.stringContaining('그대로 남아서'),
        right: expect.stringMatching(/emptyDir가 지워지는 때는/u),
        isClaim: true,
      },
    ]);
  });
});
