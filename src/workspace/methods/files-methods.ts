import { z } from 'zod';
import type { PublishEvent } from '../events/event-publisher.ts';
import { shareFiles } from '../events/share-files.ts';
import { largestFile } from '../page-acts.ts';
import { fileJson } from '../payloads/file-json.ts';
import type { UploadTickets } from '../state/upload-tickets.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { rootOf } from './chat-methods.ts';
import { findTarget, isMember } from './find-conversation.ts';
import { readContent } from './message-content.ts';
import { defineMethod, json, type MethodTable, slackError } from './method.ts';

const fileShape = z.object({ file: z.string() });
const uploadShape = z.object({
  filename: z.string().min(1),
  length: z.coerce.number().int().nonnegative(),
  alt_txt: z.string().max(1_000).default(''),
});
const completeShape = z.object({
  files: json(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
  channel_id: z.string().optional(),
  channels: z.string().optional(),
  thread_ts: z.string().optional(),
  initial_comment: z.string().optional(),
  blocks: json(z.unknown()).optional(),
});

/** `files.getUploadURLExternal`, `.completeUploadExternal`, `.info` and `.delete`. */
export function filesMethods(deps: {
  readonly state: WorkspaceState;
  readonly publish: PublishEvent;
  readonly uploads: UploadTickets;
}): MethodTable {
  const { state, uploads } = deps;
  return {
    'files.getUploadURLExternal': defineMethod({ tier: 'tier 4', scopes: ['files:write'] }, uploadShape, (args) => {
      if (args.length === 0) return slackError('missing_argument');
      if (args.length > largestFile) return slackError('file_upload_size_restricted');
      const ticket = uploads.issue({ name: args.filename, length: args.length, altText: args.alt_txt });
      if (ticket === undefined) return slackError('storage_limit_reached');
      return { ok: true, upload_url: `${state.url()}upload/v1/${ticket.secret}`, file_id: ticket.fileId };
    }),

    'files.completeUploadExternal': defineMethod({ tier: 'tier 4', scopes: ['files:write'] }, completeShape, (args) => {
      const named = [args.channel_id ?? '', ...(args.channels ?? '').split(',')].filter((id) => id !== '');
      const places = [...new Set(named)].map((id) => findTarget(state, id));
      if (places.includes(undefined)) return slackError('channel_not_found');
      const conversations = places.filter((one) => one !== undefined);
      if (conversations.some((one) => !isMember(state, one))) return slackError('not_in_channel');
      if (args.thread_ts !== undefined && conversations.length !== 1) return slackError('invalid_arguments');
      // Without words a file needs no content of its own; with words the comment wins over the blocks.
      const words = args.initial_comment ?? '';
      const content = words === '' && args.blocks === undefined ? undefined : contentOf(words, args.blocks);
      if (content?.kind === 'error') return content.answer;
      const known = args.files.every(({ id }) => uploads.uploaded(id) || state.files.find(id) !== undefined);
      if (!known) return slackError('file_not_found');
      for (const { id, title } of args.files) uploads.complete(id, title);
      const fileIds = args.files.map(({ id }) => id);
      for (const conversation of conversations) {
        const message = state.messages.add({
          channel: conversation.id,
          user: state.app.botUserId,
          botId: state.app.botId,
          threadTs: rootOf(state, conversation.id, args.thread_ts),
          text: '',
          ...content?.content,
          fileIds,
        });
        shareFiles(deps, message);
      }
      return {
        ok: true,
        files: fileIds.flatMap((id) => state.files.find(id) ?? []).map((one) => fileJson(state, one)),
      };
    }),

    'files.info': defineMethod({ tier: 'tier 4', scopes: ['files:read'] }, fileShape, ({ file }) => {
      const found = state.files.find(file);
      const visible = found?.user === state.app.botUserId || found?.shares.some(({ channel }) => seen(channel));
      if (found === undefined || !visible) return slackError('file_not_found');
      return { ok: true, file: fileJson(state, found), comments: [], response_metadata: { next_cursor: '' } };
    }),

    'files.delete': defineMethod({ tier: 'tier 3', scopes: ['files:write'] }, fileShape, ({ file }) => {
      const found = state.files.find(file);
      if (found === undefined) return slackError('file_not_found');
      if (found.user !== state.app.botUserId) return slackError('cant_delete_file');
      state.files.remove(file);
      // Where it stood the message now says that it is gone.
      for (const { channel, ts } of found.shares) state.messages.change(channel, ts, 'reacted', (old) => ({ ...old }));
      return { ok: true };
    }),
  };

  function seen(channel: string): boolean {
    const conversation = state.people.conversation(channel);
    return conversation !== undefined && isMember(state, conversation);
  }
}

function contentOf(comment: string, blocks: unknown) {
  return readContent(comment === '' ? { blocks } : { text: comment });
}
