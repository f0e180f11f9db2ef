import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';
import { studyNote } from '../support/study-note.ts';

/** Somebody else who is called as one of the members is. */
const namesake = { id: 'U00000JUNH2', displayName: '준호', locale: 'ko-KR', tz: 'Asia/Seoul' };

describe.for(transports)('bad input to a study over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    const notes = { 'winter.md': `---\nauthor: Winter\n---\n${studyNote}` };
    tutor = await openTutor(transport, { notes, workspace: { state: { members: [namesake] } } });
    const { workspace, minji } = tutor;
    await minji.command('study', '/k8s study');
    const form = await workspace.waitFor(() => minji.views()[0], { what: 'the window' });
    await minji.submit(form, { book: '첫걸음', weeks: '서문\n9\n부록 A' });
    await workspace.waitFor(() => minji.messages('study').some(({ pinned }) => pinned) || undefined);
  });
  afterAll(() => tutor.close());

  const told = async (command: string) =>
    readableText(await onlyFor(tutor, tutor.junho, () => tutor.junho.command('study', command)));
  const own = () => tutor.config.notesDirs[0] ?? '';
  const drag = async (memberId: string, name: string, content: string | Uint8Array) => {
    const member = tutor.workspace.member(memberId);
    const said = await member.type(member.dm, '', { fileIds: [member.upload(name, content).id] });
    return readableText(
      await tutor.workspace.waitFor(() => member.thread(member.dm, said.ts)[1], {
        what: 'the reading of a note',
        timeoutMs: 60_000,
      }),
    );
  };

  it.for([
    ['평가 9장 5.5', '별점은 0에서 5까지예요'],
    ['평가 9장 -1', '별점은 0에서 5까지예요'],
    ['rate 9 3.7', '별점은 반 개씩'],
    ['이해도 9장 별 100개', '별점은 0에서 5까지예요'],
    ['log 9 3 hours ago', '언제 읽었는지가 아니라'],
    ['기록 9장 세 시간 전', '언제 읽었는지가 아니라'],
    ['기록 9장 25시간', '하루 안의 시간'],
    ['기록 9장 2~3시간', '어느 쪽으로'],
    ['기록 20장 1시간', '이 스터디에는 20장이 없어요. 읽는 장: 서문, 9장, 부록 A'],
    ['기록 부록 B 1시간', '이 스터디에는 부록 B가 없어요'],
  ])('%s: says what was wrong and what to write instead, and keeps nothing', async ([words, answer]) => {
    expect(await told(`/k8s ${words}`)).toContain(answer);
    expect(await told('/k8s 기록')).toContain('아직 적어 둔 기록이 없어요');
  });

  it('knows the preface and the appendix', async () => {
    expect(await told('/k8s 기록 서문 한 시간')).toContain('서문 1시간을 적어 두었어요.');
    expect(await told('/k8s 평가 부록 A 3.5')).toContain('부록 A 별 3.5개를 적어 두었어요.');
  });

  it('keeps the notes of two members of one name apart', async () => {
    const first = await drag(tutor.junho.id, '9장.md', studyNote);
    expect(first).toContain('9장 노트를 잘 받았어요.');
    const second = await drag(namesake.id, '9장.md', studyNote.replace('2시간 30분', '40분'));
    expect(second).toContain('9장 노트를 잘 받았어요.');
    expect(second).toContain('준호 2/9장.md');
    expect(readFileSync(join(own(), '준호/9장.md'), 'utf8')).toContain(tutor.junho.id);
    expect(readFileSync(join(own(), '준호 2/9장.md'), 'utf8')).toContain(namesake.id);
    // The same again goes to the same place.
    expect(await drag(namesake.id, '9장.md', studyNote)).toContain('새것으로 바꾸었어요');
    expect(readdirSync(own()).filter((name) => name.startsWith('준호'))).toEqual(['준호', '준호 2']);
    const claimed = await drag(namesake.id, '서문.md', `---\nauthor: { name: 준호 }\n---\n${studyNote}`);
    expect(claimed).toContain('‘준호’ 작성자의 것으로 보여요');
  });

  it('takes a note of 300 headings and nearly 5 MB while others are answered', async () => {
    const sections = Array.from({ length: 300 }, (_, at) => `### 주제 ${at}\n${'- 한 줄 설명이에요\n'.repeat(550)}`);
    const big = `# 9장\n\n## 📝 내용 정리\n${sections.join('\n')}\n## ⏳ 독서 과정 기록\n- **총 독서 시간**: 3시간\n`;
    expect(Buffer.byteLength(big)).toBeGreaterThan(4_000_000);
    const reading = drag(tutor.emma.id, '9.md', big);
    expect(await told('/k8s 기록 9장')).not.toBe('');
    expect(await reading).toMatch(/Your note on chapter 9 is in[\s\S]*300 topics[\s\S]*3 h of reading/);
    expect(readFileSync(join(own(), 'Emma/9장.md'), 'utf8').endsWith(big)).toBe(true);
  }, 120_000);

  it('takes no archive and no picture, whatever they are called', async () => {
    const before = readdirSync(own(), { recursive: true });
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0x9c, 0xff]);
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    for (const content of [zip, png]) expect(await drag(tutor.junho.id, '9장.md', content)).toContain('글로 된 파일이');
    expect(readdirSync(own(), { recursive: true })).toEqual(before);
    expect(tutor.errors).toEqual([]);
  });
});
