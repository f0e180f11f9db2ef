import type { Dispatcher } from '../delivery/dispatcher.ts';
import type { ResponseUrls } from '../delivery/response-urls.ts';
import type { Triggers } from '../delivery/triggers.ts';
import type { PublishEvent } from '../events/event-publisher.ts';
import type { AppManifest } from '../manifest.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** What an interaction with the app takes: where things are, and the ways to tell the app. */
export type ActDeps = {
  readonly state: WorkspaceState;
  readonly manifest: AppManifest;
  readonly dispatcher: Dispatcher;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly publish: PublishEvent;
};
