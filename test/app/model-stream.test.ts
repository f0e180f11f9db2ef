import { afterEach, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { repliesOf } from '../support/journey.ts';
import { modelAt } from '../support/model-config.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { readRequest } from '../support/read-request.ts';
import { openRefusingSlack } from '../support/refusing-slack.ts';
import { nearestSentences, sayClaims } from '../support/say-claims.ts';
import { type ModelScript, openScriptedModel } from '../support/scripted-model.ts';
import { startTutorChild } from '../support/start-tutor-child.ts';

const slow: ModelScript = (request) => {
  const sentences = nearestSentences(readRequest(request), 4);
  const said = sayClaims(sentences.map(({ id, text }) => ({ text: `${text} 그렇대요.`, sentenceIds: [id] })));
  return { ...said, pieceLength: 30, pauseMs: 40 };
};

let close: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of close.toReversed()) await one();
  close = [];
});

async function open(): Promise<OpenTutor> {
  const model = await openScriptedModel(slow);
  const tutor = await openTutor('socket', { model: modelAt(model.baseUrl), started: false });
  close.push(model.close, tutor.close);
  return tutor;
}

const answersOf = ({ minji }: OpenTutor, { channel, ts }: Message) => minji.thread(channel, ts).slice(1);
const whole = (tutor: OpenTutor, root: Message) =>
  tutor.workspace.waitFor(() => answersOf(tutor, root).find(({ blocks }) => JSON.stringify(blocks).includes('"why"')), {
    what: 'the whole answer',
  });

describe('a written answer whose tutor dies', () => {
  it('is one complete answer after the next start when it was killed in the middle of the stream', async () => {
    const tutor = await open();
    const { workspace, minji } = tutor;
    const child = await startTutorChild(tutor);
    const root = await minji.type('study', '@tutor 롤백은 어떻게 해?');
    const growing = await workspace.waitFor(
      () => answersOf(tutor, root).find((one) => readableText(one).includes('그렇대요')),
      { what: 'the first claim' },
    );
    expect(growing.streamingSince).not.toBeNull();
    await child.kill();
    expect(JSON.stringify(answersOf(tutor, root)[0]?.blocks)).not.toContain('"why"');
    await tutor.start();
    const answer = await whole(tutor, root);
    expect(answer.streamingSince).toBeNull();
    expect(readableText(answer)).toContain('rollout undo');
    expect(repliesOf(tutor, minji, root)).toHaveLength(1);
  });
});

describe('a written answer where a stream is refused', () => {
  it.each([
    ['at its beginning', { 'chat.startStream': 'unknown_method' }],
    ['once it has expired', { 'chat.appendStream': 'message_not_in_streaming_state' }],
    ['at its end', { 'chat.stopStream': 'message_not_in_streaming_state' }],
    [
      'altogether, updates too',
      { 'chat.appendStream': 'streaming_mode_mismatch', 'chat.update': 'edit_window_closed' },
    ],
  ])('%s stands there once and whole', async (_, refusals) => {
    const tutor = await open();
    const slack = await openRefusingSlack(tutor.workspace.slackApiUrl, refusals);
    close.push(slack.close);
    const child = await startTutorChild(tutor, { slackApiUrl: slack.slackApiUrl });
    close.push(child.kill);
    const root = await tutor.minji.type('study', '@tutor 롤백은 어떻게 해?');
    const answer = await whole(tutor, root);
    expect(new Set(slack.refused)).toEqual(new Set(Object.keys(refusals)));
    expect(readableText(answer)).toContain('그렇대요');
    await tutor.handled(root);
    expect(answersOf(tutor, root)).toHaveLength(1);
    expect(answersOf(tutor, root)[0]?.streamingSince ?? null).toBeNull();
  });
});
