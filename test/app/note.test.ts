import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';
import { studyNote } from '../support/study-note.ts';

const wrong = studyNote
  .replace('### NodePort', '### ExtermalName')
  .replace(
    '- 잡 :',
    '- 마스터 노드는 YMAL 파일을 읽는다\n```yaml\napiVersion: extensions/v1beta1\nkind: Ingress\n```\n- 잡 :',
  );

describe.for(transports)('notes that members hand in over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport, { notes: { 'winter.md': `---\nauthor: Winter\n---\n${studyNote}` } });
  });
  afterAll(() => tutor.close());

  const own = () => tutor.config.notesDirs[0] ?? '';
  const reply = async (member: OpenTutor['minji'], said: Message) =>
    tutor.workspace.waitFor(() => member.thread(member.dm, said.ts)[1], { what: 'the reading of a note' });
  const drag = async (member: OpenTutor['minji'], name: string, content: string | Uint8Array) =>
    reply(member, await member.type(member.dm, '', { fileIds: [member.upload(name, content).id] }));
  const told = async (member: OpenTutor['minji'], command: string) =>
    readableText(await onlyFor(tutor, member, () => member.command('study', command)));

  it('reads a dragged file back: what it understood, what is missing, what looks wrong, each with a press', async () => {
    const { workspace, minji } = tutor;
    const read = await drag(minji, '9장.md', wrong);
    const text = readableText(read);
    expect(text).toContain('9장 노트를 잘 받았어요.');
    expect(text).toMatch(/읽은 시간 2시간 30분[\s\S]*이해도 별 4개[\s\S]*남은 질문 1개/);
    expect(text).toContain('빠진 곳이 없어요.');
    expect(text).toContain('‘ExtermalName’ 대신 ExternalName으로 쓰는 이름 같아요.');
    expect(text).toContain('‘YMAL’ 대신 YAML로 쓰는 이름 같아요.');
    expect(text).toContain('‘마스터 노드’ 대신 지금은 컨트롤 플레인이라고 불러요.');
    expect(text).toContain('extensions/v1beta1은 이제 쓰지 않는 버전이에요. 지금은 networking.k8s.io/v1이에요.');
    const file = join(own(), '민지', '9장.md');
    expect(readFileSync(file, 'utf8')).toBe(
      `---\nauthor: { name: "민지", slack: U00000MINJI }\nchapter: "9장"\n---\n${wrong}`,
    );
    await Promise.all([1, 2].map(() => minji.press(read, { label: 'ExternalName으로 바꾸기' })));
    await workspace.waitFor(() => readFileSync(file, 'utf8').includes('### ExternalName') || undefined);
    expect(readFileSync(file, 'utf8')).not.toContain('ExtermalName');
    expect(await told(minji, '/k8s 기록 9장')).toMatch(/2시간 30분[\s\S]*노트[\s\S]*별 4개[\s\S]*노트/);
  });

  it('takes pasted text, keeps what was replaced, and takes the same twice for one', async () => {
    const { junho } = tutor;
    const paste = async (text: string) => readableText(await reply(junho, await junho.type(junho.dm, text)));
    expect(await paste(studyNote)).toContain('9장 노트를 잘 받았어요.');
    expect(await paste(studyNote)).toContain('받아 둔 노트와 똑같아요.');
    expect(await paste(studyNote.replace('2시간 30분', '3시간'))).toContain('전에 있던 노트도 따로 남겨');
    expect(readdirSync(join(own(), '.history', '준호'))).toHaveLength(1);
    expect(readdirSync(join(own(), '준호'))).toEqual(['9장.md']);
  });

  it('lets a note be filled in by a window, keeps its draft, and leaves what stands', async () => {
    const { workspace, emma } = tutor;
    const open = async () => {
      await emma.command('study', '/k8s note 3');
      return workspace.waitFor(() => emma.views()[0], { what: 'the window of the note' });
    };
    const first = await open();
    const dm = () => emma.messages(emma.dm).map(readableText);
    await emma.press(first, { actionId: 'keep-draft' }, { minutes: '90m', insights: 'pods come and go' });
    await workspace.waitFor(() => dm().some((text) => text.includes('Your draft is kept')) || undefined);
    emma.closeView(first, true);
    const again = await open();
    expect(JSON.stringify(again.blocks)).toContain('pods come and go');
    expect(await emma.submit(again, { minutes: 'long' })).toMatchObject({ kind: 'view-errors' });
    expect(await emma.submit(again, { minutes: '90m', stars: '7', questions: '# why\n- how' })).toMatchObject({
      kind: 'done',
    });
    const file = join(own(), 'Emma', '3장.md');
    await workspace.waitFor(() => dm().some((text) => text.includes('Your note on chapter 3 is in')) || undefined);
    expect(readFileSync(file, 'utf8')).toContain('## ❓ 특별히 궁금했던 부분\n- why\n- how\n');
    expect(await told(emma, '/k8s log 3')).toMatch(/1 h 30 min[\s\S]*3\.5 stars/);
    const third = await open();
    expect(JSON.stringify(third.blocks)).not.toContain('pods come and go');
    await emma.submit(third, { minutes: '2h', difficulties: 'names' });
    await workspace.waitFor(
      () => dm().some((text) => text.includes('What stood there already stays: reading time')) || undefined,
    );
    expect(readFileSync(file, 'utf8')).toMatch(/1시간 30분[\s\S]*- names\n$/);
  });

  it('says clearly what it does not take, and writes nothing', async () => {
    const { emma } = tutor;
    const before = readdirSync(own());
    const said = async (name: string, content: string | Uint8Array) => readableText(await drag(emma, name, content));
    expect(await said('picture.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff]))).toContain('no text');
    expect(await said('words.md', '# Hello\n\nJust some words.\n')).toContain('no headings of the study template');
    expect(await said('9.md', `---\nauthor: { name: Winter }\n---\n${studyNote}`)).toContain(
      'looks like one of “Winter”',
    );
    expect(await said('note.md', studyNote.replaceAll(/9장|Chapter 9/g, ''))).toContain('cannot tell the chapter');
    expect(await said('huge.md', `## 📝 내용 정리\n${'- 줄\n'.repeat(900_000)}`)).toContain('larger than 5 MB');
    expect(readdirSync(own())).toEqual(before);
    expect(tutor.errors).toEqual([]);
  });

  it('tells the author of a claim that a card contradicts, in the words of the card, and changes nothing', async () => {
    const { junho } = tutor;
    const claim = 'emptyDir의 데이터는 파드가 삭제되어도 그대로 남아 있다';
    const text = readableText(
      await drag(junho, '8장.md', studyNote.replace('컨테이너가 다시 시작되어도 데이터는 남아 있다', claim)),
    );
    expect(text).toMatch(
      new RegExp(`다시 살펴보면[\\s\\S]*${claim} \\(\\d+줄\\)[\\s\\S]*emptyDir가 지워지는 때는 파드가`, 'u'),
    );
    expect(readFileSync(join(own(), '준호', '8장.md'), 'utf8')).toContain(claim);
    expect(readableText(await drag(junho, '7장.md', studyNote))).not.toContain('다시 살펴보면');
  });
});
