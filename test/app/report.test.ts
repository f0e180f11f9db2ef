import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#src/adapters/database/open-database.ts';
import { createProgressStore } from '#src/adapters/database/progress-store.ts';
import { createQuestionStore } from '#src/adapters/database/question-store.ts';
import { createRecordStore } from '#src/adapters/database/record-store.ts';
import { createStudyStore } from '#src/adapters/database/study-store.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import { fillStudy, people } from '../support/fill-study.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

const note = (author: string, slack: string) => `---
author: { name: ${author}, slack: ${slack} }
---
# 9장

## 📖 읽기 전 생각
- 컨피그맵은 그냥 파일 아닌가

## 😵 어려웠던 부분
- 컨피그맵을 바꿔도 파드의 환경 변수는 그대로인 점
`;
const notes = { 'juno.md': note('준호노트', 'U00000JUNHO'), 'emma.md': note('EmmaNote', 'U000000EMMA') };
/** A Saturday noon in Seoul; the meeting of chapter 10 is on the Thursday after. */
const startMs = Date.UTC(2026, 10, 28, 3);

describe.for(transports)('reports over %s', (transport) => {
  let tutor: OpenTutor;
  let database: Database;
  let skewMs = startMs - Date.now();
  const moveTo = (epochMs: number) => {
    skewMs = epochMs - Date.now();
  };
  beforeAll(async () => {
    tutor = await openTutor(transport, { now: () => Date.now() + skewMs, notes });
    database = await openDatabase({ path: tutor.config.databasePath, now: startMs });
    await fillStudy(
      {
        studies: createStudyStore(database.kysely),
        progress: createProgressStore(database.kysely),
        records: createRecordStore(database.kysely),
        questions: createQuestionStore(database.kysely),
      },
      { teamId: tutor.workspace.teamId, channelId: channelOf(tutor), nowMs: startMs },
    );
  });
  afterAll(async () => {
    await database.close();
    await tutor.close();
  });

  /** Pictures take seconds on a busy machine. */
  const told = async (member: OpenTutor['minji'], command: string) => {
    const known = new Set(member.ephemerals('study').map(({ ts }) => ts));
    await member.command('study', command);
    return tutor.workspace.waitFor(() => member.ephemerals('study').find(({ ts }) => !known.has(ts)), {
      what: `the answer to ${command}`,
      timeoutMs: 20_000,
    });
  };

  it('shows the group without anybody’s name or single value, with pictures whose numbers stand beside them', async () => {
    const message = await told(tutor.junho, '/k8s report');
    const said = readableText(message);
    expect(said).toMatch(/노트를 낸 분: 6명 가운데 2명/);
    expect(said).toMatch(/어려웠던 개념[\s\S]*컨피그맵[\s\S]*juno\.md|emma\.md/);
    expect(said).toMatch(/열린 질문 1개/);
    expect(said).toMatch(/모임: 12\/3\(목\)/);
    const images = message.blocks?.filter(({ type }) => type === 'image') ?? [];
    expect(images.map((image) => (image as { alt_text?: string }).alt_text)).toEqual([
      expect.stringMatching(/가장 어려운 곳은 8장 별 2.5개/),
      expect.stringMatching(/가운데 값은/),
    ]);
    expect(message.blocks?.some(({ type }) => type === 'table')).toBe(true);
    for (const id of people) expect(JSON.stringify(message.blocks)).not.toContain(id);
    expect(said).not.toMatch(/준호님|Emma/);
  });

  it('lays a member’s week on App Home, and shows stars by name only of those who agreed', async () => {
    const { workspace, junho, emma } = tutor;
    const homeOf = async (member: typeof junho, words: RegExp) => {
      member.openHome();
      return workspace.waitFor(
        () => {
          const home = member.home();
          return home !== null && words.test(readableText(home)) ? home : undefined;
        },
        { what: `App Home with ${words}` },
      );
    };
    const home = await homeOf(junho, /이번 주: 쿠버네티스 교과서/);
    expect(readableText(home)).toMatch(
      /10장: 노트를 냈어요[\s\S]*모임에 올 수 있는지[\s\S]*8장 ★★☆☆☆ · 2\/5 · 1시간 30분/,
    );
    await junho.press(home, { label: '참석' });
    await junho.press(await homeOf(junho, /모임에 간다고 했어요/), { label: '내 별을 그룹에 보이기' });
    await homeOf(junho, /내 별이 이름과 함께 그룹에 보여요/);
    expect(readableText(await told(junho, '/k8s report'))).not.toContain('동의한 분들');
    await emma.press(await homeOf(emma, /This week/), { label: 'Show my stars to the group' });
    await homeOf(emma, /shown to the group with your name/);
    expect(readableText(await told(emma, '/k8s report'))).toMatch(/8 ?:? ?.*준호 2/);
    await emma.press(await homeOf(emma, /This week/), { label: 'Hide my stars again' });
    await homeOf(emma, /yours alone/);
    expect(readableText(await told(junho, '/k8s report'))).not.toContain('동의한 분들');
  });

  it('says what was asked in public and is not in the notes, and nothing of what was asked in private', async () => {
    const { workspace, junho, emma } = tutor;
    await junho.command('study', '/k8s ask 이스티오 사이드카는 메모리를 얼마나 써?');
    await told(emma, '/k8s ask how much memory does the envoy of my secret project need --private');
    // It counts once it stands in the channel.
    const said = await workspace.waitFor(
      async () => {
        const words = readableText(await told(junho, '/k8s report'));
        return words.includes('물었지만') ? words : undefined;
      },
      { what: 'the report to tell what is missing', timeoutMs: 15_000 },
    );
    expect(said).toMatch(/물었지만 노트에 없던 것[\s\S]*이스티오 사이드카는 메모리를 얼마나 써/);
    expect(said).not.toContain('secret project');
  });

  it('shows an organiser no more of a report than any member', async () => {
    const { minji, junho } = tutor;
    for (const command of ['/k8s report', '/k8s meeting']) {
      expect(readableText(await told(minji, command))).toBe(readableText(await told(junho, command)));
    }
    // Whoever takes no part has nothing of their own, and nobody else's.
    expect(readableText(await told(minji, '/k8s my report'))).toMatch(/아직 별이나 시간을 남기지 않았어요/);
  });

  it('shows a member where they stand, to them alone', async () => {
    const said = readableText(await told(tutor.emma, '/k8s my report'));
    expect(said).toMatch(/Where I am/);
    expect(said).toMatch(/Only you see this/);
  });

  it('gathers what a meeting begins with, and sends the frame of its minutes as a file', async () => {
    const said = readableText(await told(tutor.junho, '/k8s meeting'));
    expect(said).toMatch(/10장 모임 준비[\s\S]*열린 질문[\s\S]*왜 재시작해야 하나요/);
    expect(readableText(await told(tutor.junho, '/k8s 회의록'))).toContain('DM으로');
    const { workspace, junho } = tutor;
    const message = await workspace.waitFor(() => junho.messages(junho.dm).find(({ fileIds }) => fileIds.length > 0));
    const headers = { authorization: `Bearer ${workspace.botToken}` };
    const text = await (await fetch(`${workspace.url}/files-pri/T-${message.fileIds[0]}/f`, { headers })).text();
    expect(text).toMatch(/^# 10장 모임 기록[\s\S]*## 나온 답\n\n- 9장: 왜 재시작해야 하나요/);
  });

  it('posts the report on Sunday evening and gives thoughts before reading back to their author, once', async () => {
    const { workspace, minji, junho } = tutor;
    await told(junho, '/k8s iam 준호노트');
    await told(minji, '/k8s resume cronjob weekly-report');
    moveTo(Date.UTC(2026, 10, 29, 11, 0, 1));
    const report = () => minji.messages('study').filter((one) => readableText(one).includes('이번 주 스터디'));
    await workspace.waitFor(() => report()[0], { what: 'the report' });
    expect(report()).toHaveLength(1);
    const back = await workspace.waitFor(
      () => junho.messages(junho.dm).find((one) => readableText(one).includes('그냥 파일 아닌가')),
      { what: 'the thoughts' },
    );
    expect(readableText(back)).toMatch(/9장을 읽기 전에 이렇게 생각했어요[\s\S]*무엇이 달라졌나요/);
    moveTo(Date.UTC(2026, 11, 6, 11, 0, 1));
    await workspace.waitFor(() => report()[1], { what: 'the next report' });
    const again = junho.messages(junho.dm).filter((one) => readableText(one).includes('그냥 파일 아닌가'));
    expect(again).toHaveLength(1);
    expect(tutor.errors).toEqual([]);
  });

  it('posts the pack an hour before the meeting and the minutes’ frame after it, each once', async () => {
    const { workspace, minji } = tutor;
    const saying = (words: string) => minji.messages('study').filter((one) => readableText(one).includes(words));
    await told(minji, '/k8s resume cronjob meeting-pack');
    // The meeting of chapter 11 on 12/10 at 20:00 in Seoul.
    moveTo(Date.UTC(2026, 11, 10, 10, 0, 1));
    await workspace.waitFor(() => saying('11장 모임 준비')[0], { what: 'the pack' });
    moveTo(Date.UTC(2026, 11, 10, 10, 20, 1));
    moveTo(Date.UTC(2026, 11, 10, 13, 10, 1));
    const minutes = await workspace.waitFor(() => saying('모임 기록의 틀')[0], { what: 'the frame of the minutes' });
    expect(readableText(minutes)).toContain('## 정한 것');
    moveTo(Date.UTC(2026, 11, 10, 13, 30, 1));
    const looked = async () => readableText(await told(minji, '/k8s describe cronjob meeting-pack'));
    await workspace.waitFor(async () => /Last Successful Time:.*(?:22|13):30/.test(await looked()), {
      what: 'a look after everything was said',
    });
    expect(saying('11장 모임 준비')).toHaveLength(1);
    expect(saying('모임 기록의 틀')).toHaveLength(1);
    expect(tutor.errors).toEqual([]);
  });
});

function channelOf({ workspace }: OpenTutor): string {
  return workspace.channels.find(({ name }) => name === 'study')?.id ?? '';
}
