import type { ChangeFeed } from './change-feed.ts';
import type { IdSource } from './ids.ts';
import type { View, ViewDraft } from './view.ts';

/** Slack shows at most three modals above each other (docs.slack.dev/surfaces/modals). */
const stackLimit = 3;

/** The modals each member has open, and the Home tabs. */
export type ViewStore = {
  readonly stack: (memberId: string) => readonly View[];
  readonly home: (memberId: string) => View | null;
  /** A modal by its id, or a Home tab by its id. */
  readonly find: (viewId: string) => View | undefined;
  readonly findExternal: (externalId: string) => View | undefined;
  /** Starts a new stack; undefined when the member has a modal open that the app may only push onto. */
  readonly open: (memberId: string, draft: ViewDraft) => View;
  /** Undefined when the stack is full. */
  readonly push: (memberId: string, draft: ViewDraft) => View | undefined;
  readonly update: (viewId: string, draft: ViewDraft) => View | undefined;
  readonly publish: (memberId: string, draft: ViewDraft) => View;
  /** Takes away a view and everything above it; returns what was taken. */
  readonly close: (viewId: string) => readonly View[];
  readonly closeAll: (memberId: string) => readonly View[];
  /** Puts back Home tabs, or one member's modals (the lowest first), as they were in an earlier run; announces nothing. */
  readonly restore: (views: readonly View[]) => void;
};

export function createViewStore(deps: {
  readonly feed: ChangeFeed;
  readonly newId: IdSource;
  readonly nextHash: () => string;
}): ViewStore {
  const stacks = new Map<string, readonly View[]>();
  const homes = new Map<string, View>();
  const stack = (memberId: string) => stacks.get(memberId) ?? [];
  const all = () => [...[...stacks.values()].flat(), ...homes.values()];
  const setStack = (memberId: string, views: readonly View[]) => {
    stacks.set(memberId, views);
    deps.feed.emit({ kind: 'views', memberId });
  };

  function create(ownerId: string, draft: ViewDraft, below: View | undefined): View {
    const id = deps.newId('V');
    const rootViewId = below?.rootViewId ?? id;
    return { ...draft, id, ownerId, hash: deps.nextHash(), rootViewId, previousViewId: below?.id ?? null };
  }

  function update(viewId: string, draft: ViewDraft): View | undefined {
    const old = all().find((view) => view.id === viewId);
    if (old === undefined) return undefined;
    const view: View = { ...old, ...draft, hash: deps.nextHash() };
    if (old.type === 'home') {
      homes.set(old.ownerId, view);
      deps.feed.emit({ kind: 'home', memberId: old.ownerId });
    } else {
      setStack(
        old.ownerId,
        stack(old.ownerId).map((one) => (one.id === viewId ? view : one)),
      );
    }
    return view;
  }

  return {
    stack,
    home: (memberId) => homes.get(memberId) ?? null,
    find: (viewId) => all().find((view) => view.id === viewId),
    findExternal: (externalId) => all().find((view) => view.externalId !== '' && view.externalId === externalId),
    open: (memberId, draft) => {
      const view = create(memberId, draft, undefined);
      setStack(memberId, [view]);
      return view;
    },
    push: (memberId, draft) => {
      const below = stack(memberId);
      if (below.length >= stackLimit) return undefined;
      const view = create(memberId, draft, below.at(-1));
      setStack(memberId, [...below, view]);
      return view;
    },
    update,
    publish: (memberId, draft) => {
      const old = homes.get(memberId);
      const updated = old === undefined ? undefined : update(old.id, draft);
      if (updated !== undefined) return updated;
      const view = create(memberId, draft, undefined);
      homes.set(memberId, view);
      deps.feed.emit({ kind: 'home', memberId });
      return view;
    },
    close: (viewId) => {
      const owner = all().find((view) => view.id === viewId)?.ownerId;
      if (owner === undefined) return [];
      const index = stack(owner).findIndex((view) => view.id === viewId);
      if (index < 0) return [];
      const closed = stack(owner).slice(index);
      setStack(owner, stack(owner).slice(0, index));
      return closed;
    },
    closeAll: (memberId) => {
      const closed = stack(memberId);
      if (closed.length > 0) setStack(memberId, []);
      return closed;
    },
    restore: (views) => {
      for (const view of views) {
        if (view.type === 'home') homes.set(view.ownerId, view);
        else stacks.set(view.ownerId, [...stack(view.ownerId), view]);
      }
    },
  };
}
