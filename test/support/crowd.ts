import type { WorkspaceOptions } from '#src/workspace/open-workspace.ts';

type Seed = NonNullable<NonNullable<WorkspaceOptions['state']>['members']>;

/** So many members more, all in the default channels. */
export function crowdOf(count: number): Seed {
  return Array.from({ length: count }, (_, at) => ({
    id: `U${String(at).padStart(10, '0')}`,
    displayName: `member ${at}`,
    locale: 'ko-KR',
    tz: 'Asia/Seoul',
  }));
}
