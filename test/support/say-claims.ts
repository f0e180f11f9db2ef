import { likeness, type ReadRequest } from './read-request.ts';
import type { ModelReply } from './scripted-model.ts';

export interface SaidClaim {
  readonly text: string;
  readonly sentenceIds: readonly string[];
}

/** Claims as the JSON that is asked for. */
export function sayClaims(
  claims: readonly SaidClaim[],
  status: 'answered' | 'partly' | 'not-in-notes' = claims.length > 0 ? 'answered' : 'not-in-notes',
  conflicts: readonly { readonly note: string; readonly card: string }[] = [],
): ModelReply & { readonly kind: 'text' } {
  return { kind: 'text', text: JSON.stringify({ status, claims, ...(conflicts.length > 0 ? { conflicts } : {}) }) };
}

/** The sentences that are nearest to the question, best first. */
export function nearestSentences({ sentences, question }: ReadRequest, most = 3): ReadRequest['sentences'] {
  return sentences
    .map((sentence) => ({ sentence, share: likeness(question, sentence.text) }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ sentence }) => sentence);
}
