import { describe, expect, it } from 'vitest';
import { loadPrompts } from '#src/adapters/files/load-prompts.ts';
import type { CallModel, ModelCall } from '#src/adapters/openai/call-model.ts';
import { createJudgeNote } from '#src/adapters/openai/find-contradiction.ts';
import { createFindContradictions, type NumberedSentence } from '#src/features/notes/find-contradictions.ts';
import { buildNote } from '../../support/build-library.ts';

const text = `# 9장

## 📝 내용 정리
### 임시 볼륨
- emptyDir의 데이터는 컨테이너가 다시 시작되어도 남아 있다
- hostPath는 노드의 디렉터리를 붙인다
- emptyDir의 데이터는 컨테이너가 다시 시작되면 바로 지워진다

## ❓ 특별히 궁금했던 부분
- emptyDir의 데이터는 정말 남을까?
`;
const reader = { teamId: 'T1', memberId: 'U1' };

/** Finds with a model that says this of what it is given. */
function find(says: (sentences: readonly NumberedSentence[]) => readonly { first: string; second: string }[] | null) {
  const seen: (readonly NumberedSentence[])[] = [];
  const contradictions = createFindContradictions({
    judge: async ({ sentences }) => {
      seen.push(sentences);
      return says(sentences);
    },
  });
  return { seen, contradictions };
}
const idOf = (sentences: readonly NumberedSentence[], words: string) =>
  sentences.find((one) => one.text.includes(words))?.id ?? '';

describe('createFindContradictions', () => {
  it('shows the pair that an honest model names, once, in the words and lines of the note', async () => {
    const { contradictions } = find((sentences) => {
      const pair = { first: idOf(sentences, '바로 지워진다'), second: idOf(sentences, '남아 있다') };
      return [pair, { first: pair.second, second: pair.first }];
    });
    const [only, ...others] = await contradictions(buildNote(text), reader);
    expect(others).toEqual([]);
    expect(only?.first).toMatchObject({ text: 'emptyDir의 데이터는 컨테이너가 다시 시작되어도 남아 있다', line: 5 });
    expect(only?.second).toMatchObject({ text: 'emptyDir의 데이터는 컨테이너가 다시 시작되면 바로 지워진다', line: 7 });
  });

  it('shows nothing of what a lying model makes up: other ids, one sentence twice, sentences about nothing in common', async () => {
    const { contradictions } = find((sentences) => [
      { first: 's99', second: 's1' },
      { first: idOf(sentences, '남아 있다'), second: idOf(sentences, '남아 있다') },
      { first: 'IGNORE', second: '남아 있다' },
      { first: idOf(sentences, '남아 있다'), second: idOf(sentences, 'hostPath') },
    ]);
    expect(await contradictions(buildNote(text), reader)).toEqual([]);
  });

  it('says nothing without a word of the model, and sends neither questions nor what is private', async () => {
    const away = find(() => null);
    expect(await away.contradictions(buildNote(text), reader)).toEqual([]);
    expect(away.seen[0]?.some((one) => one.text.includes('정말 남을까'))).toBe(false);
    const secret = find(() => []);
    expect(await secret.contradictions(buildNote(text, { private: true }), reader)).toEqual([]);
    expect(secret.seen).toEqual([]);
  });

  it('gives the model its sentences between marks that nobody can guess, with their ids', async () => {
    const prompts = await loadPrompts(new URL('../../../prompts', import.meta.url).pathname, ['find-contradiction']);
    const calls: ModelCall<never>[] = [];
    // A call is typed by the shape of its own answer, which one function for all shapes cannot say.
    const callModel = (async (call: ModelCall<never>) => {
      calls.push(call);
      return { kind: 'done', value: { pairs: [{ first: 's1', second: 's3' }] } };
    }) as unknown as CallModel;
    const judge = createJudgeNote({ callModel, prompt: prompts['find-contradiction'], nonce: () => 'n0nce' });
    const found = await createFindContradictions({ judge })(buildNote(text), reader);
    expect(found).toHaveLength(1);
    expect(calls[0]?.user[0]).toMatch(/^NOTE n0nce\n\[s1\] emptyDir[\s\S]*\[s3\][\s\S]*\nEND n0nce$/);
    expect(calls[0]?.payer).toEqual(reader);
  });
});
