import type { PostingLists } from './gather-postings.ts';
import type { Field } from './passage-fields.ts';
import { fieldNames, fieldWeights } from './passage-fields.ts';
import { fullWeight, type Postings } from './postings.ts';
import type { Shapes } from './shapes.ts';
import type { Steps } from './steps.ts';

/**
 * BM25F after Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.6: term
 * frequencies are summed over the fields first, each normalised by its own length, and saturated once. k1 as advised there;
 * headings are short whatever they say, so that their length counts for little, while a long body is discounted as usual.
 */
const k1 = 1.2;

const lengthWeight: Readonly<Record<Field, number>> = {
  title: 0.3,
  path: 0.3,
  ancestry: 0.3,
  heading: 0.3,
  leads: 0.4,
  body: 0.7,
  code: 0.7,
  cells: 0.7,
};

const width = fieldNames.length;

/** Lengths after which a piece of work ends; each takes some nanoseconds. */
const lengthsAtOnce = 500_000;

/**
 * Weighs postings by how often their term stands in which fields, and how long those are. All weights depend on the average lengths,
 * which every change of a note moves a little; so a term's postings are weighed when it is first asked for, which takes a millisecond
 * for the commonest, instead of millions after each change.
 *
 * @param lengths for each piece the lengths of its fields
 */
export function* weighPostings(
  { starts, pieces, shapes }: PostingLists,
  known: Shapes,
  lengths: Float32Array,
): Steps<Postings['weightsOf']> {
  const averages = yield* averagesOf(lengths);
  const { ends, fields, amounts } = partsOf(known);
  yield;
  const scales = Float64Array.from(fieldNames, (name) => lengthWeight[name]);
  const weights = new Uint16Array(pieces.length);
  const isWeighed = new Uint8Array(starts.length);
  return (id) => {
    if (isWeighed[id] === 1) return weights;
    isWeighed[id] = 1;
    const end = starts[id + 1] ?? 0;
    for (let at = starts[id] ?? 0; at < end; at += 1) {
      const own = (pieces[at] ?? 0) * width;
      const shape = shapes[at] ?? 0;
      const last = ends[shape] ?? 0;
      let tf = 0;
      for (let part = ends[shape - 1] ?? 0; part < last; part += 1) {
        const field = fields[part] ?? 0;
        const b = scales[field] ?? 0;
        const norm = 1 - b + (b * (lengths[own + field] ?? 0)) / (averages[field] ?? 1);
        tf += (amounts[part] ?? 0) / norm;
      }
      weights[at] = Math.round((tf / (k1 + tf)) * fullWeight);
    }
    return weights;
  };
}

/** The average length of each field where it is filled. */
function* averagesOf(lengths: Float32Array): Steps<Float64Array> {
  const sums = new Float64Array(width);
  const filled = new Float64Array(width);
  for (let at = 0; at < lengths.length; at += 1) {
    const length = lengths[at] ?? 0;
    if (at % lengthsAtOnce === 0) yield;
    if (length === 0) continue;
    const field = at % width;
    sums[field] = (sums[field] ?? 0) + length;
    filled[field] = (filled[field] ?? 0) + 1;
  }
  return sums.map((sum, field) => sum / Math.max(1, filled[field] ?? 0) || 1);
}

/** Every shape's fields with the weighted frequencies in them, one shape after the other. */
function partsOf({ parents, fields, halves }: Shapes) {
  const ends = new Uint32Array(parents.length);
  const ofFields: number[] = [];
  const amounts: number[] = [];
  for (let shape = 1; shape < parents.length; shape += 1) {
    const parent = parents[shape] ?? 0;
    for (let part = ends[parent - 1] ?? 0; part < (ends[parent] ?? 0); part += 1) {
      ofFields.push(ofFields[part] ?? 0);
      amounts.push(amounts[part] ?? 0);
    }
    const field = fields[shape] ?? 0;
    ofFields.push(field);
    amounts.push((fieldWeights[fieldNames[field] ?? 'body'] * (halves[shape] ?? 0)) / 2);
    ends[shape] = ofFields.length;
  }
  return { ends, fields: Uint8Array.from(ofFields), amounts: Float64Array.from(amounts) };
}
