import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { type QuestionCommand, runQuestions } from '#src/adapters/terminal/run-questions.ts';

/** Repeats the words; `?` alone finds nothing. */
const echo: QuestionCommand = {
  field: 'question',
  words: '',
  json: false,
  asText: (words) => ({ text: `text ${words}`, found: words !== '?' }),
  asJson: (id, words) => ({ id, words }),
};

describe('runQuestions with words', () => {
  it('prints the text and gives 0', async () => {
    expect(await run({ words: 'pod' })).toEqual({ code: 0, output: 'text pod\n', errors: '' });
  });

  it('gives 1 when nothing is found', async () => {
    expect(await run({ words: '?' })).toEqual({ code: 1, output: 'text ?\n', errors: '' });
  });

  it('prints one JSON line with id null and leaves standard input alone', async () => {
    expect(await run({ words: 'pod', json: true }, '{"id":1,"question":"unread"}\n')).toEqual({
      code: 0,
      output: '{"id":null,"words":"pod"}\n',
      errors: '',
    });
  });

  it.each(['question', 'query'] as const)('gives 2 and says what to write when there are none (%s)', async (field) => {
    const { code, output, errors } = await run({ words: '  ', field });
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(`{"id","${field}"}`);
  });
});

describe('runQuestions with JSON lines', () => {
  it('answers each line in its order and gives 0', async () => {
    const input = '{"id":"a","question":"pod"}\n{"id":2,"question":"파드가 뭐야?","more":true}\n';
    expect(await run({ json: true }, input)).toEqual({
      code: 0,
      output: '{"id":"a","words":"pod"}\n{"id":2,"words":"파드가 뭐야?"}\n',
      errors: '',
    });
  });

  it('reads the field that the command names', async () => {
    const { output } = await run({ json: true, field: 'query' }, '{"id":1,"query":"볼륨"}');
    expect(output).toBe('{"id":1,"words":"볼륨"}\n');
  });

  it.each([
    ['a line without an id', '{"question":"pod"}\n', null],
    ['an id of null', '{"id":null,"question":"pod"}\n', null],
    ['a byte order mark', '\uFEFF{"id":1,"question":"pod"}\n', 1],
    ['line ends of Windows', '{"id":1,"question":"pod"}\r\n', 1],
    ['blank lines', '\n  \n{"id":1,"question":"pod"}\n\n', 1],
    ['no line end at the end', '{"id":1,"question":"pod"}', 1],
  ])('takes %s', async (_, input, id) => {
    expect(await run({ json: true }, input)).toEqual({
      code: 0,
      output: `${JSON.stringify({ id, words: 'pod' })}\n`,
      errors: '',
    });
  });

  it('answers an empty question, too, because it is one', async () => {
    expect((await run({ json: true }, '{"id":1,"question":""}\n')).output).toBe('{"id":1,"words":""}\n');
  });

  it('gives 0 and prints nothing for no lines at all', async () => {
    expect(await run({ json: true }, '')).toEqual({ code: 0, output: '', errors: '' });
  });

  it.each([
    ['no JSON', 'pod?', null, 'it is not JSON'],
    ['half an object', '{"id":1,"question":"po', null, 'it is not JSON'],
    ['a list', '["pod"]', null, 'line: '],
    ['a bare word', '"pod"', null, 'line: '],
    ['null', 'null', null, 'line: '],
    ['no question', '{"id":5}', 5, 'question: '],
    ['a question that is no text', '{"id":"x","question":7}', 'x', 'question: '],
    ['an id that is neither text nor number', '{"id":{},"question":"pod"}', null, 'id: '],
  ])('tells about %s, goes on with the rest, and gives 1', async (_, broken, id, what) => {
    const { code, output, errors } = await run({ json: true }, `\n${broken}\n{"id":9,"question":"pod"}\n`);
    const [first = '', second, ...rest] = output.split('\n');
    expect(code).toBe(1);
    expect(JSON.parse(first)).toEqual({ id, error: errors.trimEnd() });
    expect(errors).toMatch(/^Cannot read line 2: [^\n]+\n$/);
    expect(errors).toContain(what);
    expect([second, ...rest]).toEqual(['{"id":9,"words":"pod"}', '']);
  });
});

async function run(command: Partial<QuestionCommand>, input = '') {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const printed = Promise.all([text(output), text(errors)]);
  const code = await runQuestions({ ...echo, ...command }, { input: Readable.from([input]), output, errors });
  output.end();
  errors.end();
  const [out, err] = await printed;
  return { code, output: out, errors: err };
}
