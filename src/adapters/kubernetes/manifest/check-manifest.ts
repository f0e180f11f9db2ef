import type { CheckedManifest, CheckManifest, Finding, Severity } from '../../../features/manifest/ports.ts';
import type { Schema } from '../schema/schema.ts';
import { checkShape } from './check-shape.ts';
import { templateLine } from './find-template.ts';
import { type BundleObject, identifyObject } from './identify-object.ts';
import { type Mask, maskSecrets } from './mask-secrets.ts';
import { podsOf } from './pods.ts';
import { readDocuments } from './read-documents.ts';
import type { Report, Reported } from './report.ts';
import type { WordsOf } from './rule-words.ts';
import { checkNames, checkTwins } from './rules/name-rules.ts';
import { checkPods } from './rules/pod-rules.ts';
import { checkSchedule } from './rules/schedule-rules.ts';
import { checkSecret } from './rules/secret-rules.ts';
import { checkSelector } from './rules/selector-rules.ts';
import { checkService, checkStatefulSet } from './rules/service-rules.ts';
import { type TextLines, textLines } from './text-lines.ts';
import { itemsAt, textAt, type Value, valueAt } from './value.ts';

/** A bundle of a hundred objects has about 100 KB; it is read in a quarter of a second, for which others wait. */
const mostBytes = 128 * 1024;
/** More findings than anybody mends at once. */
const mostFindings = 200;
const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2, note: 3 };

export function createCheckManifest(schema: Schema, wordsOf: WordsOf): CheckManifest {
  return (given) => {
    const size = Buffer.byteLength(given);
    if (size > mostBytes) return { kind: 'too-large', size, limit: mostBytes };
    const text = given.replace(/^\uFEFF/, '');
    const template = templateLine(text);
    if (template !== null) return { kind: 'template', line: template };
    if (text.replace(/^\s*(?:#.*|---.*)?$/gm, '').trim() === '') return { kind: 'empty' };
    const found: Reported[] = [];
    const report: Report = (one) => void found.push(one);
    const values = readObjects(text, report);
    const objects = values.flatMap(({ document, value }) => identifyObject(schema, document, value, report) ?? []);
    const unread = new Set(
      found.filter(({ rule }) => /^(?:syntax|duplicate-key|aliases)/.test(rule)).map(({ document }) => document),
    );
    for (const object of objects) checkObject(schema, object, report);
    checkTogether(objects, report);
    const lines = textLines(text);
    const secrets = values.filter(({ value }) => isSecret(value)).map(({ value }) => value);
    const mask = maskSecrets(text, lines, secrets, unread);
    const kindOf = (document: number) =>
      objects.find((one) => one.document === document && one.known !== null)?.kind ?? null;
    return checked(
      objects,
      found.map((one) => toFinding(one, { wordsOf, lines, mask, kindOf })),
    );
  };
}

function readObjects(text: string, report: Report): readonly { readonly document: number; readonly value: Value }[] {
  return readDocuments(text, report).flatMap(({ number, value }) => {
    // A list is one document of many objects.
    const isList = textAt(value, 'kind') === 'List' && textAt(value, 'apiVersion') === 'v1';
    const values = isList ? itemsAt(value, 'items') : [value];
    return values.map((one) => ({ document: number, value: one }));
  });
}

/** What concerns one object alone. */
function checkObject(schema: Schema, object: BundleObject, report: Report): void {
  checkShape(schema, object, report);
  checkNames(object, report);
  if (object.known === null) return;
  if (object.kind === 'CronJob') checkSchedule(object, report);
  if (object.kind === 'Secret') checkSecret(object, report);
  const pods = podsOf(object);
  if (pods === null) return;
  checkPods(pods, report);
  checkSelector(pods, report);
}

/** What concerns objects together. */
function checkTogether(objects: readonly BundleObject[], report: Report): void {
  const known = objects.filter((one) => one.known !== null);
  const pods = known.flatMap((one) => podsOf(one) ?? []);
  checkTwins(objects, report);
  for (const object of known) {
    if (object.kind === 'Service') checkService(object, pods, report);
    if (object.kind === 'StatefulSet') checkStatefulSet(object, known, report);
  }
}

/** Whatever calls itself a secret is treated as one, also where the rest of it is wrong. */
function isSecret(value: Value): boolean {
  const kind = valueAt(value, 'kind');
  return kind?.kind === 'scalar' && /^secret$/i.test(kind.text);
}

function toFinding(
  { rule, document, at, values, path, suggestion }: Reported,
  {
    wordsOf,
    lines,
    mask,
    kindOf,
  }: {
    readonly kindOf: (document: number) => string | null;
    readonly wordsOf: WordsOf;
    readonly lines: TextLines;
    readonly mask: Mask;
  },
): Finding {
  const isHidden = mask.hides(at);
  const shownValues = isHidden && values.value !== undefined ? { ...values, value: '••••' } : values;
  const { severity, message, why, ...said } = wordsOf(rule, shownValues);
  const topic = said.topic === 'object' ? kindOf(document) : said.topic;
  const { line, column } = lines.placeOf(at);
  return {
    ...{ document, line, column, severity, rule, message, why, topic },
    suggestion: isHidden ? null : (suggestion ?? null),
    path: path ?? null,
    shown: mask.shown(line, document),
  };
}

function checked(objects: readonly BundleObject[], findings: readonly Finding[]): CheckedManifest {
  const sorted = findings.toSorted(
    (a, b) => ranks[a.severity] - ranks[b.severity] || a.line - b.line || a.column - b.column,
  );
  return {
    kind: 'checked',
    objects: objects.map((one) => ({
      document: one.document,
      object: one.kind,
      name: textAt(one.value, 'metadata', 'name') ?? null,
      secret: isSecret(one.value),
    })),
    findings: sorted.slice(0, mostFindings),
    more: Math.max(0, sorted.length - mostFindings),
  };
}
