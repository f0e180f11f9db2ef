import type { JsonObject } from '../state/json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** Addresses of a member's picture by size, such as `image_48` (docs.slack.dev/reference/objects/user-object). */
export function avatarUrls(state: WorkspaceState, memberId: string, sizes: readonly number[]): JsonObject {
  return Object.fromEntries(sizes.map((size) => [`image_${size}`, `${state.url()}avatars/${memberId}/${size}`]));
}
