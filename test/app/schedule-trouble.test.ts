import { expect, it, onTestFinished } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { openTutor } from '../support/open-tutor.ts';

const manifest = (name: string, channel: string) => `apiVersion: study/v1
kind: CronJob
metadata: { name: ${name} }
spec:
  schedule: "0 9 * * 1"
  jobTemplate: { spec: { backoffLimit: 0, template: { spec: { task: reminder, channel: ${channel}, with: { text: ${name} said } } } } }
`;

it('a channel that is not there fails its own schedule alone: an event says why, and the organisers are told', async () => {
  let skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  const tutor = await openTutor('socket', { now: () => Date.now() + skewMs });
  onTestFinished(() => tutor.close());
  const { workspace, minji } = tutor;
  const told = async (words: string) =>
    readableText(await onlyFor(tutor, minji, () => minji.command('study', `/k8s ${words}`)));
  await told(`apply\n${manifest('broken', 'nowhere')}`);
  await told(`apply\n${manifest('sound', 'study')}`);
  skewMs = Date.UTC(2026, 10, 30, 0, 0, 1) - Date.now();
  await workspace.waitFor(() => minji.messages('study').some((one) => readableText(one).includes('sound said')), {
    what: 'the sound one',
  });
  const direct = () => minji.messages(minji.dm).map(readableText).join('\n');
  await workspace.waitFor(() => direct().includes('실패했어요'), { what: 'the word to the organiser' });
  expect(direct()).toContain('channel_not_found');
  expect(await told('describe cj broken')).toMatch(/Warning\s+JobFailed.*channel_not_found/);
});

it('what cannot be read is refused with its line and column, whatever it is', async () => {
  const tutor = await openTutor('socket');
  onTestFinished(() => tutor.close());
  const told = async (words: string) =>
    readableText(await onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', `/k8s ${words}`)));
  const wrong = manifest('x'.repeat(53), 'study')
    .replace('0 9 * * 1', '59 23 31 2 *')
    .replace('backoffLimit', 'backofLimit');
  const said = await told(`apply\n${wrong}`);
  expect(said).toMatch(/3:19: metadata\.name/);
  expect(said).toContain('Did you mean "backoffLimit"?');
  expect(await told('get cj')).not.toContain('xxx');
});
