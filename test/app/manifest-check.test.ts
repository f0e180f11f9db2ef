import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { askInChannel, onlyFor, replyTo } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

const broken = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replica: 2
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      containers:
        - name: web
          image: nginx:1.29
          resources: { requests: { cpu: 100m } }
          livenessProbe: { httpGet: { path: /, port: 80 } }`;
const fenced = (yaml: string) => `\`\`\`\n${yaml}\n\`\`\``;
const secret = `apiVersion: v1
kind: Secret
metadata:
  name: db
data:
  password: hunter2-not-encoded`;

describe.for(transports)('a manifest over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport);
  });
  afterAll(() => tutor.close());

  const mention = () => '@tutor';
  async function send(text: string, files: readonly string[] = []): Promise<string> {
    const root = await tutor.minji.type('study', text, { fileIds: files });
    return readableText(await tutor.workspace.waitFor(() => repliesTo(root)[0]));
  }
  const repliesTo = (root: Message) =>
    tutor.minji.thread('study', root.ts).filter(({ user }) => user === tutor.workspace.botUserId);

  it('is checked where it is pasted with a mention, and again when it is mended in the thread', async () => {
    const { minji } = tutor;
    const root = await minji.type('study', `${mention()} 이거 왜 안 되죠?\n${fenced(broken)}`);
    const first = await tutor.workspace.waitFor(() => repliesTo(root)[0]);
    expect(readableText(first)).toContain('Deployment web을 살펴봤어요. 고칠 곳 1군데.');
    expect(readableText(first)).toContain('6줄 3칸');
    expect(readableText(first)).toContain('이렇게 적어 보세요: replicas');
    const mended = fenced(broken.replace('replica:', 'replicas:'));
    const second = await replyTo(tutor, minji, root, () => minji.type('study', mended, { threadTs: root.ts }));
    expect(readableText(second)).toContain('고칠 곳을 찾지 못했어요. 잘 쓰셨어요.');
  });

  it('is checked in a direct message without a fence', async () => {
    const { emma, workspace } = tutor;
    const said = await emma.type(emma.dm, broken);
    const answer = await workspace.waitFor(() => emma.thread(said.channel, said.ts)[1]);
    expect(readableText(answer)).toContain('I looked at Deployment web. 1 thing to mend.');
  });

  it('is checked as a file and as a snippet', async () => {
    for (const name of ['web.yaml', 'Untitled']) {
      const file = tutor.minji.upload(name, broken);
      expect(await send(`${mention()} 봐 주세요`, [file.id])).toContain('고칠 곳 1군데');
    }
    const other = tutor.minji.upload('words.txt', '서비스는 kind가 아니에요');
    expect(await send(`${mention()} 서비스가 뭐야?`, [other.id])).not.toContain('고칠 곳');
  });

  it('keeps the values of a Secret to itself', async () => {
    const before = tutor.workspace.calls.length;
    const answer = await send(`${mention()}\n${fenced(secret)}`);
    expect(answer).toContain('data.password는 base64가 아니에요.');
    expect(answer).toContain('password: ••••');
    expect(answer).toContain('Secret의 값은 이 컴퓨터 밖으로 보내지 않고');
    expect(JSON.stringify(tutor.workspace.calls.slice(before))).not.toContain('hunter2');
  });

  it.for([
    ['a template', 'kind: Pod\nmetadata:\n  name: {{ .Release.Name }}', /Helm 템플릿은 매니페스트가 아니라서/],
    ['a tab', 'kind: Pod\nmetadata:\n\tname: x', /들여쓰기에 탭이 있어요/],
    ['a circle', 'kind: &a\n  b: *a', /앵커가 자기 자신을 가리켜요/],
    [
      'an object of its own',
      'apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: w }',
      /스키마에 없어서 이름만/,
    ],
    ['JSON', '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"spec":{}}', /spec\.containers가 빠졌어요/],
  ] as const)('answers %s clearly', async ([, yaml, expected]) => {
    expect(await send(`${mention()}\n${fenced(yaml)}`)).toMatch(expected);
  });

  it('is checked by the shortcut on a message, for who asked alone', async () => {
    const { minji, emma } = tutor;
    const message = await minji.type('study', fenced(broken));
    const said = await onlyFor(tutor, emma, () => emma.shortcut('check-manifest', message));
    expect(readableText(said)).toContain('Write this instead: replicas');
    expect(repliesTo(message)).toEqual([]);
    const words = await minji.type('study', '안녕하세요');
    const none = await onlyFor(tutor, emma, () => emma.shortcut('check-manifest', words));
    expect(readableText(none)).toContain('There is no manifest in this message.');
  });

  it('leaves code that is no manifest to the question around it', async () => {
    const answer = await askInChannel(tutor, tutor.minji, '/k8s ask 서비스가 뭐야? ```echo hi```');
    expect(readableText(answer)).toContain('서비스');
  });

  it('has logged no error', () => expect(tutor.errors).toEqual([]));
});
