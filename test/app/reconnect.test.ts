import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repliesOf } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

describe('Socket Mode', () => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor('socket');
    await tutor.workspace.waitFor(() => tutor.workspace.socketCount() === 2);
  });
  afterAll(() => tutor.close());

  it('hears every command while Slack recycles one socket after the other', async () => {
    const { workspace, minji } = tutor;
    for (let round = 0; round < 6; round += 1) {
      workspace.refreshSockets(1);
      const outcomes = await Promise.all([1, 2].map(() => minji.command('study', '/k8s help')));
      expect(outcomes.map(({ kind }) => kind)).toEqual(['acknowledged', 'acknowledged']);
      await workspace.waitFor(() => workspace.socketCount() === 2, { what: 'the second socket to come back' });
    }
  });

  it.for(['refreshSockets', 'dropSockets'] as const)(
    'connects again at once after %s takes both, and loses no event',
    async (interrupt) => {
      const { workspace, minji } = tutor;
      workspace[interrupt]();
      await workspace.waitFor(() => workspace.socketCount() === 0);
      const root = await minji.type('study', '@tutor 스케일이 뭐야?');
      await workspace.waitFor(() => repliesOf(tutor, minji, root).length === 1, { timeoutMs: 10_000 });
      await workspace.waitFor(() => workspace.socketCount() === 2);
      expect(repliesOf(tutor, minji, root)).toHaveLength(1);
    },
  );
});
