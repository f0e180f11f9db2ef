import { describe, expect, it } from 'vitest';
import type { CronJobManifest } from '#src/domain/schedule/manifest/cron-job-manifest.ts';
import { draftManifest } from '#src/domain/schedule/manifest/draft-manifest.ts';
import { mergeManifests } from '#src/domain/schedule/manifest/merge-manifests.ts';

const came = draftManifest({
  ...{ name: 'weekly', schedule: '0 9 * * 1', timeZone: null, task: 'reminder', text: 'old words', channel: 'study' },
  ...{ members: null, everyWeeks: 1, firstDate: '' },
});
const withSpec = (manifest: CronJobManifest, change: Partial<CronJobManifest['spec']>): CronJobManifest => ({
  ...manifest,
  spec: { ...manifest.spec, ...change },
});
const saying = (manifest: CronJobManifest, settings: Record<string, unknown>): CronJobManifest => {
  const { jobTemplate } = manifest.spec;
  const template = { ...jobTemplate.spec.template, with: settings };
  return withSpec(manifest, { jobTemplate: { ...jobTemplate, spec: { ...jobTemplate.spec, template } } });
};

describe('mergeManifests', () => {
  it('takes what is new where the owners changed nothing', () => {
    const newer = saying(withSpec(came, { schedule: '0 10 * * 1' }), { text: 'new words', about: '9장' });
    expect(mergeManifests(came, came, newer)).toEqual(newer);
  });

  it('keeps what the owners made their own, and takes the rest', () => {
    const owned = withSpec(came, { schedule: '0 7 * * 1', suspend: true });
    const merged = mergeManifests(
      came,
      owned,
      saying(withSpec(came, { schedule: '0 10 * * 1' }), { text: 'new words' }),
    );
    expect(merged).toEqual(saying(owned, { text: 'new words' }));
  });

  it('drops a setting that the newer one has no more, unless the owners changed it', () => {
    const before = saying(came, { text: 'a', about: '9장' });
    const newer = saying(came, { text: 'a' });
    expect(mergeManifests(before, before, newer)).toEqual(newer);
    const owned = saying(came, { text: 'a', about: '10장' });
    expect(mergeManifests(before, owned, newer)).toEqual(owned);
  });

  it('keeps a setting that the owners took away', () => {
    const before = saying(came, { text: 'a', about: '9장' });
    const owned = saying(came, { text: 'a' });
    expect(mergeManifests(before, owned, saying(before, { text: 'b', about: '9장' }))).toEqual(
      saying(came, { text: 'b' }),
    );
  });
});
