import { turnsRound } from '../../grounding/claim-polarity.ts';
import type { Lexicon } from '../../retrieval/lexicon.ts';
import type { Meaning } from '../../retrieval/meaning-keys.ts';
import { conceptTerm } from '../../retrieval/terms.ts';
import { type Clause, clauseOf } from './clauses.ts';
import type { Roles } from './roles.ts';

/** How much of an idea a text says. */
export interface FoundIdea {
  /** The share of a wording's words that stand together, of the wording that fits best: from 0 to 1. */
  readonly share: number;
  /** The best fitting wording is denied, or the idea is a denial and is not denied here. */
  readonly turned: boolean;
  /** All of it stands in one clause that names what it is about. */
  readonly plain: boolean;
  /** A clause denies some wording of it, and affirms none. */
  readonly denied: boolean;
}

const nowhere = { share: 0, turned: false, plain: false };

/** How well a text says an idea, whose wordings are compared word by word with two clauses that follow each other. */
export function findIdea(clauses: readonly Clause[], wordings: readonly string[], lexicon: Lexicon): FoundIdea {
  let best = nowhere;
  const [affirmed, denied] = [new Set<number>(), new Set<number>()];
  for (const wording of wordings) {
    const wanted = clauseOf(wording, lexicon);
    for (const [at, clause] of clauses.entries()) {
      const one = inOne(wanted, clause);
      if (one.plain) (one.turned ? denied : affirmed).add(at);
      const next = clauses[at + 1];
      // What begins with a subject of its own says nothing more of the one before.
      const found = next === undefined || next.begins ? [one] : [one, inTwo(wanted, clause, next)];
      for (const { share, turned, plain } of found) {
        if (share > best.share || (share === best.share && best.turned)) best = { share, turned, plain };
      }
    }
  }
  return { ...best, denied: [...denied].some((at) => !affirmed.has(at)) };
}

function inOne(wanted: Clause, clause: Clause): typeof nowhere {
  if (clause.unclear || swapsRoles(wanted.roles, clause.roles) || isAboutOther(wanted, clause)) return nowhere;
  const turned = clause.negated !== wanted.negated || turnsRound(clause.text, wanted.text);
  const share = shareOf(wanted.meanings, allOf(clause));
  return { share, turned, plain: share === 1 && (clause.begins || clause.topic === null) };
}

/** What stands in two clauses may be said of two things. */
const acrossClauses = 0.9;

function inTwo(wanted: Clause, first: Clause, second: Clause): typeof nowhere {
  const isOther = [first, second].some(
    (one) => one.unclear || swapsRoles(wanted.roles, one.roles) || isAboutOther(wanted, one),
  );
  if (isOther) return nowhere;
  const share = shareOf(wanted.meanings, [...allOf(first), ...allOf(second)]) * acrossClauses;
  // What only the clause of the other polarity says of something is denied; a name alone can be neither.
  const isTurnedAt = (clause: Clause, other: Clause) =>
    clause.negated !== wanted.negated &&
    wanted.meanings.some((one) => !one.isConcept && says(clause.meanings, one) && !says(other.meanings, one));
  const turned = isTurnedAt(first, second) || isTurnedAt(second, first);
  return { share, turned: turned || turnsRound(`${first.text} ${second.text}`, wanted.text), plain: false };
}

/** What a clause says; its topic where it says something of it. */
function allOf({ meanings, carried }: Clause): readonly Meaning[] {
  return carried === null ? meanings : [...meanings, carried];
}

/** Whether somebody else does it here: the one who does there is the one to whom it is done. */
function swapsRoles(wanted: Roles, said: Roles): boolean {
  return [...wanted].some(([concept, role]) => said.has(concept) && said.get(concept) !== role);
}

/** Whether the clause speaks of something else than the wording does, and not of that at all. */
function isAboutOther({ topic }: Clause, clause: Clause): boolean {
  if (topic === null || clause.topic === null || clause.topic === topic) return false;
  return !clause.meanings.some(({ keys }) => keys.includes(conceptTerm(topic)));
}

function shareOf(wanted: readonly Meaning[], said: readonly Meaning[]): number {
  if (wanted.length === 0) return 0;
  const missing = wanted.filter((one) => !says(said, one));
  const share = 1 - missing.length / wanted.length;
  // The same of another thing is another statement.
  return missing.some(({ isConcept }) => isConcept) ? Math.min(share, withoutConcept) : share;
}

/** Below what counts as said. */
const withoutConcept = 0.7;

function says(said: readonly Meaning[], { keys }: Meaning): boolean {
  return said.some((one) => one.keys.some((key) => keys.includes(key)));
}
