import { guessName } from '../manifest/guess.ts';
import type { KubectlProblem, Resource } from './kubectl-command.ts';

const names: Readonly<Record<string, Resource>> = {
  cronjobs: 'cronjobs',
  cronjob: 'cronjobs',
  cj: 'cronjobs',
  'cronjobs.batch': 'cronjobs',
  jobs: 'jobs',
  job: 'jobs',
  'jobs.batch': 'jobs',
  events: 'events',
  event: 'events',
  ev: 'events',
};

export type ReadTarget<R extends Resource> =
  | { readonly kind: 'target'; readonly resource: R; readonly names: readonly string[] }
  | { readonly kind: 'wrong'; readonly problem: KubectlProblem };

/** Reads `cronjob NAME …`, `cj/NAME` and `cronjobs`. Names are kept as they are; whether they exist is the store's to say. */
export function readTarget<R extends Resource>(words: readonly string[], allowed: readonly R[]): ReadTarget<R> {
  const [first, ...rest] = words;
  if (first === undefined) return { kind: 'wrong', problem: { code: 'missing-resource', known: allowed } };
  const [type = '', ...path] = first.split('/');
  const resource = Object.hasOwn(names, type.toLowerCase()) ? names[type.toLowerCase()] : undefined;
  const found = allowed.find((one) => one === resource);
  if (found === undefined) {
    const spellings = Object.keys(names).filter((name) => allowed.some((one) => one === names[name]));
    const problem: KubectlProblem = {
      code: 'unknown-resource',
      given: type,
      guess: guessName(type, spellings),
      known: allowed,
    };
    return { kind: 'wrong', problem };
  }
  if (path.length === 0) return { kind: 'target', resource: found, names: rest };
  const extra = path.length > 1 ? first : rest[0];
  if (extra !== undefined) return { kind: 'wrong', problem: { code: 'extra-word', given: extra } };
  if (path[0] === '') return { kind: 'wrong', problem: { code: 'missing-name' } };
  return { kind: 'target', resource: found, names: path };
}

/** Reads a target that must be exactly one object. */
export function readOne<R extends Resource>(words: readonly string[], allowed: readonly R[]): ReadTarget<R> {
  const target = readTarget(words, allowed);
  if (target.kind === 'wrong') return target;
  if (target.names.length === 0) return { kind: 'wrong', problem: { code: 'missing-name' } };
  const [, extra] = target.names;
  return extra === undefined ? target : { kind: 'wrong', problem: { code: 'extra-word', given: extra } };
}
