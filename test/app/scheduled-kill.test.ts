import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { createScheduleStore } from '#src/adapters/database/schedule-store.ts';
import { parseManifest } from '#src/domain/schedule/manifest/parse-manifest.ts';
import { taskList } from '#src/domain/schedule/tasks/task-list.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import { crowdOf } from '../support/crowd.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { questionsOf, rootsOf } from '../support/quiz-journey.ts';
import { startTutorChild } from '../support/start-tutor-child.ts';

const crowd = crowdOf(12);
/** A Monday at nine in Seoul, and some seconds. */
const due = Date.UTC(2026, 10, 30, 0, 0, 5);

const manifest = (task: string) => `apiVersion: study/v1
kind: CronJob
metadata: { name: due }
spec:
  schedule: "0 9 * * 1"
  jobTemplate: { spec: { template: { spec: { ${task} } } } }
`;

/** A tutor whose one schedule is due at once, ended by `kill -9` at a named place, and started again. */
async function killedAt(name: string, task: string): Promise<OpenTutor> {
  const skewMs = due - Date.now();
  const now = () => Date.now() + skewMs;
  const tutor = await openTutor('socket', { started: false, now, workspace: { state: { members: crowd } } });
  onTestFinished(() => tutor.close());
  const config = { ...tutor.config, quietPeriodSeconds: 1 };
  const database = await openDatabase({ path: config.databasePath, now: due });
  const parsed = parseManifest(manifest(task), taskList);
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  await createScheduleStore(database.kysely).save({
    ...{ manifest: parsed.manifest, uid: 'due', version: null, by: tutor.minji.id, at: due - 60_000 },
    event: { type: 'Normal', reason: 'Created', message: 'for the test' },
  });
  await database.close();
  const child = await startTutorChild({ ...tutor, config }, { skewMs, failAt: { name, visit: 1 } });
  await child.gone;
  const next = await startTutorChild({ ...tutor, config }, { skewMs });
  onTestFinished(() => next.kill());
  return tutor;
}

it.each(['before_intent', 'after_intent', 'in_flight', 'after_post', 'after_record'])(
  'a scheduled quiz whose tutor is killed at %s is begun once, with each question once',
  async (place) => {
    const tutor = await killedAt(place, 'task: quiz, channel: study, with: { topic: 볼륨, count: 3 }');
    const root = await tutor.workspace.waitFor(() => rootsOf(tutor)[0], { timeoutMs: 20_000, what: 'the quiz' });
    await questionsOf(tutor, root, 3);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(rootsOf(tutor)).toHaveLength(1);
    expect((await questionsOf(tutor, root, 3)).length).toBe(3);
  },
  60_000,
);

it.each(['before_progress', 'after_progress'])(
  'deliveries to many whose tutor is killed at %s of their counter reach everybody once, with one counter at most',
  async (place) => {
    const ids = crowd.map(({ id }) => id);
    const tutor = await killedAt(place, `task: reminder, members: [${ids.join(', ')}], with: { text: 모두에게 }`);
    const { workspace, minji } = tutor;
    const received = () =>
      ids.map((id) => {
        const member = workspace.member(id);
        return member.messages(member.dm).filter((one) => readableText(one).includes('모두에게')).length;
      });
    const isDone = () => received().every((count) => count > 0);
    await workspace.waitFor(isDone, { timeoutMs: 40_000, what: 'the deliveries' });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(received()).toEqual(ids.map(() => 1));
    const counters = minji.messages(minji.dm).filter((one) => /명 중 \d+명/.test(readableText(one)));
    expect(counters).toHaveLength(place === 'after_progress' ? 1 : 0);
    if (place === 'after_progress') expect(readableText(counters[0] ?? expect.fail())).toContain('다 보냈어요');
  },
  60_000,
);
