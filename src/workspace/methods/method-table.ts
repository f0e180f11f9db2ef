import type { Triggers } from '../delivery/triggers.ts';
import type { PublishEvent } from '../events/event-publisher.ts';
import type { AppManifest } from '../manifest.ts';
import type { UploadTickets } from '../state/upload-tickets.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { assistantMethods } from './assistant-methods.ts';
import { authMethods } from './auth-methods.ts';
import { blocksMethods } from './blocks-methods.ts';
import { chatMethods } from './chat-methods.ts';
import { conversationsMethods } from './conversations-methods.ts';
import { filesMethods } from './files-methods.ts';
import { historyMethods } from './history-methods.ts';
import type { MethodTable } from './method.ts';
import { pinsMethods } from './pins-methods.ts';
import { reactionsMethods } from './reactions-methods.ts';
import { scheduledMethods } from './scheduled-methods.ts';
import { sessionMethods } from './session-methods.ts';
import { streamMethods } from './stream-methods.ts';
import { usersMethods } from './users-methods.ts';
import { viewsMethods } from './views-methods.ts';

/** Every Web API method the workspace provides. */
export function createMethodTable(deps: {
  readonly state: WorkspaceState;
  readonly triggers: Triggers;
  readonly publish: PublishEvent;
  readonly manifest: AppManifest;
  readonly uploads: UploadTickets;
  readonly issueSocketUrl: () => string;
}): MethodTable {
  return {
    ...authMethods(deps),
    ...blocksMethods(),
    ...chatMethods(deps),
    ...scheduledMethods(deps),
    ...streamMethods(deps),
    ...viewsMethods(deps),
    ...conversationsMethods(deps),
    ...historyMethods(deps),
    ...usersMethods(deps),
    ...reactionsMethods(deps),
    ...pinsMethods(deps),
    ...assistantMethods(deps),
    ...sessionMethods(deps),
    ...filesMethods(deps),
  };
}
