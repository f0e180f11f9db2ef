import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecorded, type RecordingApp } from '../recording-app.ts';

const study = 'C000000STUDY';
const minji = 'U00000MINJI';
const junho = 'U00000JUNHO';
const typed = '@준호 #study https://study.example/a?b=1&c=2 <b> ⭐';

let app: RecordingApp;
beforeEach(async () => {
  app = await openRecorded();
});
afterEach(() => app.close());

async function textOf(command: string): Promise<unknown> {
  await app.workspace.member(minji).command('study', command);
  return (await app.payload((payload) => 'command' in payload)).text;
}

/** docs.slack.dev/interactivity/implementing-slash-commands */
describe('the text of a slash command', () => {
  it('names people and channels by id, and marks links, where should_escape is true', async () => {
    expect(await textOf(`/tag ${typed}`)).toBe(
      `<@${junho}> <#${study}|study> <https://study.example/a?b=1&amp;c=2> &lt;b&gt; :star:`,
    );
  });

  it('stays as typed but for the three characters where should_escape is left out', async () => {
    expect(await textOf(`/study ${typed}`)).toBe('@준호 #study https://study.example/a?b=1&amp;c=2 &lt;b&gt; :star:');
  });

  it('keeps the name of a private channel from the app', async () => {
    const id = await app.workspace.member(minji).createChannel('exam-plans', true);
    expect(await textOf('/tag #exam-plans')).toBe(`<#${id}|>`);
  });

  it('names no private channel to a member outside', async () => {
    await app.workspace.member(junho).createChannel('exam-plans', true);
    expect(await textOf('/tag #exam-plans')).toBe('#exam-plans');
  });
});
