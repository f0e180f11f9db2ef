import { fileTypeOf } from '../file-type.ts';
import { largestFile } from '../page-acts.ts';
import type { StoredFile } from '../state/file-store.ts';
import type { Member } from '../state/member.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Slack's own bound for a file's name is not documented; file systems stop here. */
const longestName = 255;

/** Keeps what a member uploads; nobody else sees it before it is shared. */
export function keepUpload(
  state: WorkspaceState,
  given: { readonly member: Member; readonly name: string; readonly bytes: Uint8Array },
): { readonly kind: 'kept'; readonly file: StoredFile } | Refusal {
  const { member, bytes } = given;
  const name = baseName(given.name);
  if (name === '') return refuse('The file has no name.');
  if (bytes.length === 0) return refuse(`"${name}" is empty.`);
  if (bytes.length > largestFile) {
    return refuse(`"${name}" has ${bytes.length} bytes; a file may have ${largestFile} here.`);
  }
  const { mimetype } = fileTypeOf(name);
  return { kind: 'kept', file: state.files.add({ name, title: name, altText: '', mimetype, user: member.id, bytes }) };
}

/** Without folders and without characters that steer a terminal or a header. */
function baseName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  return [...last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')].slice(-longestName).join('').trim();
}
