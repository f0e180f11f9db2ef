import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPrompts } from '#src/adapters/files/load-prompts.ts';
import { fillPrompt } from '#src/domain/prompts/prompt.ts';

const shipped = new URL('../../../prompts', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'tutor-prompts-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('loadPrompts', () => {
  it('loads the shipped prompts, filled as a model reads them', async () => {
    const prompts = await loadPrompts(shipped, ['write-answer', 'condense-question', 'beyond-notes', 'write-quiz']);
    const answer = fillPrompt(prompts['write-answer'], {
      language: 'Korean (해요체)',
      familiarity: 'some',
      canary: 'abc',
    });
    const condense = fillPrompt(prompts['condense-question'], { language: 'English' });
    const beyond = fillPrompt(prompts['beyond-notes'], { language: 'English', canary: 'abc' });
    const quiz = fillPrompt(prompts['write-quiz'], { language: 'Korean (해요체)' });
    expect(quiz).toMatchSnapshot('write-quiz');
    expect(quiz).not.toContain('{{');
    expect(`${answer}\n\n---\n\n${condense}\n\n---\n\n${beyond}\n`).toMatchSnapshot();
    expect(answer).not.toContain('{{');
  });

  it('tells one wording from another', async () => {
    const text = (words: string) => `---\npurpose: A trial.\nversion: 1\nvariables: []\n---\n${words}\n`;
    writeFileSync(join(folder, 'trial.md'), text('One.'));
    const one = await loadPrompts(folder, ['trial']);
    writeFileSync(join(folder, 'trial.md'), text('Two.'));
    expect((await loadPrompts(folder, ['trial'])).trial.hash).not.toBe(one.trial.hash);
  });

  it.each([
    [
      'a placeholder that is not declared',
      'variables: []',
      'Say {{word}}.',
      /\{\{word\}\} is not among the variables/u,
    ],
    ['a variable that stands nowhere', 'variables: [word]', 'Say.', /the variable "word" stands nowhere/u],
    ['no words', 'variables: []', '', /there are no words/u],
  ])('refuses %s and names the file', async (_, variables, words, message) => {
    writeFileSync(join(folder, 'broken.md'), `---\npurpose: A trial.\nversion: 1\n${variables}\n---\n${words}\n`);
    const attempt = loadPrompts(folder, ['broken']);
    await expect(attempt).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('"broken"') });
    await expect(attempt).rejects.toThrow(message);
  });

  it('refuses a prompt that is missing', async () => {
    await expect(loadPrompts(folder, ['nowhere'])).rejects.toMatchObject({ code: 'invalid' });
  });
});
