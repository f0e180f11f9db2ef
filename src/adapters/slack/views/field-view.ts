import type { KnownBlock, ModalView } from '@slack/types';
import type { ExplainedField } from '../../../features/fields/explain-field.ts';
import type { Field, FieldBelow, FieldMissing } from '../../../features/fields/ports.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import { button, buttons, type MessageView, plain, remark } from '../blocks.ts';
import { fieldValue } from '../button-value.ts';
import { escapeText } from '../escape-text.ts';
import { line, quotation, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { ownLinesBlocks } from './own-lines.ts';

/** Descriptions run to thousands of letters; the link leads to the rest. */
const descriptionLimit = 900;
/** Buttons of one row, and of a message: containers have about forty fields. */
const [inRow, mostBelow] = [12, 48];
const mostKnown = 30;

/** A field as a message. */
export function fieldView(explained: ExplainedField, messages: Messages): MessageView {
  const { field } = explained;
  const said = messages.fields;
  const facts = factsOf(field, messages).join(' · ');
  return {
    text: escapeText(`${field.path}: ${facts || said.of(field.object, field.version)}`),
    blocks: fieldBlocks(explained, messages),
  };
}

/** The same in a window, where going up and down happens. */
export function fieldWindow(explained: ExplainedField, messages: Messages): ModalView {
  return windowOf(fieldBlocks(explained, messages), messages);
}

export function windowOf(blocks: KnownBlock[], messages: Messages): ModalView {
  return { type: 'modal', callback_id: callbackIds.field, title: plain(messages.fields.title, 24), blocks };
}

function fieldBlocks({ title, field, gloss, ownLines, difference }: ExplainedField, messages: Messages): KnownBlock[] {
  const said = messages.fields;
  const facts = factsOf(field, messages);
  return [
    richText(line(words(field.path, { bold: true }), words(`\n${facts.join(' · ')}`))),
    ...wayUp(field, messages),
    ...(field.allowed.length > 0 ? [remark(said.allowed(field.allowed))] : []),
    ...ageOf(field, messages).map(remark),
    ...(field.description === ''
      ? []
      : [richText(quotation(shorten(field.description, descriptionLimit))), remark(said.description(title))]),
    ...(gloss.length > 0 ? [remark(said.gloss(gloss.map(({ en, ko }) => `${en} ${ko}`)))] : []),
    ...(difference === null ? [] : [richText(line(words(difference)))]),
    ...waysDown(field.fields, field.version),
    ...(ownLines.length > 0 ? [remark(said.own), ...ownLinesBlocks(ownLines, messages)] : []),
    ...(ownLines.length === 0 && field.parent !== null ? [remark(said.noOwn)] : []),
    richText(line({ type: 'link', url: field.link, text: said.link })),
  ];
}

function factsOf(field: Field, { fields: said }: Messages): readonly string[] {
  const own = [
    field.type,
    field.required ? said.required : said.optional,
    ...(field.default === null ? [] : [said.default(field.default)]),
  ];
  return [...(field.parent === null ? [] : own), said.of(field.object, field.version)];
}

function ageOf({ age, version, versions }: Field, { fields: said }: Messages): readonly string[] {
  const others = versions.filter((one) => one !== version);
  return [
    ...(age === null ? [] : [said[age.kind](version, age.since, age.instead)]),
    ...(others.length > 0 ? [said.otherVersions(others)] : []),
  ];
}

function wayUp({ parent, path, version, fields }: Field, { fields: said }: Messages): readonly KnownBlock[] {
  return buttons(
    ...(parent === null ? [] : [button(actionIds.openField, said.up(parent), fieldValue(version, parent), 0)]),
    ...(parent !== null || fields.length > 1
      ? [button(actionIds.quizField, said.quiz, fieldValue(version, path))]
      : []),
  );
}

/** A button for every field below, in rows; `›` stands where it goes on. */
function waysDown(fields: readonly FieldBelow[], version: string): readonly KnownBlock[] {
  const shown = fields.slice(0, mostBelow);
  const rows = Array.from({ length: Math.ceil(shown.length / inRow) }, (_, row) =>
    shown.slice(row * inRow, (row + 1) * inRow),
  );
  return rows.flatMap((row, at) =>
    buttons(
      ...row.map(({ name, path, opens }, index) =>
        button(actionIds.openField, opens ? `${name} ›` : name, fieldValue(version, path), at * inRow + index + 1),
      ),
    ),
  );
}

/** What to do about a path that leads nowhere. */
export function fieldMissingView(missing: FieldMissing, messages: Messages): MessageView {
  const said = messages.fields;
  const sentence =
    missing.kind === 'unknown-object'
      ? said.unknownObject(shorten(missing.given, 60))
      : missing.kind === 'unknown-version'
        ? said.unknownVersion(missing.object, shorten(missing.given, 60), missing.known)
        : said.unknownField(shorten(missing.given, 60), missing.at);
  const near = missing.kind === 'unknown-version' ? [] : missing.nearest;
  const known = missing.kind === 'unknown-field' ? missing.known : [];
  const shown = known.slice(0, mostKnown);
  return {
    text: escapeText(sentence),
    blocks: [
      richText(line(words(sentence))),
      ...(near.length > 0 ? [remark(said.nearest)] : []),
      ...buttons(...near.map((path, at) => button(actionIds.openField, path, fieldValue('', path), at))),
      ...(shown.length > 0 ? [remark(said.known(shown, known.length - shown.length))] : []),
    ],
  };
}
