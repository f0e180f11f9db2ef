import type { MemberExport } from '../../../features/privacy/export-member.ts';
import type { Messages } from '../../../messages/messages.ts';
import type { OutgoingFile } from '../send-files.ts';

/** Everything about a member twice: as JSON for programs, and as Markdown to read. */
export function exportFiles(data: MemberExport, timeZone: string, messages: Messages): readonly OutgoingFile[] {
  const { title } = messages.privacy.export;
  const json = JSON.stringify({ ...data, at: new Date(data.at).toISOString() }, null, 2);
  return [
    { name: 'my-data.md', title, content: markdownOf(data, timeZone, messages) },
    { name: 'my-data.json', title: `${title} (JSON)`, content: `${json}\n` },
  ];
}

function markdownOf({ at, records, notePaths }: MemberExport, timeZone: string, messages: Messages): string {
  const { export: said, topics } = messages.privacy;
  const when = (epochMs: number) => messages.dateTime(epochMs, timeZone);
  const sections = [...Map.groupBy(records, ({ section }) => section)].map(([section, tables]) => {
    const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    const listed = tables.map(({ table, rows }) => `### ${table}\n\n${rows.map((row) => rowOf(row, when)).join('\n')}`);
    return `## ${topics[section]} (${said.rows(count)})\n\n${listed.join('\n\n')}`;
  });
  const files =
    notePaths.length === 0
      ? said.noNoteFiles
      : `${said.noteFiles}\n\n${notePaths.map((path) => `- ${path}`).join('\n')}`;
  const body = sections.length === 0 ? [said.nothing] : sections;
  return `${[`# ${said.title}`, said.madeAt(when(at)), ...body, files].join('\n\n')}\n`;
}

/** `- column: value · column: value`; empty columns and those that only order rows are left out. */
function rowOf(row: Readonly<Record<string, unknown>>, when: (epochMs: number) => string): string {
  const shown = Object.entries(row).filter(([column, value]) => value !== null && column !== 'sequence');
  return `- ${shown.map(([column, value]) => `${column}: ${readable(column, value, when)}`).join(' · ')}`;
}

function readable(column: string, value: unknown, when: (epochMs: number) => string): string {
  if (typeof value === 'number' && /_(?:at|ms|to)$/.test(column) && value > 0) return when(value);
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  // A row is one line, whatever was typed.
  return text.replace(/\s*\n\s*/g, ' ⏎ ');
}
