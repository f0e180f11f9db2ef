import { z } from 'zod';
import type { ActRequest, MemberRequest } from '../page-acts.ts';

const id = z.string().min(1).max(64);
/** What one can type at once; Slack's composer stops at 40,000 as well, but an app must cope with more. */
const text = z.string().max(200_000);
const state = z.record(
  z.string(),
  z.record(z.string(), z.looseObject({ type: z.string(), files: z.array(id).max(10).optional() })),
);

const actedOn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), channel: id, ts: id }),
  z.object({ kind: z.literal('view'), viewId: id }),
]);

const act = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('type'),
    channel: id,
    text,
    threadTs: id.optional(),
    fileIds: z.array(id).max(10).optional(),
    broadcast: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('run-shortcut'),
    callbackId: z.string().max(255),
    on: z.object({ channel: id, ts: id }).optional(),
  }),
  z.object({
    kind: z.literal('load-options'),
    on: actedOn,
    blockId: z.string().max(255),
    actionId: z.string().max(255),
    value: z.string().max(3_000),
  }),
  z.object({ kind: z.literal('stop-session'), channel: id, threadTs: id }),
  z.object({
    kind: z.literal('block-action'),
    on: actedOn,
    blockId: z.string().max(255),
    actionId: z.string().max(255),
    choice: z.looseObject({ type: z.string() }).optional(),
    state: state.optional(),
  }),
  z.object({ kind: z.literal('submit-view'), viewId: id, state }),
  z.object({ kind: z.literal('close-view'), viewId: id }),
  z.object({ kind: z.literal('close-all-views'), viewId: id }),
  z.object({ kind: z.literal('open-home') }),
  z.object({ kind: z.literal('open-messages') }),
  z.object({ kind: z.literal('load-older'), channel: id, before: id }),
  z.object({ kind: z.literal('add-reaction'), channel: id, ts: id, name: id }),
  z.object({ kind: z.literal('remove-reaction'), channel: id, ts: id, name: id }),
  z.object({ kind: z.literal('choose-prompt'), channel: id, threadTs: id.optional(), index: z.number().int().min(0) }),
  z.object({ kind: z.literal('mark-read'), channel: id, ts: id }),
  z.object({ kind: z.literal('edit-message'), channel: id, ts: id, text }),
  z.object({ kind: z.literal('delete-message'), channel: id, ts: id }),
  z.object({ kind: z.literal('dismiss-ephemeral'), channel: id, ts: id }),
  z.object({ kind: z.literal('join-channel'), channel: id }),
  z.object({ kind: z.literal('unarchive-channel'), channel: id }),
  z.object({ kind: z.literal('create-channel'), name: z.string().max(200), isPrivate: z.boolean() }),
]);

const actRequest = z.object({ member: id, act });

const locale = z.string().regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/u);
const memberRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('add'),
    displayName: z.string().trim().min(1).max(80),
    locale,
    tz: id,
    isAdmin: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('change'),
    id,
    locale: locale.optional(),
    tz: id.optional(),
    smartPunctuation: z.boolean().optional(),
  }),
]);

type Read<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'refused'; readonly reason: string };

/** What the page asks, or why it is no such request. */
export function readActRequest(body: unknown): Read<ActRequest> {
  // zod's optional fields admit an explicit undefined, which JSON cannot hold.
  return read(actRequest, body) as Read<ActRequest>;
}

export function readMemberRequest(body: unknown): Read<MemberRequest> {
  return read(memberRequest, body) as Read<MemberRequest>;
}

function read<Shape extends z.ZodType>(shape: Shape, body: unknown): Read<z.output<Shape>> {
  const parsed = shape.safeParse(body);
  if (parsed.success) return { kind: 'read', value: parsed.data };
  return { kind: 'refused', reason: z.prettifyError(parsed.error) };
}
