import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVectorFile } from '#src/adapters/files/vector-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  path = join(folder, 'vectors.bin');
});
afterEach(() => rmSync(folder, { recursive: true }));

const [a, b, c] = ['0a', '0b', '0c'].map((start) => start.padEnd(32, '0')) as [string, string, string];
const vector = (...values: number[]) => Float32Array.from(values);
const open = async () => new Map([...(await createVectorFile(path).open())].map(([key, own]) => [key, [...own]]));

describe('createVectorFile', () => {
  it('keeps what is added from one start to the next', async () => {
    const store = createVectorFile(path);
    await store.add(new Map([[a, vector(1, 0)]]));
    await store.add(new Map([[b, vector(0, 1)]]));
    expect(await open()).toEqual(
      new Map([
        [a, [1, 0]],
        [b, [0, 1]],
      ]),
    );
  });

  it('forgets what is not kept', async () => {
    const store = createVectorFile(path);
    await store.add(
      new Map([
        [a, vector(1, 0)],
        [b, vector(0, 1)],
      ]),
    );
    await store.replace(new Map([[b, vector(0, 1)]]));
    expect([...(await open()).keys()]).toEqual([b]);
  });

  it('passes over half a record that a crash left, and goes on behind it', async () => {
    await createVectorFile(path).add(
      new Map([
        [a, vector(1, 0)],
        [b, vector(0, 1)],
      ]),
    );
    truncateSync(path, statSync(path).size - 5);
    const store = createVectorFile(path);
    expect([...(await store.open()).keys()]).toEqual([a]);
    await store.add(new Map([[c, vector(0.5, 0.5)]]));
    expect([...(await open()).keys()]).toEqual([a, c]);
  });

  it('begins anew with vectors of another size', async () => {
    await createVectorFile(path).add(new Map([[a, vector(1, 0)]]));
    const store = createVectorFile(path);
    await store.open();
    await store.add(new Map([[b, vector(1, 0, 0)]]));
    expect(await open()).toEqual(new Map([[b, [1, 0, 0]]]));
  });

  it('takes a file that is none of its own for none', async () => {
    writeFileSync(path, 'something else entirely, and longer than any head\n');
    expect(await open()).toEqual(new Map());
    appendFileSync(path, '');
    expect(readFileSync(path)).toHaveLength(0);
  });

  it('keeps nothing without a path', async () => {
    const store = createVectorFile(null);
    await store.add(new Map([[a, vector(1)]]));
    await store.replace(new Map([[a, vector(1)]]));
    expect(await store.open()).toEqual(new Map());
  });
});
