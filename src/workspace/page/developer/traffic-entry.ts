import type { Delivery } from '../../delivery/delivery.ts';
import type { ApiCall } from '../../server/call-log.ts';

export type TrafficKind = 'call' | 'event' | 'command' | 'interaction';

/** A call or a delivery as one line of the list. */
export type TrafficEntry = {
  readonly key: string;
  readonly number: number;
  readonly kind: TrafficKind;
  /** The method, or what is delivered: `message`, `/k8s`, `block_actions explain:0`. */
  readonly name: string;
  readonly at: number;
  readonly isProblem: boolean;
} & ({ readonly of: 'call'; readonly call: ApiCall } | { readonly of: 'delivery'; readonly delivery: Delivery });

const kinds = { events_api: 'event', slash_commands: 'command', interactive: 'interaction' } as const;

export const callEntry = (call: ApiCall): TrafficEntry => ({
  of: 'call',
  call,
  key: `call ${call.number}`,
  number: call.number,
  kind: 'call',
  name: call.method,
  at: call.at,
  isProblem: call.status !== 200 || call.response.ok !== true,
});

export const deliveryEntry = (delivery: Delivery): TrafficEntry => ({
  of: 'delivery',
  delivery,
  key: `delivery ${delivery.id}`,
  number: delivery.number,
  kind: kinds[delivery.kind],
  name: nameOf(delivery),
  at: delivery.createdAt,
  isProblem: delivery.state === 'failed' || delivery.problem !== null,
});

/** What stands in a part of a payload under these names, as words. */
const words = (value: unknown, ...names: readonly string[]): string => {
  if (typeof value !== 'object' || value === null) return '';
  const record: Readonly<Record<string, unknown>> = { ...value };
  return names.flatMap((name) => (typeof record[name] === 'string' ? [record[name]] : [])).join(' ');
};

const nameOf = ({ kind, payload }: Delivery): string => {
  if (kind === 'slash_commands') return words(payload, 'command', 'text');
  if (kind === 'events_api') return words(payload.event, 'type', 'subtype');
  const action = Array.isArray(payload.actions) ? words(payload.actions[0], 'action_id') : '';
  return `${words(payload, 'type')} ${action || words(payload.view, 'callback_id') || words(payload, 'callback_id')}`.trim();
};
