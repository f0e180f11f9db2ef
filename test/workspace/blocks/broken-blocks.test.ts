import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockType } from '../../../src/workspace/blocks/block-rules.ts';
import { blockSurfaces } from '../../../src/workspace/blocks/block-surfaces.ts';
import { arbitraryBlocks } from './arbitrary-blocks.ts';
import { form, judge, message, type Verdict } from './limit-case.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** Where a value stands in a payload. */
type Spot = { readonly pointer: string; readonly value: Json };

const blockTypes = Object.keys(blockSurfaces) as BlockType[];

/** Every value of a block, itself first. */
function spots(value: Json, pointer: string): Spot[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [{ pointer, value }, ...inner.flatMap(([name, part]) => spots(part, `${pointer}/${name}`))];
}

/** The block with another value at a place; undefined takes the field away. */
function changed(value: Json, path: readonly string[], to: Json | undefined): Json | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return to;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as { [key: string]: Json };
  const next = changed(copy[name] ?? null, rest, to);
  if (next === undefined) delete copy[name];
  else copy[name] = next;
  return copy;
}

const inMessage = (type: BlockType) => blockSurfaces[type].includes('message');
const judgeBlock = (type: BlockType, block: unknown) => judge((inMessage(type) ? message : form)(block));
const base = (type: BlockType) => (inMessage(type) ? '/blocks/0' : '/view/blocks/0');
const pathOf = (pointer: string, from: string) => pointer.slice(from.length).split('/').slice(1);

/** A block as JSON, one spot of it, and what is said of the block when that spot is changed. */
function breaking(type: BlockType, break_: (spot: Spot) => { readonly at: string; readonly to: Json | undefined }) {
  const from = base(type);
  return fc.tuple(arbitraryBlocks(inMessage(type) ? 'message' : 'modal')[type], fc.nat()).map(([given, pick]) => {
    const block = JSON.parse(JSON.stringify(given)) as Json;
    const all = spots(block, from);
    const spot = all[pick % all.length] as Spot;
    const { at, to } = break_(spot);
    return { spot, verdict: judgeBlock(type, changed(block, pathOf(at, from), to)) };
  });
}

/** JSON pointers of all mistakes. */
const pointers = (verdict: Verdict) =>
  (verdict?.sentences ?? []).map((sentence) => /\[json-pointer:(.*)\]$/u.exec(sentence)?.[1] ?? '');
const isObject = (value: Json) => typeof value === 'object' && value !== null && !Array.isArray(value);

describe('broken blocks', () => {
  it.for(blockTypes)('%s: a property too many is refused wherever it stands', (type) => {
    const surprised = breaking(type, ({ pointer, value }) =>
      isObject(value) ? { at: `${pointer}/surprise`, to: 1 } : { at: pointer, to: { surprise: 1 } },
    );
    fc.assert(
      fc.property(surprised, ({ spot, verdict }) => {
        expect(pointers(verdict), JSON.stringify(spot)).toContain(spot.pointer);
        if (!isObject(spot.value)) return;
        const sentence = `invalid additional property: surprise [json-pointer:${spot.pointer}]`;
        expect(verdict?.sentences.join('\n')).toContain(sentence);
      }),
      { numRuns: 60 },
    );
  });

  it.for(blockTypes)('%s: a value of a wrong kind is refused where it stands', (type) => {
    const wrong = (value: Json) => (typeof value === 'string' ? 17 : 'wrong');
    const mistyped = breaking(type, ({ pointer, value }) => ({ at: pointer, to: wrong(value) }));
    fc.assert(
      fc.property(mistyped, ({ spot, verdict }) => {
        expect(pointers(verdict), JSON.stringify(spot)).toContain(spot.pointer);
      }),
      { numRuns: 60 },
    );
  });

  it.for(blockTypes)('%s: a missing value is named by what it is missing from, if at all', (type) => {
    const shortened = breaking(type, ({ pointer }) => ({ at: pointer, to: undefined }));
    fc.assert(
      fc.property(shortened, ({ spot, verdict }) => {
        const parent = spot.pointer.slice(0, spot.pointer.lastIndexOf('/'));
        // An option without its description is no longer the one that the element begins with, which is said there.
        for (const pointer of pointers(verdict).filter((one) => !/\/initial_options?(\/\d+)?$/u.test(one))) {
          expect(parent.startsWith(pointer) || pointer.startsWith(parent), `${pointer} ${JSON.stringify(spot)}`).toBe(
            true,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
