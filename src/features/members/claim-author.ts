import { githubLogin } from '../../domain/notes/github-login.ts';
import type { Author } from '../../domain/notes/note.ts';
import type { MemberStore } from './ports.ts';

export interface ClaimAuthorRequest {
  readonly teamId: string;
  readonly memberId: string;
  /** As typed. */
  readonly name: string;
}

export type ClaimAuthorOutcome =
  /** The notes name this member's Slack id themselves, or the claim was confirmed before. */
  | { readonly kind: 'confirmed'; readonly authorName: string }
  /** Waits for an organiser. */
  | { readonly kind: 'asked'; readonly authorName: string }
  | { readonly kind: 'taken'; readonly authorName: string }
  | { readonly kind: 'unknown-author'; readonly name: string; readonly known: readonly string[] };

export interface ClaimableAuthor extends Author {
  /** Written only in private notes: never named to others, and claimed only through `author.slack`. */
  readonly private: boolean;
}

export type ClaimAuthor = (request: ClaimAuthorRequest) => Promise<ClaimAuthorOutcome>;

/** Offered when the typed name is nobody's; more would not be read. */
const maxKnown = 10;

/** Ties a member to an author's name in the notes: at once when front matter says so, else once an organiser confirms. */
export function createClaimAuthor(deps: {
  readonly members: Pick<MemberStore, 'claim' | 'confirm' | 'memberFor'>;
  readonly authors: () => readonly ClaimableAuthor[];
  readonly now: () => number;
}): ClaimAuthor {
  return async ({ teamId, memberId, name }) => {
    const authors = deps.authors().filter((author) => !author.private || author.slack === memberId);
    const wanted = fold(name);
    const login = /^github\s*[:/]?\s*(\S+)$/iu.exec(name.trim())?.[1] ?? (name.includes('github.com/') ? name : null);
    const wantedLogin = login === null ? null : githubLogin(login);
    const named = authors.filter((author) =>
      wantedLogin === null ? fold(author.name) === wanted : author.github === wantedLogin,
    );
    const [first] = named;
    if (first === undefined) {
      const known = [...new Set(authors.map((author) => author.name))].slice(0, maxKnown);
      return { kind: 'unknown-author', name, known };
    }
    const authorName = first.name;
    const holder = await deps.members.memberFor(teamId, authorName);
    if (holder !== null) return { kind: holder === memberId ? 'confirmed' : 'taken', authorName };
    const written = named.some((author) => author.slack === memberId);
    if (!written && named.some((author) => author.slack !== null)) return { kind: 'taken', authorName };
    const at = deps.now();
    await deps.members.claim({ teamId, memberId, authorName, confirmed: false, confirmedBy: null, at });
    if (written) await deps.members.confirm(teamId, memberId, authorName, 'front-matter', at);
    return { kind: written ? 'confirmed' : 'asked', authorName };
  };
}

function fold(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').replace(/님$/, '').toLowerCase();
}
