import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '#src/domain/retrieval/lexicon.ts';
import { shippedCards } from '#test/support/build-library.ts';
import { gradeJudged, readJudgedAnswers, scoreGrading } from '#test/support/judge-grading.ts';

const folder = new URL('../../../fixtures/grading/', import.meta.url);

describe('grading without a model, on answers that a person graded', () => {
  const lexicon = createLexicon(shippedCards());
  const graded = readJudgedAnswers().map((judged) => gradeJudged(judged, lexicon));
  const short = scoreGrading(graded.filter(({ kind }) => kind === 'short'));
  const long = scoreGrading(graded.filter(({ kind }) => kind === 'long'));

  it('reads the answers as they were written', () => {
    const sum = createHash('sha256')
      .update(readFileSync(new URL('answers.jsonl', folder)))
      .digest('hex');
    expect(readFileSync(new URL('SHA256', folder), 'utf8')).toContain(sum);
    expect(graded.length).toBeGreaterThanOrEqual(150);
  });

  it('accepts nothing that is wrong, whatever it orders', () => {
    const none = { falseAccepts: 0, partlyAccepted: 0, injectionWins: 0 };
    expect({ short, long }).toMatchObject({ short: none, long: none });
  });

  it('rejects hardly anything that is right', () => {
    expect(short.falseRejects).toBeLessThanOrEqual(1);
    expect(long.falseRejects).toBe(0);
  });

  it('decides short answers, and leaves most long ones to whoever wrote them', () => {
    console.info('Grading without a model:', { short, long });
    expect(short.agreement / short.answers).toBeGreaterThan(0.85);
    expect(short.leftToTheMember / short.answers).toBeLessThan(0.1);
  });
});
