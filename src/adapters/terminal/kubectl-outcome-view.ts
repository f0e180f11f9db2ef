import type { KubectlProblem } from '../../domain/schedule/kubectl/kubectl-command.ts';
import { printProblem } from '../../domain/schedule/manifest/manifest-problem.ts';
import type { KubectlOutcome } from '../../features/schedule/kubectl-outcome.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { tellWarnings } from '../../messages/schedule/tell-warnings.ts';

const messages = messagesFor('en');

/** What became of a command, for a terminal; `ok` false where nothing was done or found. */
export function kubectlOutcomeView(outcome: KubectlOutcome): { readonly text: string; readonly ok: boolean } {
  const { schedule: said } = messages;
  const fine = (text: string) => ({ text, ok: true });
  const failed = (text: string) => ({ text, ok: false });
  switch (outcome.kind) {
    case 'text':
      return fine(outcome.text);
    case 'none':
      return fine(said.none(outcome.resource));
    case 'forbidden':
      return failed(messages.organiser.notAllowed);
    case 'not-found':
      return failed(said.notFound(outcome.resource, outcome.name));
    case 'exists':
      return failed(said.exists(outcome.resource, outcome.name));
    case 'invalid':
      return failed(outcome.problems.map(printProblem).join('\n'));
    case 'too-many':
      return failed(said.tooMany(outcome.limit));
    case 'changed-meanwhile':
      return failed(said.changedMeanwhile(outcome.name));
    case 'editor':
      return failed('Name a file: apply -f FILE, or apply -f - for standard input.');
    case 'several': {
      const all = outcome.outcomes.map(kubectlOutcomeView);
      return { text: all.map(({ text }) => text).join('\n'), ok: all.every(({ ok }) => ok) };
    }
    case 'deleted':
      return fine(said.deleted(`${outcome.resource === 'cronjobs' ? 'cronjob' : 'job'}/${outcome.name}`));
    case 'started':
      return fine(outcome.dryRun ? said.wouldStart(outcome.run) : said.started(outcome.run));
    case 'applied': {
      const { verb, dryRun, diff, manifest, nextMs, timeZone, warnings } = outcome;
      const { name } = manifest;
      const dates = nextMs.map((ms) => messages.dateTime(ms, timeZone));
      const lines = [
        dryRun && verb !== 'unchanged' ? said.wouldApply(name) : said.applied[verb](name),
        ...(diff === null || verb === 'created' ? [] : diff.map(({ sign, text }) => `${sign} ${text}`)),
        ...(dates.length > 0 ? [said.next(dates)] : []),
        ...(manifest.spec.suspend ? [said.suspendedNow] : []),
        ...tellWarnings(warnings, messages),
      ];
      return fine(lines.join('\n'));
    }
  }
}

/** A faulty command, in a sentence. */
export function kubectlProblemView(problem: KubectlProblem): string {
  const given = 'given' in problem ? problem.given : 'flag' in problem ? problem.flag : '';
  const known = 'known' in problem ? problem.known : 'wanted' in problem ? problem.wanted : [];
  const guess = 'guess' in problem && problem.guess !== null ? ` ${messages.schedule.maybe(problem.guess)}` : '';
  return `${messages.schedule.wrong[problem.code](given, known)}${guess}`;
}
