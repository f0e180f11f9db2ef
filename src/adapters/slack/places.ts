import type { WebClient } from '@slack/web-api';
import type { IdOutcome, PlaceOutcome, PostingPort } from '../../features/schedule/ports.ts';
import { classifyCall } from './classify-call.ts';
import { readAgain } from './read-again.ts';

/** Who is who changes rarely; it is asked for again after ten minutes. */
const keepMs = 600_000;
const mostPlaces = 5_000;
const pageSize = 200;
const mostPages = 5;
/** Members of a workspace that are looked through for a name. */
const mostMembers = 1_000;

type Refused = Extract<PlaceOutcome, { readonly kind: 'refused' }>;

interface Named {
  readonly id: string;
  readonly names: readonly (string | undefined)[];
}

/** Where channels and members are reached, remembered for a while. */
export function createPlaces(client: WebClient, now: () => number): Pick<PostingPort, 'findId' | 'findPlace'> {
  const places = new Map<string, { readonly untilMs: number; readonly place: PlaceOutcome }>();
  let people: { readonly untilMs: number; readonly all: readonly Named[] } | null = null;

  async function everybody(): Promise<readonly Named[]> {
    if (people !== null && people.untilMs > now()) return people.all;
    const { members = [] } = await client.users.list({ limit: mostMembers });
    const all = members.flatMap(({ id, deleted, name, real_name, profile }) =>
      id === undefined || deleted === true ? [] : [{ id, names: [name, real_name, profile?.display_name] }],
    );
    people = { untilMs: now() + keepMs, all };
    return all;
  }

  async function idOf(target: string, isMember: boolean): Promise<IdOutcome> {
    if (!isMember) {
      const place = await channelPlace(client, target);
      return place.kind === 'place' ? { kind: 'id', id: place.id } : place;
    }
    if (/^[UW][A-Z0-9]{7,}$/.test(target)) return { kind: 'id', id: target };
    const wanted = target.replace(/^@/, '');
    const [only, another] = (await everybody()).filter(({ names }) => names.includes(wanted));
    // Two of one name: nobody is guessed.
    if (only === undefined || another !== undefined) return lastingly('user_not_found', true);
    return { kind: 'id', id: only.id };
  }

  async function memberPlace(target: string): Promise<PlaceOutcome> {
    const found = await idOf(target, true);
    if (found.kind === 'refused') return found;
    const { id } = found;
    const { user } = await client.users.info({ user: id });
    if (user?.deleted === true) return lastingly('user_disabled', true);
    const { channel } = await client.conversations.open({ users: id });
    if (channel?.id === undefined) return refused('cannot_open');
    return { kind: 'place', id, channelId: channel.id, timeZone: user?.tz ?? null };
  }

  return {
    // A connection that Slack closed while it was idle fails the next call on it; looking may be repeated.
    findId: (target, isMember) => readAgain(() => idOf(target, isMember)).catch(refusalOf),

    async findPlace(target, isMember) {
      const key = `${isMember ? '@' : '#'}${target}`;
      const known = places.get(key);
      if (known !== undefined && known.untilMs > now()) return known.place;
      const finding = readAgain(() => (isMember ? memberPlace(target) : channelPlace(client, target)));
      const place = await finding.catch(refusalOf);
      places.delete(key);
      if (place.kind === 'place') places.set(key, { untilMs: now() + keepMs, place });
      if (places.size > mostPlaces) places.delete(places.keys().next().value ?? '');
      return place;
    },
  };
}

async function channelPlace(client: WebClient, target: string): Promise<PlaceOutcome> {
  if (/^[CGD][A-Z0-9]{7,}$/.test(target)) {
    return { kind: 'place', id: target, channelId: target, timeZone: null };
  }
  const name = target.replace(/^#/, '');
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { channels = [], response_metadata } = await client.conversations.list({
      types: 'public_channel,private_channel',
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const found = channels.find((one) => one.name === name);
    // Closed off: the name says which one was meant, so that the reason can be told.
    if (found?.is_archived === true) return lastingly('is_archived', false);
    if (found?.id !== undefined) return { kind: 'place', id: found.id, channelId: found.id, timeZone: null };
    cursor = response_metadata?.next_cursor;
    if (cursor === undefined || cursor === '') break;
  }
  return lastingly('channel_not_found', false);
}

/** Nothing was posted by looking, whatever became of it. */
function refusalOf(error: unknown): Refused {
  const outcome = classifyCall(error);
  return outcome.kind === 'refused' ? outcome : refused(outcome.error);
}

function refused(error: string): Refused {
  return { kind: 'refused', error, permanent: false, retryAfterMs: null, gone: false };
}

function lastingly(error: string, gone: boolean): Refused {
  return { kind: 'refused', error, permanent: true, retryAfterMs: null, gone };
}
