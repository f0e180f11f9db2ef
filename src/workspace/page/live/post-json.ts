import type { DeveloperRequest, DeveloperResult } from '../../developer-protocol.ts';
import type { Act, ActResult, MemberRequest, MemberResult } from '../../page-acts.ts';

/** Longer than the three seconds an app has for its acknowledgement, in milliseconds. */
const answerLimit = 10_000;

type Refused = { readonly kind: 'refused'; readonly reason: string };

const postJson = async <Result>(path: string, body: unknown): Promise<Result | Refused> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(answerLimit),
    });
    if (!response.ok && !(response.headers.get('content-type') ?? '').includes('json')) {
      return { kind: 'refused', reason: `${response.status} ${response.statusText}` };
    }
    return (await response.json()) as Result;
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
};

/** Does something as a member. Never rejects: a server that is away counts as `refused`. */
export const postAct = (member: string, act: Act): Promise<ActResult> =>
  postJson<ActResult>('/page/act', { member, act });

/** Does what the drawer for developers asks. Never rejects. */
export const postDeveloper = (request: DeveloperRequest): Promise<DeveloperResult> =>
  postJson<DeveloperResult>('/page/developer', request);

/** Adds or changes a member. Never rejects. */
export const postMember = (request: MemberRequest): Promise<MemberResult> =>
  postJson<MemberResult>('/page/members', request);
