import { describe, expect, it } from 'vitest';
import { type ManifestWarning, reviewManifest } from '#src/domain/schedule/manifest/review-manifest.ts';

const now = Date.parse('2026-11-26T00:00:00Z');

describe('reviewManifest', () => {
  it.each<[string, string | null, number | null, readonly Partial<ManifestWarning>[]]>([
    ['0 9 * * 1', null, 3600, []],
    ['59 23 31 2 *', null, null, [{ kind: 'never-starts' }]],
    ['@every 30s', null, null, [{ kind: 'more-than-once-a-minute', everySeconds: 30 }]],
    ['0 9 * * 1', null, 10, [{ kind: 'deadline-too-short', seconds: 10 }]],
    [
      '30 2 * * *',
      'Europe/Berlin',
      null,
      [
        { kind: 'skipped', wallMs: Date.parse('2027-03-28T02:30Z'), safer: '30 3 * * *' },
        { kind: 'doubled', wallMs: Date.parse('2027-10-31T02:30Z'), safer: '30 3 * * *' },
      ],
    ],
    ['30 2 * * *', 'Asia/Seoul', null, []],
  ])('of %s in %s with a deadline of %s', (schedule, timeZone, startingDeadlineSeconds, expected) => {
    const found = reviewManifest({ schedule, timeZone, startingDeadlineSeconds }, 'Asia/Seoul', now);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });
});
