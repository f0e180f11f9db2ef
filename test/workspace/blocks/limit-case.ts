import { z } from 'zod';
import { readView } from '../../../src/workspace/blocks/read-view.ts';
import { contentShape, readContent } from '../../../src/workspace/methods/message-content.ts';
import { actions, input } from './sample-parts.ts';

/** What an app sends: a message's arguments, or a view. */
export type Payload =
  | { readonly kind: 'message'; readonly args: Readonly<Record<string, unknown>> }
  | { readonly kind: 'modal' | 'home'; readonly view: unknown };

export type LimitCase = {
  /** What is bounded, when the entry bounds several things. */
  readonly what?: string;
  /** A payload that uses exactly so much of the limit. */
  readonly payload: (size: number) => Payload;
  /** JSON pointer of the mistake in the payload that is one too big; null where Slack gives none. */
  readonly pointer: string | null;
  readonly error?: string;
};

export const message = (...blocks: unknown[]): Payload => ({ kind: 'message', args: { blocks } });
export const modal = (more: object): Payload => ({
  kind: 'modal',
  view: {
    type: 'modal',
    title: { type: 'plain_text', text: 'Title' },
    submit: { type: 'plain_text', text: 'Send' },
    blocks: [],
    ...more,
  },
});
export const form = (...blocks: unknown[]): Payload => modal({ blocks });
export const home = (...blocks: unknown[]): Payload => ({ kind: 'home', view: { type: 'home', blocks } });

/** A case whose mistake is at a JSON pointer. */
export const bound = (payload: LimitCase['payload'], pointer: string, what = ''): LimitCase => ({
  payload,
  pointer,
  what,
});
/** One block in a message; the pointer is inside of it. */
export const block = (build: (size: number) => object, inside: string, what = '') =>
  bound((size) => message(build(size)), `/blocks/0${inside}`, what);
/** One element in an actions block. */
export const element = (build: (size: number) => object, inside: string, what = '') =>
  block((size) => actions(build(size)), `/elements/0${inside}`, what);
/** One element in an input block of a modal. */
export const field = (build: (size: number) => object, inside: string, what = '') =>
  bound((size) => form(input(build(size))), `/view/blocks/0/element${inside}`, what);

export type Verdict = { readonly error: string; readonly sentences: readonly string[] } | undefined;

/** What the workspace says of a payload, on the way a Web API call takes; undefined when it is taken. */
export function judge(payload: Payload): Verdict {
  if (payload.kind === 'message') {
    const read = readContent(z.object(contentShape).parse(payload.args));
    if (read.kind === 'content') return undefined;
    const { error, errors = [] } = read.answer as { error: string; errors?: readonly string[] };
    return { error, sentences: errors };
  }
  const read = readView(payload.view, payload.kind);
  return read.kind === 'draft' ? undefined : { error: read.error, sentences: read.messages };
}

/** Whether a sentence of Slack's points there. */
export function pointsTo(pointer: string): (sentence: string) => boolean {
  return (sentence) => sentence.endsWith(`[json-pointer:${pointer}]`);
}
