import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { modelAt } from '../support/model-config.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { type ModelScript, openScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';
import { studyNote } from '../support/study-note.ts';

const note = studyNote.replace(
  '    - 컨테이너가 다시 시작되어도 데이터는 남아 있다',
  '    - emptyDir의 데이터는 컨테이너가 다시 시작되어도 남아 있다\n    - emptyDir의 데이터는 컨테이너가 다시 시작되면 모두 지워진다',
);

/** Names the pair whose sentences hold these words; says nothing of anything else that it is asked. */
const naming =
  (first: string, second: string): ModelScript =>
  ({ body }) => {
    const said = body.messages.map(({ content }) => content).join('\n');
    const idOf = (words: string) =>
      said
        .split('\n')
        .find((line) => line.includes(words))
        ?.match(/^\[(s\d+)\]/)?.[1] ?? 's999';
    return { kind: 'text', text: JSON.stringify({ pairs: [{ first: idOf(first), second: idOf(second) }] }) };
  };

describe('a note that contradicts itself', () => {
  let model: ScriptedModel;
  let tutor: OpenTutor;
  beforeAll(async () => {
    model = await openScriptedModel(naming('시작되어도 남아', '모두 지워진다'));
    tutor = await openTutor('socket', { notes: { 'ch09-가을.md': studyNote }, model: modelAt(model.baseUrl) });
  });
  afterAll(async () => {
    await tutor.close();
    await model.close();
  });

  const hand = async (text: string) => {
    const { workspace, minji } = tutor;
    const said = await minji.type(minji.dm, text);
    const thread = () => minji.thread(minji.dm, said.ts).map(readableText);
    await workspace.waitFor(() => thread().find((one) => one.includes('받았어요') || one.includes('노트')), {
      what: 'the reading of the note',
    });
    return thread;
  };

  it('is shown both sentences with their lines, as a suggestion, after what was read of it', async () => {
    const thread = await hand(note);
    const shown = await tutor.workspace.waitFor(() => thread().find((one) => one.includes('서로 어긋나는')), {
      what: 'the suggestion',
    });
    expect(shown).toMatch(
      /시작되어도 남아 있다 \(\d+줄\)[\s\S]*그런데[\s\S]*모두 지워진다 \(\d+줄\)[\s\S]*틀릴 수 있어요/,
    );
  });

  it('hears nothing of pairs that a lying model makes up', async () => {
    model.setScript(naming('이런 문장은 없다', '모두 지워진다'));
    const before = model.requests.length;
    const thread = await hand(note.replace('보안 문제가 많아', '보안 문제가 아주 많아'));
    await tutor.workspace.waitFor(() => model.requests.length > before || undefined, { what: 'the model to be asked' });
    await hand(note.replace('보안 문제가 많아', '보안 문제가 조금 많아'));
    await tutor.workspace.waitFor(() => model.requests.length > before + 1 || undefined, { what: 'the model' });
    expect(thread().join()).not.toContain('어긋나는');
    expect(tutor.errors).toEqual([]);
  });
});
