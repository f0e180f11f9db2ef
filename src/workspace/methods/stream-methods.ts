import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { blockLimits as limits } from '../blocks/block-limits.ts';
import { codePoints } from '../blocks/code-points.ts';
import { type BlockProblem, partsOf, validateMessage } from '../blocks/validate-message.ts';
import { withIds } from '../blocks/with-ids.ts';
import { messageJson } from '../payloads/message-json.ts';
import type { JsonObject } from '../state/json.ts';
import type { Message } from '../state/message.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { blockError } from './block-error.ts';
import { clearStatus, rootOf } from './chat-methods.ts';
import { findConversation, isMember } from './find-conversation.ts';
import { defineMethod, json, type MethodTable, slackError } from './method.ts';
import { readMetadata } from './read-metadata.ts';
import { addChunks, chunkShape, type StreamPiece } from './stream-pieces.ts';

/** Streams die about five minutes after their start, whatever is appended (observed; slackapi/python-slack-sdk#1859). */
const streamLifetimeMs = 5 * 60_000;

const pieceShape = {
  markdown_text: z.string().optional(),
  chunks: json(z.array(chunkShape).max(50)).optional(),
};
const appendShape = z.object({ channel: z.string(), ts: z.string(), ...pieceShape });

/** `chat.startStream`, `.appendStream` and `.stopStream`: a message whose text grows. */
export function streamMethods({ state }: { readonly state: WorkspaceState }): MethodTable {
  function findStream(channel: string, ts: string): Message | JsonObject {
    const conversation = findConversation(state, channel);
    if (conversation === undefined) return slackError('channel_not_found');
    const message = state.messages.find(conversation.id, ts);
    if (message === undefined) return slackError('message_not_found');
    if (message.botId !== state.app.botId) return slackError('message_not_owned_by_app');
    if (message.streamStopped) return slackError('stopped_by_user');
    const since = message.streamingSince;
    const dead = since === null || state.clock() - since > streamLifetimeMs;
    return dead ? slackError('message_not_in_streaming_state') : message;
  }

  const isStream = (found: Message | JsonObject): found is Message => !('ok' in found);

  return {
    'chat.startStream': defineMethod({ tier: 'tier 2', scopes: ['chat:write'] }, startShape, (args) => {
      const conversation = findConversation(state, args.channel);
      if (conversation === undefined) return slackError('channel_not_found');
      if (!isMember(state, conversation)) return slackError('not_in_channel');
      if (conversation.isArchived === true) return slackError('is_archived');
      if (conversation.kind === 'channel') {
        if (args.recipient_team_id === undefined) return slackError('missing_recipient_team_id');
        if (args.recipient_user_id === undefined) return slackError('missing_recipient_user_id');
      }
      const problem = problemOf(args);
      if (problem !== undefined) return blockError(problem);
      const message = state.messages.add({
        channel: conversation.id,
        user: state.app.botUserId,
        botId: state.app.botId,
        threadTs: rootOf(state, conversation.id, args.thread_ts),
        streamingSince: state.clock(),
        ...addChunks({ text: '', blocks: [] }, args),
      });
      if (message.threadTs !== null) clearStatus(state, message.channel, message.threadTs);
      return { ok: true, channel: conversation.id, ts: message.ts };
    }),

    'chat.appendStream': defineMethod({ tier: 'tier 4', scopes: ['chat:write'] }, appendShape, (args) => {
      const stream = findStream(args.channel, args.ts);
      if (!isStream(stream)) return stream;
      if (args.markdown_text === undefined && args.chunks === undefined) return slackError('no_text');
      const problem = problemOf(args);
      if (problem !== undefined) return blockError(problem);
      state.messages.change(stream.channel, stream.ts, 'streamed', (old) => ({ ...old, ...addChunks(old, args) }));
      return { ok: true, channel: stream.channel, ts: stream.ts };
    }),

    'chat.stopStream': defineMethod({ tier: 'tier 2', scopes: ['chat:write'] }, stopShape, (args) => {
      const stream = findStream(args.channel, args.ts);
      if (!isStream(stream)) return stream;
      const problem = problemOf(args) ?? validateMessage(partsOf(args.blocks));
      if (problem !== undefined) return blockError(problem);
      const metadata = readMetadata(args.metadata);
      if (metadata.kind === 'error') return slackError(metadata.error);
      const message = state.messages.change(stream.channel, stream.ts, 'finished', (old) => {
        const grown = addChunks(old, args);
        // The validator has just shown that these are blocks of Slack's types.
        const blocks = [...grown.blocks, ...withIds(args.blocks as KnownBlock[])];
        return { ...old, text: grown.text, blocks, streamingSince: null, metadata: metadata.value ?? old.metadata };
      });
      const session = stream.threadTs === null ? undefined : state.threads.session(stream.channel, stream.threadTs);
      if (session !== undefined) state.threads.putSession({ ...session, status: args.session_status });
      const shown = message === undefined ? undefined : messageJson(state, message, true);
      return { ok: true, channel: stream.channel, ts: stream.ts, message: shown };
    }),
  };
}

const startShape = z.object({
  channel: z.string(),
  thread_ts: z.string(),
  recipient_team_id: z.string().optional(),
  recipient_user_id: z.string().optional(),
  task_display_mode: z.enum(['timeline', 'plan', 'dense']).optional(),
  ...pieceShape,
});

const stopShape = appendShape.extend({
  blocks: json(z.array(z.unknown()).default([])),
  metadata: json(z.unknown()).optional(),
  session_status: z.enum(['active', 'processing', 'suspended', 'closed']).default('active'),
});

function problemOf({ markdown_text: text = '', chunks = [] }: StreamPiece): BlockProblem | undefined {
  const texts = [text, ...chunks.flatMap((chunk) => (chunk.type === 'markdown_text' ? [chunk.text] : []))];
  if (codePoints(texts.join('')) > limits.markdownInPayload.most) return { error: 'msg_too_long', mistakes: [] };
  return validateMessage(
    chunks.flatMap((chunk, index) =>
      chunk.type === 'blocks' ? [{ blocks: chunk.blocks, pointer: `/chunks/${index}/blocks` }] : [],
    ),
  );
}
