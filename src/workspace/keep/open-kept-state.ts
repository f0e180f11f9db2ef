import { createMovableClock, type MovableClock } from '../clock/movable-clock.ts';
import { seedWorkspace, type WorkspaceSeed } from '../state/seed-workspace.ts';
import { createWorkspaceState, type WorkspaceState } from '../state/workspace-state.ts';
import type { Keep } from './keep.ts';
import { keepState } from './keep-state.ts';
import { createKeptTsSource } from './kept-ts-source.ts';
import { openKeep } from './open-keep.ts';

export type KeptState = {
  readonly keep: Keep;
  readonly state: WorkspaceState;
  readonly clock: MovableClock;
  /** Writes what is left; nothing is kept from then on. */
  readonly stopKeeping: () => void;
};

/**
 * The workspace as its file has it, or a new one; people to begin with are let in where they are missing.
 * @param given `path`: in memory alone without; `clock`: the machine's, for one, to which the file may add
 * @throws KeepError when the file cannot be used
 */
export async function openKeptState(given: {
  readonly path: string | undefined;
  readonly clock: () => number;
  readonly url: () => string;
  readonly appName: string;
  readonly seed: WorkspaceSeed;
}): Promise<KeptState> {
  const { url, appName } = given;
  const keep = await openKeep(given.path);
  // A clock that was moved goes on from where it stood.
  const before = Number(keep.settings.read('aheadMs') ?? 0);
  const clock = createMovableClock(given.clock, moved, before);
  const nextTs = createKeptTsSource(keep.settings, clock.now);
  const state = createWorkspaceState({ clock: clock.now, url, appName, nextTs });
  function moved(aheadMs: number): void {
    keep.settings.write('aheadMs', String(aheadMs));
    state.feed.emit({ kind: 'clock' });
  }
  const stopFollowing = keepState(keep, state);
  seedWorkspace(state, given.seed);
  return {
    keep,
    state,
    clock,
    stopKeeping: () => {
      stopFollowing();
      keep.close();
    },
  };
}
