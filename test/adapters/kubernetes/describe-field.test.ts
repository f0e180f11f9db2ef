import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Field, FieldSchema } from '#src/features/fields/ports.ts';
import { openShippedSchema } from '../../support/shipped-schema.ts';
import { fieldPathRows } from './field-path-rows.ts';

const own = createRequire(import.meta.url).resolve('kubernetes-models/package.json');
const common = createRequire(own).resolve('@kubernetes-models/apimachinery/package.json');

/** Another way to the same text: the one block of comment before the one line that declares the field, without any parser. */
function declared(file: string, field: string): { readonly comment: string; readonly line: string } {
  const folder = file.startsWith('@/') ? join(dirname(common), file.slice(2)) : join(dirname(own), file);
  const lines = readFileSync(`${folder}.d.ts`, 'utf8').split('\n');
  const at = lines.findIndex((line) => new RegExp(`^ {4}"${field.replace('$', '\\$')}"\\??:`).test(line));
  const start = lines.findLastIndex((line, index) => index < at && line.trim() === '/**');
  const isOwn = lines[at - 1]?.trim() === '*/';
  const comment = isOwn ? lines.slice(start + 1, at - 1).map((line) => line.replace(/^ {5}\* ?/, '')) : [];
  return { comment: comment.join('\n'), line: lines[at] ?? '' };
}

describe('describeField', () => {
  let schema: FieldSchema;
  beforeAll(async () => {
    schema = await openShippedSchema();
  });

  const find = (path: string, version: string | null = null): Field => {
    const described = schema.describeField({ path, version });
    if (described.kind !== 'field') throw new Error(`${path}: ${JSON.stringify(described)}`);
    return described.field;
  };

  it('is tried on 200 paths of 40 kinds', () => {
    expect(fieldPathRows.length).toBeGreaterThanOrEqual(200);
    expect(new Set(fieldPathRows.map(([path]) => find(path.split('.')[0] ?? '').object)).size).toBeGreaterThanOrEqual(
      40,
    );
  });

  it.for(fieldPathRows)('says of %s what the package says', ([path, file]) => {
    const field = find(path);
    const { comment, line } = declared(file, field.name);
    expect(line, `${field.name} in ${file}`).not.toBe('');
    const words = (text: string) => text.replaceAll('\\*', '*').replace(/\s+/g, ' ').trim();
    if (comment !== '') expect(words(field.description)).toBe(words(comment));
    expect(field.required).toBe(!line.includes('"?:'));
    const allowed = [...line.matchAll(/"([^"]*)"(?=[ ;>|])/g)].map(([, value]) => value);
    if (/: (?:Array<)?"/.test(line)) expect(field.allowed).toEqual(allowed);
    else expect(field.allowed).toEqual([]);
    if (/: string;$/.test(line)) expect(field.type).toBe('string');
    if (/: number;$/.test(line)) expect(field.type).toBe('integer');
    if (/: boolean;$/.test(line)) expect(field.type).toBe('boolean');
    expect(field.type.startsWith('[]')).toBe(/: Array</.test(line));
  });
});
