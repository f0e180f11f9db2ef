import { fileTypeOf } from '../file-type.ts';
import type { FileShare, StoredFile } from '../state/file-store.ts';
import type { JsonObject } from '../state/json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** A file as messages and `files.*` write it (docs.slack.dev/reference/objects/file-object). */
export function fileJson(state: WorkspaceState, file: StoredFile): JsonObject {
  const { id, name, title, mimetype, user, created, bytes, shares } = file;
  const { filetype } = fileTypeOf(name);
  const address = `${state.url()}files-pri/${state.team.id}-${id}`;
  const permalink = `${state.url()}files/${user}/${id}/${encodeURIComponent(name)}`;
  const open = shares.filter((share) => state.people.conversation(share.channel)?.isPrivate === false);
  const closed = shares.filter((share) => !open.includes(share));
  return {
    id,
    created,
    timestamp: created,
    name,
    title,
    mimetype,
    filetype,
    pretty_type: filetype,
    user,
    user_team: state.team.id,
    editable: false,
    size: bytes.length,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: open.length > 0,
    public_url_shared: false,
    display_as_bot: user === state.app.botUserId,
    username: '',
    url_private: `${address}/${encodeURIComponent(name)}`,
    url_private_download: `${address}/download/${encodeURIComponent(name)}`,
    permalink,
    // Leads nowhere as long as the file is not shared with the world, which nobody can do here.
    permalink_public: `${state.url()}files-pub/${state.team.id}-${id}`,
    comments_count: 0,
    alt_txt: file.altText === '' ? undefined : file.altText,
    is_starred: false,
    has_rich_preview: false,
    file_access: 'visible',
    channels: placesOf(state, open, 'channel'),
    groups: placesOf(state, closed, 'channel'),
    ims: placesOf(state, closed, 'im'),
    shares: { ...sharesOf(state, 'public', open), ...sharesOf(state, 'private', closed) },
  };
}

function placesOf(state: WorkspaceState, shares: readonly FileShare[], kind: 'channel' | 'im'): readonly string[] {
  return [...new Set(shares.map(({ channel }) => channel))].filter(
    (id) => state.people.conversation(id)?.kind === kind,
  );
}

function sharesOf(state: WorkspaceState, kind: 'public' | 'private', shares: readonly FileShare[]): JsonObject {
  if (shares.length === 0) return {};
  const byChannel = Map.groupBy(shares, ({ channel }) => channel);
  const entries = [...byChannel].map(([channel, list]) => [channel, list.map((share) => shareJson(state, share))]);
  return { [kind]: Object.fromEntries(entries) };
}

/** A message the file stands in, and how often it was answered. */
function shareJson(state: WorkspaceState, { channel, ts, threadTs }: FileShare): JsonObject {
  const replies = state.messages.replies(channel, ts);
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    ts,
    thread_ts: threadTs ?? undefined,
    latest_reply: replies.at(-1)?.ts,
    reply_users: users,
    reply_users_count: users.length,
    reply_count: replies.length,
    channel_name: state.people.conversation(channel)?.name ?? '',
    team_id: state.team.id,
  };
}
