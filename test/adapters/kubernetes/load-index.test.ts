import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadIndex } from '#src/adapters/kubernetes/schema/load-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'field-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('loadIndex', () => {
  it('reads the packages, keeps what it read, and reads that the next time', async () => {
    const path = join(folder, 'new', 'field-index.json');
    const first = await loadIndex(path);
    expect(Object.keys(first.types).length).toBeGreaterThan(800);
    const kept = JSON.parse(readFileSync(path, 'utf8'));
    kept.types = { IoOnly: { name: 'Only', description: '', shape: null, fields: {}, object: null } };
    writeFileSync(path, JSON.stringify(kept));
    expect(Object.keys((await loadIndex(path)).types)).toEqual(['IoOnly']);
  });

  it.for([
    ['cut off', '{"form":1,"version":"5'],
    ['of another version', '{"form":1,"version":"0.0.0","types":{"a":{}}}'],
    ['of another form', '{"form":0,"types":{"a":{}}}'],
    ['empty', ''],
    ['no index at all', '[]'],
  ] as const)('reads the packages again when the file is %s', async ([name, text]) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, text);
    expect(Object.keys((await loadIndex(path)).types).length).toBeGreaterThan(800);
  });

  it('does without a file that cannot be written', async () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    expect(Object.keys((await loadIndex(join(path, 'below.json'))).types).length).toBeGreaterThan(800);
  });
});
