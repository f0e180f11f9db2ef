import { guessName } from '../manifest/guess.ts';
import type { KubectlProblem, OutputFormat, ParsedKubectl } from './kubectl-command.ts';
import { parseCreate } from './parse-create.ts';
import { readFlags } from './read-flags.ts';
import { readOne, readTarget } from './read-target.ts';
import { splitWords } from './split-words.ts';

const verbs = ['get', 'describe', 'logs', 'create', 'apply', 'suspend', 'resume', 'delete'] as const;
type Verb = (typeof verbs)[number];

/** Only these are ever suggested for a misspelt word: they change nothing. */
const lookingVerbs: readonly Verb[] = ['get', 'describe', 'logs'];
const outputs: readonly OutputFormat[] = ['table', 'wide', 'yaml', 'json', 'name'];

/**
 * Parses a command in kubectl's grammar, with or without `kubectl` in front. Verbs are taken as written, in any case; a
 * misspelt one that changes something is never guessed, nor suggested.
 */
export function parseKubectl(text: string): ParsedKubectl {
  const [, first = '', rest = ''] = /^\s*(?:kubectl\s+)?(\S*)(.*)$/is.exec(text) ?? [];
  const given = first.toLowerCase();
  const verb = verbs.find((one) => one === given);
  if (verb === undefined) {
    const guess = guessName(given, lookingVerbs);
    if (guess !== null) return wrong({ code: 'unknown-verb', given: first, guess });
    return guessName(given, verbs) === null
      ? { kind: 'not-kubectl' }
      : wrong({ code: 'unknown-verb', given: first, guess: null });
  }
  if (verb === 'apply') return parseApply(rest);
  const words = splitWords(rest);
  return words === null ? wrong({ code: 'open-quote' }) : parseVerb(verb, words);
}

function parseVerb(verb: Exclude<Verb, 'apply'>, words: readonly string[]): ParsedKubectl {
  if (verb === 'create') return parseCreate(words);
  const known = verb === 'get' ? ['output'] : [];
  const read = readFlags(words, known, { bare: [], short: { o: 'output' } });
  if (read.kind === 'wrong') return read;
  if (verb === 'get') {
    const target = readTarget(read.words, ['cronjobs', 'jobs', 'events']);
    if (target.kind === 'wrong') return target;
    const wanted = read.flags.get('output') ?? 'table';
    const output = outputs.find((one) => one === wanted);
    if (output === undefined) return wrong({ code: 'wrong-value', flag: '-o', given: wanted, wanted: outputs });
    return { kind: 'command', command: { kind: 'get', resource: target.resource, names: target.names, output } };
  }
  if (verb === 'suspend' || verb === 'resume') {
    const target = readOne(read.words, ['cronjobs']);
    if (target.kind === 'wrong') return target;
    return { kind: 'command', command: { kind: verb, name: target.names[0] ?? '' } };
  }
  if (verb === 'logs') {
    // `kubectl logs` takes a bare name for a pod; here only runs have something to tell.
    const target = readOne(read.words, ['jobs']);
    if (target.kind === 'wrong') return target;
    return { kind: 'command', command: { kind: 'logs', job: target.names[0] ?? '' } };
  }
  const target = readOne(read.words, ['cronjobs', 'jobs']);
  if (target.kind === 'wrong') return target;
  return { kind: 'command', command: { kind: verb, resource: target.resource, name: target.names[0] ?? '' } };
}

/** `apply -f FILE`, or the manifest itself after the word, with or without a code fence. */
function parseApply(rest: string): ParsedKubectl {
  if (/^(?:\s|```)*(?:apiVersion|kind|metadata|spec)\s*:/m.test(rest)) {
    return { kind: 'command', command: { kind: 'apply', file: null, text: unfence(rest), dryRun: false } };
  }
  const words = splitWords(rest);
  if (words === null) return wrong({ code: 'open-quote' });
  const read = readFlags(words, ['filename', 'dry-run'], { bare: ['dry-run'], short: { f: 'filename' } });
  if (read.kind === 'wrong') return read;
  const [extra] = read.words;
  if (extra !== undefined) return wrong({ code: 'extra-word', given: extra });
  const dryRun = read.flags.has('dry-run') && read.flags.get('dry-run') !== 'none';
  return { kind: 'command', command: { kind: 'apply', file: read.flags.get('filename') ?? null, text: null, dryRun } };
}

/** Takes a code fence away and keeps every indent. */
function unfence(text: string): string {
  return text
    .replace(/^[^\S\n]*\n?/, '')
    .replace(/^```[a-z]*[^\S\n]*\n?/, '')
    .replace(/\n?```\s*$/, '\n');
}

function wrong(problem: KubectlProblem): ParsedKubectl {
  return { kind: 'wrong', problem };
}
