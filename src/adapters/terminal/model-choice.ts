import { InvalidArgumentError } from 'commander';

/** Who writes the answers that are measured. */
export type ModelChoice =
  | { readonly kind: 'none' }
  /** The configured one. */
  | { readonly kind: 'openai' }
  /** A server that speaks the same protocol, plays a character, and tells under `/labels` which of its sentences are wrong. */
  | { readonly kind: 'scripted'; readonly baseUrl: string };

/** @throws InvalidArgumentError that says what can be chosen */
export function parseModelChoice(value: string): ModelChoice {
  if (value === 'none' || value === 'openai') return { kind: value };
  const baseUrl = /^scripted:(https?:\/\/\S+)$/u.exec(value)?.[1];
  if (baseUrl !== undefined && URL.canParse(baseUrl)) return { kind: 'scripted', baseUrl };
  throw new InvalidArgumentError(
    'Choose none, openai, or scripted: followed by an address (http://127.0.0.1:4400/v1).',
  );
}
