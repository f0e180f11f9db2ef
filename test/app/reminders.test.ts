import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

const manifest = (name: string, schedule: string, text: string) => `apiVersion: study/v1
kind: CronJob
metadata: { name: ${name} }
spec:
  schedule: "${schedule}"
  jobTemplate: { spec: { template: { spec: { task: reminder, members: [U00000JUNHO], with: { text: ${text}, about: 9장 } } } } }
`;
const notes = {
  'a.md':
    '---\nauthor: { name: 준호, slack: U00000JUNHO }\n---\n# 3장\n\n## 📝 내용 정리\n### 파드\n- 파드 : 배포 단위\n',
};

describe.for(transports)('personal reminders over %s', (transport) => {
  let tutor: OpenTutor;
  // A Friday noon in Seoul.
  let skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  const moveTo = (epochMs: number) => {
    skewMs = epochMs - Date.now();
  };
  beforeAll(async () => {
    tutor = await openTutor(transport, { now: () => Date.now() + skewMs, notes });
  });
  afterAll(() => tutor.close());

  const told = async (member: OpenTutor['minji'], command: string) =>
    readableText(await onlyFor(tutor, member, () => member.command('study', command)));
  const direct = () => tutor.junho.messages(tutor.junho.dm).map(readableText);

  it('wakes nobody at night: two reminders of the night come in the morning as one message', async () => {
    const { workspace, minji, junho } = tutor;
    await told(minji, `/k8s apply\n${manifest('late', '0 23 * * 5', '열한 시 알림')}`);
    await told(minji, `/k8s apply\n${manifest('early', '0 5 * * 6', '다섯 시 알림')}`);
    moveTo(Date.UTC(2026, 10, 27, 14, 0, 1));
    await workspace.waitFor(async () => (await told(junho, '/k8s why')).includes('조용한 시간이어서'));
    moveTo(Date.UTC(2026, 10, 27, 20, 0, 1));
    await workspace.waitFor(async () => /early 알림을 .*미뤘어요/.test(await told(junho, '/k8s 왜 알림 안 왔어?')));
    expect(direct()).toEqual([]);
    moveTo(Date.UTC(2026, 10, 27, 23, 0, 1));
    await workspace.waitFor(() => direct().length > 0, { what: 'the morning message' });
    expect(direct()).toEqual([expect.stringMatching(/열한 시 알림[\s\S]*다섯 시 알림/)]);
    expect(await told(junho, '/k8s why')).toContain('알림을 보냈어요');
  });

  it('keeps silent while snoozed, and catches up when the member is back', async () => {
    const { workspace, minji, junho } = tutor;
    await told(minji, `/k8s apply\n${manifest('noon', '0 12 * * *', '정오 알림')}`);
    expect(await told(junho, '/k8s 알림 돌아올 때까지 꺼줘')).toContain('돌아왔다고');
    moveTo(Date.UTC(2026, 10, 28, 3, 0, 1));
    await workspace.waitFor(async () => (await told(junho, '/k8s why')).includes('쉬고 있어서'));
    expect(direct()).toHaveLength(1);
    expect(await told(junho, '/k8s 돌아왔어요')).toContain('다시');
    await workspace.waitFor(() => direct().length === 2, { what: 'what was held back' });
    expect(direct()[1]).toContain('정오 알림');
    expect(tutor.errors).toEqual([]);
  });
});
