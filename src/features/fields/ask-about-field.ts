import type { Field, FieldBelow, FieldSchema } from './ports.ts';

/** A question about a field: its description without its name, and fields to choose from. */
export interface FieldQuestion {
  readonly kind: 'question';
  readonly object: string;
  readonly version: string;
  readonly description: string;
  /** The path that is described. */
  readonly right: string;
  readonly choices: readonly Pick<FieldBelow, 'name' | 'path'>[];
}

/** Asks which field a description belongs to, among what stands at a path or beside it. */
export type AskAboutField = (path: string, version: string) => FieldQuestion | { readonly kind: 'nothing-to-ask' };

const mostChoices = 4;
/** A description that says less than this tells no field from another; one that says more is cut at a sentence. */
const [shortest, longest] = [30, 400];

export function createAskAboutField(deps: {
  readonly schema: () => FieldSchema;
  /** From 0, below 1. */
  readonly chance: () => number;
}): AskAboutField {
  return (path, version) => {
    const schema = deps.schema();
    const find = (wanted: string): Field | null => {
      const described = schema.describeField({ path: wanted, version });
      return described.kind === 'field' ? described.field : null;
    };
    const here = find(path);
    const around = here === null ? null : here.fields.length > 1 ? here : find(here.parent ?? '');
    const fields = (around?.fields ?? []).flatMap(({ path: below }) => find(below) ?? []);
    const telling = fields.filter(({ description }) => description.length >= shortest);
    const right = pick(telling, deps.chance);
    if (around === null || right === undefined || fields.length < 2) return { kind: 'nothing-to-ask' };
    const others = shuffled(
      fields.filter((field) => field.path !== right.path),
      deps.chance,
    ).slice(0, mostChoices - 1);
    return {
      kind: 'question',
      object: around.object,
      version: around.version,
      description: withoutName(right),
      right: right.path,
      choices: shuffled([right, ...others], deps.chance).map((field) => ({ name: field.name, path: field.path })),
    };
  };
}

/** Every form of the name is hidden, also inside longer words: `ports` in `servicePorts`. */
function withoutName({ name, description }: Field): string {
  const stem = name.replace(/(?<=..)s$/, '');
  const cut =
    description.length <= longest
      ? description
      : `${/^.{1,400}[.!?](?=\s)/s.exec(description)?.[0] ?? description.slice(0, longest)}`;
  return cut.replace(new RegExp(stem.replace(/[^\w]/g, '.'), 'gi'), '____').replaceAll('____s', '____');
}

function pick<Item>(items: readonly Item[], chance: () => number): Item | undefined {
  return items[Math.floor(chance() * items.length)];
}

function shuffled<Item>(items: readonly Item[], chance: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, place: chance() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
