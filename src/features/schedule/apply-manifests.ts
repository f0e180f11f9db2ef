import type { ManifestProblem } from '../../domain/schedule/manifest/manifest-problem.ts';
import { splitDocuments } from '../../domain/schedule/manifest/split-documents.ts';
import type { Commander, KubectlOutcome } from './kubectl-outcome.ts';

/** Makes CronJobs what a text of one manifest or several says. */
export type ApplyManifests = (text: string, commander: Commander, dryRun: boolean) => Promise<KubectlOutcome>;

/** What is longer was put together by a program; a group has a handful. */
const mostDocuments = 50;

/**
 * Several are tried before the first one is applied: with a fault in one of them nothing changes. Each is told of on its own, also
 * one that somebody else changed in that moment.
 */
export function createApplyManifests(applyOne: ApplyManifests): ApplyManifests {
  return async (text, commander, dryRun) => {
    const documents = splitDocuments(text);
    if (documents.length === 1) return applyOne(text, commander, dryRun);
    if (documents.length > mostDocuments) {
      const message = `there are ${documents.length} manifests; at most ${mostDocuments} are applied at once`;
      return { kind: 'invalid', problems: [problemAt(documents[mostDocuments] ?? '', message)] };
    }
    const tried: KubectlOutcome[] = [];
    const problems: ManifestProblem[] = [];
    const names = new Set<string>();
    for (const document of documents) {
      const outcome = await applyOne(document, commander, true);
      tried.push(outcome);
      if (outcome.kind === 'invalid') problems.push(...outcome.problems);
      if (outcome.kind !== 'applied') continue;
      const { name } = outcome.manifest;
      if (names.has(name)) problems.push(problemAt(document, `"${name}" is there twice`));
      names.add(name);
    }
    if (problems.length > 0) return { kind: 'invalid', problems };
    if (dryRun) return { kind: 'several', outcomes: tried };
    const outcomes: KubectlOutcome[] = [];
    for (const document of documents) outcomes.push(await applyOne(document, commander, false));
    return { kind: 'several', outcomes };
  };
}

/** At the document's first line. */
function problemAt(document: string, message: string): ManifestProblem {
  const line = 1 + document.slice(0, document.search(/\S/)).split('\n').length - 1;
  return { line, column: 1, field: '', message, hint: null };
}
