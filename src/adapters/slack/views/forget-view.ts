import type { MemberExport } from '../../../features/privacy/export-member.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView, plain } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { bullets, line, paragraph, richText, words } from '../rich-text.ts';
import { noticeView } from './notice-view.ts';

const mostPaths = 5;

/** Asks before anything is deleted: how much there is of what, and what stays. */
export function forgetView({ records, notePaths }: MemberExport, { privacy }: Messages): MessageView {
  const { forget, topics } = privacy;
  if (records.length === 0) return noticeView(forget.nothing);
  const counts = [...Map.groupBy(records, ({ section }) => section)].map(([section, tables]) =>
    forget.count(
      topics[section],
      tables.reduce((sum, { rows }) => sum + rows.length, 0),
    ),
  );
  const stays = [...(notePaths.length === 0 ? [] : [noteFiles(notePaths, forget)]), ...forget.staysElsewhere];
  const { title, text, yes, no } = forget.sure;
  const confirm = {
    title: plain(title, 100),
    text: plain(text, 300),
    confirm: plain(yes, 30),
    deny: plain(no, 30),
    style: 'danger' as const,
  };
  return {
    text: escapeText(forget.ask),
    blocks: [
      paragraph(forget.ask),
      richText(bullets(counts.map((said) => [words(said)]))),
      richText(line(words(forget.stays, { bold: true })), bullets(stays.map((said) => [words(said)]))),
      ...buttons({ ...button(actionIds.forgetMe, forget.confirm, 'all'), style: 'danger', confirm }),
    ],
  };
}

/** What was deleted, and what is left to do by hand. */
export function forgottenView(
  { rows, notePaths }: { readonly rows: number; readonly notePaths: readonly string[] },
  { privacy: { forget } }: Messages,
): MessageView {
  const said = rows === 0 ? forget.wasNothing : forget.done;
  if (notePaths.length === 0) return noticeView(said);
  return { text: escapeText(said), blocks: [paragraph(said), paragraph(noteFiles(notePaths, forget))] };
}

function noteFiles(paths: readonly string[], forget: Messages['privacy']['forget']): string {
  return forget.noteFiles(paths.slice(0, mostPaths), Math.max(0, paths.length - mostPaths));
}
