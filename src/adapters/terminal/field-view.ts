import type { FieldExplanation } from '../../features/fields/explain-field.ts';
import type { FieldTree } from '../../features/fields/list-fields.ts';
import type { FieldMissing } from '../../features/fields/ports.ts';
import type { FieldsFound } from '../../features/fields/search-fields.ts';
import type { Messages } from '../../messages/messages.ts';

/** A field as lines. */
export function fieldText(explanation: FieldExplanation, messages: Messages): string {
  if (explanation.kind !== 'explained') return missingText(explanation, messages);
  const { field, gloss, ownLines, difference, title } = explanation;
  const said = messages.fields;
  const own = [field.type, field.required ? said.required : said.optional];
  const facts = [
    ...(field.parent === null ? [] : [...own, ...(field.default === null ? [] : [said.default(field.default)])]),
    said.of(field.object, field.version),
  ];
  const width = Math.max(0, ...field.fields.map(({ name }) => name.length));
  const below = field.fields.map(
    ({ name, type, required }) => `  ${name.padEnd(width)}  ${type}${required ? ' *' : ''}`,
  );
  return paragraphs(
    `${field.path}\n${facts.join(' · ')}`,
    [
      ...(field.allowed.length > 0 ? [said.allowed(field.allowed)] : []),
      ...(field.age === null ? [] : [said[field.age.kind](field.version, field.age.since, field.age.instead)]),
    ].join('\n'),
    field.description === '' ? '' : `${field.description}\n(${said.description(title)})`,
    gloss.length > 0 ? said.gloss(gloss.map(({ en, ko }) => `${en} ${ko}`)) : '',
    difference ?? '',
    ownLines.length > 0
      ? [
          said.own,
          ...ownLines.map(({ text, citation: { path, startLine } }) => `  ${text}\n    ${path}:${startLine}`),
        ].join('\n')
      : '',
    below.join('\n'),
    field.link,
  );
}

export function treeText(tree: FieldTree, messages: Messages): string {
  if (tree.kind !== 'tree') return missingText(tree, messages);
  const lines = tree.lines.map(({ name, type, required, depth }) => {
    return `${'  '.repeat(depth + 1)}${name}  <${type}>${required ? ' *' : ''}`;
  });
  return [`${tree.path} (${tree.version})`, ...lines].join('\n');
}

export function foundText({ words, found }: FieldsFound, { fields: said }: Messages): string {
  if (found.length === 0) return said.nothingFound(words);
  return paragraphs(
    said.found(words, found.length),
    ...found.map(({ path, type, excerpt }) => `${path} (${type})\n  ${excerpt}`),
  );
}

function missingText(missing: FieldMissing, { fields: said }: Messages): string {
  switch (missing.kind) {
    case 'unknown-object':
      return nearestText(said.unknownObject(missing.given), said.nearest, missing.nearest);
    case 'unknown-version':
      return said.unknownVersion(missing.object, missing.given, missing.known);
    case 'unknown-field': {
      const known = missing.known.length === 0 ? '' : said.known(missing.known, 0);
      return paragraphs(
        nearestText(said.unknownField(missing.given, missing.at), said.nearest, missing.nearest),
        known,
      );
    }
  }
}

function nearestText(sentence: string, offer: string, nearest: readonly string[]): string {
  return nearest.length === 0 ? sentence : [sentence, offer, ...nearest.map((path) => `  ${path}`)].join('\n');
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
