import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repliesOf } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

describe('Socket Mode', () => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor('socket');
  });
  afterAll(() => tutor.close());

  it.for(['refreshSockets', 'dropSockets'] as const)(
    'connects again within seconds after %s, and loses no event',
    async (interrupt) => {
      const { workspace, minji } = tutor;
      workspace[interrupt]();
      await workspace.waitFor(() => workspace.socketCount() === 0);
      const root = await minji.type('study', '@tutor 스케일이 뭐야?');
      await workspace.waitFor(() => repliesOf(tutor, minji, root).length === 1, { timeoutMs: 10_000 });
      expect(workspace.socketCount()).toBe(1);
    },
  );
});
