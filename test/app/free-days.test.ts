import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MemberActor } from '#src/workspace/member-actor.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

let tutor: OpenTutor;
// A Wednesday noon in Seoul, two days before Christmas.
let skewMs = Date.UTC(2026, 11, 23, 3) - Date.now();
const moveTo = (epochMs: number) => {
  skewMs = epochMs - Date.now();
};
beforeAll(async () => {
  tutor = await openTutor('socket', { now: () => Date.now() + skewMs });
});
afterAll(() => tutor.close());

const told = async (member: MemberActor, words: string) =>
  readableText(await onlyFor(tutor, member, () => member.command('study', `/k8s ${words}`)));
const reminders = (member: MemberActor) =>
  member.messages(member.dm).filter((one) => readableText(one).includes('아침 알림'));

async function set(member: MemberActor, filled: Readonly<Record<string, string>>): Promise<void> {
  member.openHome();
  const home = await tutor.workspace.waitFor(() => member.home(), { what: 'App Home' });
  const before = member.views().length;
  await member.press(home, { actionId: 'reminder-settings' });
  const view = await tutor.workspace.waitFor(() => member.views()[before], { what: 'the settings' });
  expect(await member.submit(view, filled)).toEqual({ kind: 'done' });
}

it("come after the public holidays of the country of one's choice, and after a vacation; others are reminded on the day", async () => {
  const { workspace, minji, junho, emma } = tutor;
  await told(
    minji,
    `apply
apiVersion: study/v1
kind: CronJob
metadata: { name: mornings }
spec:
  schedule: "0 10 25 12 *"
  timeZone: Asia/Seoul
  jobTemplate: { spec: { template: { spec: { task: reminder, members: [${[minji.id, junho.id, emma.id].join(', ')}], with: { text: 아침 알림 } } } } }
`,
  );
  // Germany keeps the second day of Christmas too.
  await set(junho, { holidays: 'DE', 'quiet-from': '00:00', 'quiet-to': '00:00' });
  await set(emma, {
    ...{ 'vacation-from': '2026-12-24', 'vacation-to': '2027-01-02' },
    ...{ 'quiet-from': '00:00', 'quiet-to': '00:00' },
  });
  moveTo(Date.UTC(2026, 11, 25, 1, 0, 1));
  await workspace.waitFor(() => reminders(minji)[0], { what: 'the reminder on the day' });
  await workspace.waitFor(async () => /공휴일이어서.*12\/27\(일\)/.test(await told(junho, 'why')));
  await workspace.waitFor(async () => /on vacation|vacation/.test(await told(emma, 'why')));
  expect([reminders(junho), reminders(emma)]).toEqual([[], []]);
  moveTo(Date.UTC(2026, 11, 26, 15, 0, 1));
  await workspace.waitFor(() => reminders(junho)[0], { what: 'the reminder after the holidays' });
  expect(reminders(emma)).toEqual([]);
  moveTo(Date.UTC(2027, 0, 3, 20));
  await workspace.waitFor(() => reminders(emma)[0], { what: 'the reminder after the vacation' });
  expect([minji, junho, emma].map((member) => reminders(member).length)).toEqual([1, 1, 1]);
  expect(tutor.errors).toEqual([]);
});
