import type { ChannelStore } from './ports.ts';

export interface SetQuietRequest {
  readonly teamId: string;
  readonly channelId: string;
  /** Null asks how it is. */
  readonly quiet: boolean | null;
  readonly by: string;
}

/** How the channel is now, and whether this request changed it. */
export interface QuietState {
  readonly quiet: boolean;
  readonly changed: boolean;
}

export type SetQuiet = (request: SetQuietRequest) => Promise<QuietState>;

/** In a quiet channel the tutor answers only whoever asked, and never speaks by itself. */
export function createSetQuiet(deps: {
  readonly channels: Pick<ChannelStore, 'isQuiet' | 'setQuiet'>;
  readonly now: () => number;
}): SetQuiet {
  return async ({ teamId, channelId, quiet, by }) => {
    const before = await deps.channels.isQuiet(teamId, channelId);
    if (quiet === null || quiet === before) return { quiet: before, changed: false };
    await deps.channels.setQuiet({ teamId, channelId, quiet, by, at: deps.now() });
    return { quiet, changed: true };
  };
}
