import type { ActResult } from '../page-acts.ts';
import type { Member } from '../state/member.ts';
import type { ActDeps } from './act-deps.ts';
import { refuse } from './refusal.ts';

/**
 * A member presses the stop button: streams of the app in that thread end at once, and the app hears of it. The session's
 * status stays; moving it on is the app's task (docs.slack.dev/reference/events/agent_session_stopped).
 */
export function stopSession(
  { state, publish, manifest }: ActDeps,
  member: Member,
  place: { readonly channel: string; readonly threadTs: string },
): ActResult {
  const session = state.threads.session(place.channel, place.threadTs);
  const listens = manifest.events.includes('agent_session_stopped');
  if (session?.status !== 'processing' || !listens) return refuse('There is nothing to stop in this thread.');
  const streaming = state.messages
    .replies(place.channel, place.threadTs)
    .filter((message) => message.streamingSince !== null);
  for (const { channel, ts } of streaming) {
    state.messages.change(channel, ts, 'finished', (old) => ({ ...old, streamingSince: null, streamStopped: true }));
  }
  publish({
    type: 'agent_session_stopped',
    channel: place.channel,
    user: member.id,
    thread_ts: place.threadTs,
    streaming_message_ts: streaming.map(({ ts }) => ts),
    event_ts: state.nextTs(),
  });
  return { kind: 'done' };
}
