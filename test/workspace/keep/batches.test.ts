import { describe, expect, it } from 'vitest';
import { createBatches } from '#src/workspace/keep/batches.ts';
import type { ThingRow } from '#src/workspace/keep/thing-table.ts';

function open() {
  const written: (readonly string[])[] = [];
  const batches = createBatches((rows) =>
    written.push(rows.map(({ key, thing }) => `${key}=${JSON.stringify(thing)}`)),
  );
  const values = new Map<string, number>();
  const put = (key: string, value: number, last = false) => {
    values.set(key, value);
    batches.add(key, (): ThingRow => ({ kind: 'member', key, thing: { value: values.get(key) } }), last);
  };
  return { batches, written, put };
}

describe('createBatches', () => {
  it('writes what changed in one turn together, each as it is at the end, in the order of the first change', async () => {
    const { written, put } = open();
    put('a', 1);
    put('b', 1);
    put('a', 2);
    expect(written).toEqual([]);
    await new Promise(setImmediate);
    expect(written).toEqual([['a={"value":2}', 'b={"value":1}']]);
  });

  it('moves what changed last behind the others where that is asked for', async () => {
    const { written, put } = open();
    put('a', 1, true);
    put('b', 1, true);
    put('a', 2, true);
    await new Promise(setImmediate);
    expect(written).toEqual([['b={"value":1}', 'a={"value":2}']]);
  });

  it('tells whoever waits once it is written, in order, and at once when nothing is to be written', async () => {
    const { batches, written, put } = open();
    const told: string[] = [];
    const tell = (name: string) => () => told.push(`${name} after ${written.length}`);
    batches.whenWritten(tell('nobody'));
    put('a', 1);
    batches.whenWritten(() => {
      tell('first')();
      // What changes while one is told keeps the next ones waiting.
      put('b', 1);
      batches.whenWritten(tell('third'));
    });
    batches.whenWritten(tell('second'));
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(told).toEqual(['nobody after 0', 'first after 1', 'second after 2', 'third after 2']);
  });

  it('tells nobody before it could be written', async () => {
    let isFull = true;
    const batches = createBatches(() => {
      if (isFull) throw new Error('full');
    });
    const told: string[] = [];
    batches.add('a', () => ({ kind: 'member', key: 'a', thing: null }), false);
    batches.whenWritten(() => told.push('told'));
    expect(() => batches.writeNow()).toThrow('full');
    expect(told).toEqual([]);
    isFull = false;
    await new Promise(setImmediate);
    expect(told).toEqual(['told']);
  });
});
