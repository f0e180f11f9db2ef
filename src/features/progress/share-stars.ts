import type { ConsentStore } from './ports.ts';

/** Gives or takes back the consent that one's stars are shown with one's name; the state afterwards. */
export type ShareStars = (teamId: string, memberId: string, given: boolean) => Promise<boolean>;

export function createShareStars(deps: { readonly consents: ConsentStore; readonly now: () => number }): ShareStars {
  return async (teamId, memberId, given) => {
    await deps.consents.set(teamId, memberId, given, deps.now());
    return given;
  };
}
