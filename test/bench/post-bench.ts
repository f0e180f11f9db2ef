/**
 * From a start that is due to its message in the channel, through the whole tutor: the clock is moved over the start, and the
 * time is taken until the message stands there.
 *
 * Usage: npm run bench -- post [COUNT]
 */
import { readableText } from '../../src/workspace/readable-text.ts';
import { openTutor } from '../support/open-tutor.ts';
import { percentiles } from './percentiles.ts';

const dayMs = 86_400_000;
const manifest = `apiVersion: study/v1
kind: CronJob
metadata: { name: daily }
spec:
  schedule: "0 9 * * *"
  jobTemplate: { spec: { template: { spec: { task: reminder, channel: study, with: { text: measured } } } } }
`;

export async function benchPost(count = 20): Promise<void> {
  const firstMs = Date.UTC(2026, 10, 30);
  let skewMs = firstMs - dayMs / 2 - Date.now();
  const tutor = await openTutor('socket', { now: () => Date.now() + skewMs });
  const { minji, workspace } = tutor;
  const posts = () => minji.messages('study').filter((one) => readableText(one).includes('measured')).length;
  await minji.command('study', '/k8s channel limit none');
  await minji.command('study', `/k8s apply\n${manifest}`);
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    await new Promise((resolve) => setTimeout(resolve, 600));
    skewMs = firstMs + n * dayMs - Date.now();
    const from = performance.now();
    await workspace.waitFor(() => posts() > n, { what: `post ${n + 1}`, timeoutMs: 10_000 });
    times.push(performance.now() - from);
  }
  console.log(`due to posted, ${count} starts: ${percentiles(times).text}`);
  await tutor.close();
}
