import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { didYouMean, guessName } from './guess.ts';
import type { ManifestProblem } from './manifest-problem.ts';
import type { YamlTree } from './read-yaml.ts';

/** One field of a map: where its key stands and what it holds. */
export interface Field {
  readonly path: string;
  readonly key: Node;
  readonly value: Node | null;
}

/** The fields of a map by name. */
export type Fields = ReadonlyMap<string, Field>;

/** Reads a tree field by field and collects what is wrong. */
export interface ManifestReader {
  readonly problems: ManifestProblem[];
  readonly report: (field: Pick<Field, 'path' | 'key' | 'value'>, message: string, hint?: string | null) => void;
  /** The fields of the document. */
  readonly root: (known: readonly string[]) => Fields;
  /** The fields of a map; `known` null allows any name. Empty for nothing and for what is no map. */
  readonly map: (field: Field | undefined, known: readonly string[] | null) => Fields;
  readonly text: (field: Field | undefined) => string | null;
  readonly flag: (field: Field | undefined) => boolean | null;
  /** A whole number from 0; Kubernetes keeps most in 32 bits. */
  readonly count: (field: Field | undefined, largest?: number) => number | null;
  readonly texts: (field: Field | undefined) => readonly string[] | null;
}

const largest32 = 2_147_483_647;

/** @param belongs where a field belongs that stands in the wrong place; null for a name that is none */
export function createManifestReader(tree: YamlTree, belongs: (name: string) => string | null): ManifestReader {
  const problems: ManifestProblem[] = [];
  const report: ManifestReader['report'] = ({ path, key, value }, message, hint = null) => {
    problems.push({ ...tree.at(value ?? key), field: path, message, hint });
  };
  const wrongType = (field: Field, wanted: string) =>
    report(field, `Invalid value: ${shown(field.value)}: must be ${wanted}`);

  function fields(node: Node, path: string, known: readonly string[] | null): Fields {
    const found = new Map<string, Field>();
    if (!isMap(node)) return found;
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '?';
      const field = { path: path === '' ? name : `${path}.${name}`, key: pair.key, value: pair.value };
      if (known !== null && !known.includes(name)) {
        const place = belongs(name);
        const hint = place !== null ? `It belongs under ${place}.` : didYouMean(guessName(name, known));
        report({ ...field, value: null }, 'unknown field', hint);
      } else found.set(name, field);
    }
    return found;
  }

  return {
    problems,
    report,
    root(known) {
      return fields(tree.root, '', known);
    },
    map(field, known) {
      if (field === undefined || isNothing(field.value)) return new Map();
      if (!isMap(field.value)) wrongType(field, 'a map of fields');
      return field.value === null ? new Map() : fields(field.value, field.path, known);
    },
    text(field) {
      if (field === undefined || isNothing(field.value)) return null;
      if (isScalar(field.value) && typeof field.value.value === 'string') return field.value.value;
      wrongType(field, 'a text; put it in quotes');
      return null;
    },
    flag(field) {
      if (field === undefined || isNothing(field.value)) return null;
      if (isScalar(field.value) && typeof field.value.value === 'boolean') return field.value.value;
      wrongType(field, 'true or false');
      return null;
    },
    count(field, largest = largest32) {
      if (field === undefined || isNothing(field.value)) return null;
      const value = isScalar(field.value) ? field.value.value : null;
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) wrongType(field, 'a whole number');
      else if (value < 0) report(field, `Invalid value: ${value}: must be greater than or equal to 0`);
      else if (value > largest) report(field, `Invalid value: ${value}: must be less than or equal to ${largest}`);
      else return value;
      return null;
    },
    texts(field) {
      if (field === undefined || isNothing(field.value)) return null;
      const items = isSeq(field.value) ? field.value.items : [null];
      const values = items.map((item) => (isScalar(item) ? item.value : null));
      if (values.every((value) => typeof value === 'string')) return values;
      wrongType(field, 'a list of texts');
      return null;
    },
  };
}

export function isNothing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** A value as Kubernetes quotes it in a message; a text's length is bounded, because it is shown to people. */
export function shown(node: Node | null): string {
  const value: unknown = isScalar(node) ? node.value : node === null ? null : node.toJSON();
  const text = JSON.stringify(value) ?? 'null';
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
