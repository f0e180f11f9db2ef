import { type Alias, type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { readScalar } from './read-scalar.ts';
import type { Entry, Value } from './value.ts';

/** A bundle of a hundred objects has some ten thousand values; aliases of aliases reach millions with a few lines. */
const mostValues = 100_000;
/** The deepest field of any object lies about twenty steps down; more is built to exhaust whoever follows. */
const deepest = 100;

export type BuiltValue =
  | { readonly kind: 'value'; readonly value: Value }
  /** `at` is the alias or the value at which it became too much. */
  | { readonly kind: 'refused'; readonly reason: 'circle' | 'too-many' | 'too-deep'; readonly at: number };

/** Turns a document's nodes into values: aliases become copies, merge keys (`<<`) become fields, and both are bounded. */
export function buildValue(document: Document, root: Node): BuiltValue {
  let count = 0;
  const open = new Set<Node>();
  try {
    return { kind: 'value', value: toValue(root, 0) };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', reason: error.reason, at: error.at };
    throw error;
  }

  function toValue(node: unknown, depth: number): Value {
    const at = offsetOf(node);
    count += 1;
    if (count > mostValues) throw new Refused('too-many', at);
    if (depth > deepest) throw new Refused('too-deep', at);
    if (isAlias(node)) return within(node, () => toValue(resolved(node), depth + 1));
    if (isMap(node)) {
      return within(node, () => ({
        kind: 'map',
        at,
        entries: node.items.flatMap((pair) => entriesOf(pair, depth + 1)),
      }));
    }
    if (isSeq(node))
      return within(node, () => ({ kind: 'list', at, items: node.items.map((item) => toValue(item, depth + 1)) }));
    return isScalar(node) ? scalarOf(node, at) : { kind: 'scalar', at, value: null, text: '', quoted: false };
  }

  function entriesOf(pair: unknown, depth: number): readonly Entry[] {
    if (!isPair(pair)) return [];
    const keyAt = offsetOf(pair.key);
    const key = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : '';
    const value: Value =
      pair.value === null
        ? { kind: 'scalar', at: keyAt, value: null, text: '', quoted: false }
        : toValue(pair.value, depth);
    if (key !== '<<') return [{ key, keyAt, value }];
    const merged = value.kind === 'list' ? value.items : [value];
    return merged.flatMap((one) => (one.kind === 'map' ? one.entries : []));
  }

  /** A node that is met again while it is still open stands inside itself. */
  function within<Result>(node: Node, work: () => Result): Result {
    if (open.has(node)) throw new Refused('circle', offsetOf(node));
    open.add(node);
    const result = work();
    open.delete(node);
    return result;
  }

  function resolved(alias: Alias): Node {
    const target = alias.resolve(document);
    if (target === undefined || open.has(target)) throw new Refused('circle', offsetOf(alias));
    return target;
  }
}

function scalarOf(node: Scalar, at: number): Value {
  const text = node.source ?? String(node.value ?? '');
  if (node.type === 'PLAIN') return { kind: 'scalar', at, value: readScalar(text), text, quoted: false };
  return { kind: 'scalar', at, value: String(node.value), text: String(node.value), quoted: true };
}

function offsetOf(node: unknown): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0;
}

/** Unwinds the recursion; never leaves this file. */
class Refused extends Error {
  readonly reason: 'circle' | 'too-many' | 'too-deep';
  readonly at: number;

  constructor(reason: 'circle' | 'too-many' | 'too-deep', at: number) {
    super(reason);
    this.reason = reason;
    this.at = at;
  }
}
