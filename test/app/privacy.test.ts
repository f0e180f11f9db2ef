import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

const notes = {
  'autumn.md':
    '---\nauthor: { name: 가을, slack: U00000JUNHO }\n---\n# 9장\n\n## 📝 내용 정리\n### 파드\n- 파드 : 가장 작은 배포 단위\n',
};

describe.for(transports)('my data over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport, { notes });
  });
  afterAll(() => tutor.close());

  const told = async (member: OpenTutor['minji'], command: string) =>
    readableText(await onlyFor(tutor, member, () => member.command('study', command)));

  it('says what is stored, who sees it and what can be done, in both languages', async () => {
    expect(await told(tutor.junho, '/k8s privacy')).toMatch(/365일이 지나면[\s\S]*나만 봐요[\s\S]*\/k8s forget/);
    expect(await told(tutor.emma, '/k8s 개인정보')).toMatch(/No model is used/);
  });

  it('sends a member everything about them and nothing about others, as JSON and Markdown', async () => {
    const { workspace, junho, emma } = tutor;
    await told(junho, '/k8s iam 가을');
    await told(junho, '/k8s explain 파드 --private');
    await told(emma, '/k8s ask what is a secret message from emma --private');
    expect(await told(junho, '/k8s 내 기록 보내줘')).toContain('DM으로 파일 두 개');
    const message = await workspace.waitFor(() => junho.messages(junho.dm).find(({ fileIds }) => fileIds.length > 0), {
      what: 'the files',
    });
    expect(message.fileIds).toHaveLength(2);
    const texts = await Promise.all(message.fileIds.map((id) => textOf(tutor, id)));
    const json = JSON.parse(texts.find((text) => text.startsWith('{')) ?? '{}');
    expect(json.records.map(({ table }: { table: string }) => table)).toEqual(
      expect.arrayContaining(['exchanges', 'author_claims']),
    );
    expect(json.notePaths).toEqual(['autumn.md']);
    expect(texts.join()).not.toContain('emma');
    expect(texts.find((text) => text.startsWith('#'))).toMatch(/질문과 답 \(\d+건\)[\s\S]*파드/);
  });

  it('deletes everything after a press, twice pressed or not, and says which files stay', async () => {
    const { workspace, junho } = tutor;
    const asked = await onlyFor(tutor, junho, () => junho.command('study', '/k8s forget'));
    expect(readableText(asked)).toMatch(/질문과 답 \d+건[\s\S]*이것은 남아요[\s\S]*autumn\.md/);
    await Promise.all([junho.press(asked, { label: '모두 지우기' }), junho.press(asked, { label: '모두 지우기' })]);
    await workspace.waitFor(() => junho.ephemerals('study').some((one) => readableText(one).includes('지웠어요')), {
      what: 'the word that it is done',
    });
    const database = await openDatabase({ path: tutor.config.databasePath, now: Date.now() });
    const left = await database.kysely.selectFrom('exchanges').select('asker_id').execute();
    const claims = await database.kysely.selectFrom('author_claims').selectAll().execute();
    await database.close();
    expect(left.map(({ asker_id }) => asker_id)).toEqual(['U000000EMMA']);
    expect(claims).toEqual([]);
    expect(await told(junho, '/k8s forget')).toContain('저장된 기록이 없어서');
    expect(tutor.errors).toEqual([]);
  });
});

/** As the app itself may read it. */
async function textOf({ workspace }: OpenTutor, fileId: string): Promise<string> {
  const headers = { authorization: `Bearer ${workspace.botToken}` };
  return (await fetch(`${workspace.url}/files-pri/T-${fileId}/file`, { headers })).text();
}
