import type { ModelRequest } from './scripted-model.ts';

/** What a request to write or to condense holds, as an attentive model reads it. */
export interface ReadRequest {
  readonly kind: 'answer' | 'condense';
  readonly sentences: readonly { readonly id: string; readonly text: string }[];
  readonly question: string;
  readonly language: 'ko' | 'en';
  readonly canary: string;
}

export function readRequest({ body }: ModelRequest): ReadRequest {
  const [system = '', material = '', asked = ''] = body.messages.map(({ content }) => content);
  const sentences = [...material.matchAll(/^(S\d+\.\d+)\| (.*)$/gmu)].map(([, id = '', text = '']) => ({ id, text }));
  return {
    kind: asked.startsWith('NEW\n') ? 'condense' : 'answer',
    sentences,
    question: asked.replace(/^(?:QUESTION|NEW)\n/u, ''),
    language: system.includes('in Korean') ? 'ko' : 'en',
    canary: /to be written anywhere: (\S+)/u.exec(system)?.[1] ?? '',
  };
}

/** How many of a text's letter triples another text has as well, 0–1. */
export function likeness(text: string, other: string): number {
  const [own, held] = [triples(text), triples(other)];
  return own.size === 0 ? 0 : [...own].filter((triple) => held.has(triple)).length / own.size;
}

function triples(text: string): ReadonlySet<string> {
  const letters = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));
}
