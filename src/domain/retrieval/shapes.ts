/**
 * How often a term stands in which fields of a piece, as one small number: a few thousand shapes are shared by millions of postings, and
 * say all that is needed to weigh them anew when the average lengths change. A shape is another one with one more field; number 0
 * stands nowhere.
 */
export interface Shapes {
  readonly parents: Uint32Array;
  /** For each shape the number of its last field, and how often the term stands there, in halves. */
  readonly fields: Uint8Array;
  readonly halves: Uint16Array;
}

export const noShapes: Shapes = {
  parents: Uint32Array.of(0),
  fields: Uint8Array.of(0),
  halves: Uint16Array.of(0),
};

/** Numbers of shapes; new ones get the next. */
export interface ShapeNumbers {
  readonly idOf: (parent: number, field: number, halves: number) => number;
  readonly highest: () => number;
  readonly all: () => Shapes;
}

/** More fields, and more halves in a field, than there are. */
const mostFields = 8;
const mostHalves = 16_384;

/** Nearly all terms stand in one field, and there not often: those are found without a search. */
const fewHalves = 64;

export function createShapeNumbers(known: Shapes): ShapeNumbers {
  const parents = [...known.parents];
  const fields = [...known.fields];
  const halves = [...known.halves];
  const simple = new Uint32Array(mostFields * fewHalves);
  const others = new Map<number, number>();
  const number = (parent: number, field: number, count: number, id: number) => {
    if (parent === 0 && count < fewHalves) simple[field * fewHalves + count] = id;
    else others.set((parent * mostFields + field) * mostHalves + count, id);
  };
  for (let id = 1; id < parents.length; id += 1) number(parents[id] ?? 0, fields[id] ?? 0, halves[id] ?? 0, id);
  return {
    idOf(parent, field, count) {
      const found =
        parent === 0 && count < fewHalves
          ? (simple[field * fewHalves + count] ?? 0)
          : (others.get((parent * mostFields + field) * mostHalves + count) ?? 0);
      if (found !== 0) return found;
      const id = parents.push(parent) - 1;
      fields.push(field);
      halves.push(count);
      number(parent, field, count, id);
      return id;
    },
    highest: () => parents.length - 1,
    all: () => ({
      parents: Uint32Array.from(parents),
      fields: Uint8Array.from(fields),
      halves: Uint16Array.from(halves),
    }),
  };
}
