import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor, replyTo } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

const manifest = (name: string) => `apiVersion: study/v1
kind: CronJob
metadata:
  name: ${name}
spec:
  schedule: "0 9 * * 1"
  # ${'long '.repeat(800)}
  jobTemplate: { spec: { template: { spec: { task: reminder, channel: study, with: { text: 파일에서 } } } } }
`;

describe.for(transports)('a manifest in a file over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport);
  });
  afterAll(() => tutor.close());

  /** What the tutor says in the thread of a direct message. */
  async function answered(text: string, files: Readonly<Record<string, string | Uint8Array>>, member = tutor.minji) {
    const fileIds = Object.entries(files).map(([name, content]) => member.upload(name, content).id);
    const message = await member.type(member.dm, text, { fileIds });
    return readableText(await replyTo(tutor, member, message, async () => {}));
  }

  it('is applied from a direct message, longer than a message can be', async () => {
    expect(await answered('apply', { 'from-dm.yaml': manifest('from-dm') })).toContain('cronjob/from-dm 만들었어요');
  });

  it('is applied from a mention in a channel, seen by who asked', async () => {
    const { minji } = tutor;
    const { id } = minji.upload('weekly.yaml', manifest('from-mention'));
    const said = await onlyFor(tutor, minji, () =>
      minji.type('study', '@tutor apply -f weekly.yaml', { fileIds: [id] }),
    );
    expect(readableText(said)).toContain('cronjob/from-mention 만들었어요');
  });

  it('is refused to who is no organiser', async () => {
    expect(await answered('apply', { 'x.yaml': manifest('by-junho') }, tutor.junho)).toContain('운영자만');
  });

  it('may hold several, all of them or none', async () => {
    const both = `${manifest('one')}---\n${manifest('two')}`;
    const broken = both
      .replace('"0 9 * * 1"\n', '"0 9 * * 1"\n')
      .replace(/(name: two[\s\S]*)schedule: "0 9 \* \* 1"/, '$1schedule: "61 9 * * 1"');
    const refused = await answered('apply', { 'both.yaml': broken });
    expect(refused).toMatch(/아무것도 바꾸지 않았어요[\s\S]*15:13: spec\.schedule/);
    expect(await answered('get cj', {})).not.toContain('one ');
    expect(await answered('apply', { 'both.yaml': `${manifest('one')}---\n${manifest('one')}` })).toContain(
      '10:1: "one" is there twice',
    );
    const said = await answered('apply', { 'both.yaml': both });
    expect(said).toMatch(/cronjob\/one 만들었어요[\s\S]*cronjob\/two 만들었어요/);
    expect(await answered('apply', { 'both.yaml': both.replace('0 9', '0 8') })).toMatch(
      /cronjob\/one 바꿨어요[\s\S]*0 8[\s\S]*cronjob\/two 달라진 것이 없어요/,
    );
  });

  it('is pointed to where a pasted one may have been cut off', async () => {
    const cut = `apply\n${manifest('cut').slice(0, 4_100)}`;
    expect(await answered(cut, {})).toMatch(/고칠 곳이 있어요[\s\S]*파일로 저장해/);
  });

  it('must be one, and text', async () => {
    expect(await answered('apply', { 'a.yaml': manifest('a'), 'b.yaml': manifest('b') })).toContain('어느 파일인지');
    expect(await answered('apply -f b.yaml', { 'a.yaml': manifest('a'), 'b.yaml': manifest('b') })).toContain(
      'cronjob/b 만들었어요',
    );
    expect(await answered('apply', { 'a.bin': new Uint8Array([0xff, 0xfe, 0xfd]) })).toContain(
      '텍스트 파일이 아니에요',
    );
    expect(await answered('apply', { 'a.yaml': 'x'.repeat(200_000) })).toContain('너무 커요');
    expect(tutor.errors).toEqual([]);
  });
});
