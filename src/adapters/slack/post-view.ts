import type { ThreadStore } from '../../features/answer/ports.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { Outlet } from './outlet.ts';

/** Shows what is no conversation where it was asked: in the open where the tutor may, else only to the asker. */
export type PostView = (
  asked: Asked,
  outlet: Outlet,
  shown: { readonly view: MessageView; readonly private: boolean },
) => Promise<void>;

export function createPostView(deps: {
  readonly isQuiet: (teamId: string, channelId: string) => Promise<boolean>;
  readonly threads: Pick<ThreadStore, 'tutorSpoke'>;
}): PostView {
  return async (asked, outlet, { view, private: isPrivate }) => {
    const { teamId, channelId, isDirect, key, attempt, askerId } = asked;
    const isHidden = !isDirect && (isPrivate || (await deps.isQuiet(teamId, channelId)));
    if (isHidden) return outlet.privately(view);
    // An earlier attempt may have posted it before it was interrupted.
    if (attempt > 1 && (await outlet.findMarked(key)) !== null) return;
    const posted = await outlet.publicly(view, key);
    if (posted === null) return outlet.privately(view);
    // Whoever asked goes on in the thread without naming the tutor again.
    const { threadTs, ts } = posted;
    await deps.threads.tutorSpoke({ teamId, channelId: posted.channelId, threadTs }, askerId, ts);
  };
}
