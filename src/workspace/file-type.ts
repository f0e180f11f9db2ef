import { getMimeType } from 'hono/utils/mime';

/** What study groups drag in and the library does not know; everything that is text is plain text to Slack. */
const texts: Readonly<Record<string, string>> = {
  go: 'go',
  java: 'java',
  kt: 'kotlin',
  markdown: 'markdown',
  md: 'markdown',
  py: 'python',
  rs: 'rust',
  sh: 'shell',
  toml: 'toml',
  ts: 'typescript',
  tsx: 'tsx',
  txt: 'text',
  yaml: 'yaml',
  yml: 'yaml',
};

/** Slack's names for what a file holds (docs.slack.dev/reference/objects/file-object), judged by its ending alone. */
export function fileTypeOf(name: string): { readonly mimetype: string; readonly filetype: string } {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  const text = Object.hasOwn(texts, ending) ? texts[ending] : undefined;
  if (text !== undefined) return { mimetype: 'text/plain', filetype: text };
  const mimetype = getMimeType(name)?.replace(/;.*$/u, '');
  return { mimetype: mimetype ?? 'application/octet-stream', filetype: mimetype === undefined ? 'binary' : ending };
}
