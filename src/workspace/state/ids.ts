import { randomBytes } from 'node:crypto';

/** Makes ids as Slack's look: a letter for the kind and ten characters, for instance `C4F0QZ7M2XK`. */
export type IdSource = (prefix: string) => string;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const randomId: IdSource = (prefix) =>
  prefix + [...randomBytes(10)].map((byte) => alphabet[byte % alphabet.length]).join('');

/** An unguessable text, for tokens, secrets and addresses. */
export function randomSecret(bytes = 16): string {
  return randomBytes(bytes).toString('hex');
}
