/** What was taken out of a text: which kind, never the words themselves. */
export type SecretKind =
  | 'key'
  | 'token'
  | 'private-key'
  | 'password'
  | 'secret-data'
  | 'resident-number'
  | 'phone'
  | 'email'
  | 'slack-id';

export interface Redacted {
  readonly text: string;
  /** Each kind once, in the order of the rules. */
  readonly found: readonly SecretKind[];
}

/**
 * Shapes of what must not leave the machine, the most particular first. The prefixes are the issuers' own: OpenAI `sk-`, Slack
 * `xox…`/`xapp-` and its webhooks, AWS `AKIA`/`ASIA`, GitHub `gh?_`/`github_pat_`, Google `AIza`, JSON Web Tokens `eyJ`.
 * Words cannot be told from names, so that people and places stay.
 */
const rules: readonly (readonly [SecretKind, RegExp])[] = [
  [
    'private-key',
    /-----BEGIN [A-Z ]{0,30}(?:PRIVATE KEY|CERTIFICATE)-----[\s\S]{0,20000}?(?:-----END [A-Z ]{0,30}-----|$)/gu,
  ],
  ['key', /\bsk-[A-Za-z\d_-]{16,}/gu],
  ['token', /\bx(?:ox[a-z]|app)-[A-Za-z\d-]{8,}|https:\/\/hooks\.slack\.com\/[^\s"'`)>]+/gu],
  ['key', /\b(?:AKIA|ASIA)[A-Z\d]{16}\b|\bAIza[A-Za-z\d_-]{30,}/gu],
  ['token', /\bgh[pousr]_[A-Za-z\d]{20,}|\bgithub_pat_[A-Za-z\d_]{20,}|\bglpat-[A-Za-z\d_-]{16,}/gu],
  ['token', /\beyJ[A-Za-z\d_-]{8,}\.[A-Za-z\d_-]{8,}(?:\.[A-Za-z\d_-]*)?/gu],
  ['password', /(?<=[a-z][a-z\d+.-]{1,20}:\/\/)[^\s/@:"']{1,100}:[^\s/@"']{1,200}(?=@)/giu],
  [
    'token',
    /(?<=\b(?:client-key-data|client-certificate-data|certificate-authority-data|token):\s{0,5})[A-Za-z\d+/=._-]{16,}/gu,
  ],
  ['token', /(?<=\b(?:Bearer|Basic)\s{1,3})[A-Za-z\d+/=._~-]{12,}/gu],
  [
    'password',
    /(?<=\b(?:password|passwd|secret|api[_-]?key|access[_-]?token)\s{0,2}[:=]\s{0,2}["']?)(?!\[)[^\s"',;]{6,200}/giu,
  ],
  ['resident-number', /(?<!\d)\d{6}\s?-\s?[1-8]\d{6}(?!\d)/gu],
  ['phone', /(?<![\d.])(?:\+82[ -]?|0)1[016-9][ .-]?\d{3,4}[ .-]?\d{4}(?!\d)/gu],
  ['email', /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu],
  ['slack-id', /<[@#!][^>\s]{1,80}>|\b[UWCDGTB](?=[A-Z\d]{8,})(?=[A-Z]*\d)[A-Z\d]{8,12}\b/gu],
];

/** Takes secrets and personal data out of a text and leaves a mark of their kind (`[email]`) in their place. */
export function redact(text: string): Redacted {
  const found = new Set<SecretKind>();
  const put = (kind: SecretKind) => {
    found.add(kind);
    return `[${kind}]`;
  };
  let left = withoutSecretData(text, () => put('secret-data'));
  for (const [kind, rule] of rules) left = left.replace(rule, () => put(kind));
  return { text: left, found: [...found] };
}

/** In a manifest of a Secret every value under `data` and `stringData` is one, whatever it looks like. */
function withoutSecretData(text: string, mark: () => string): string {
  if (!/^\s*["']?kind["']?\s*:\s*["']?Secret\b/mu.test(text)) return text;
  let depth = -1;
  return text
    .split('\n')
    .map((line) => {
      const indent = line.length - line.trimStart().length;
      if (/^\s*["']?(?:data|stringData)["']?\s*:/u.test(line)) {
        depth = indent;
        return line.replace(/:\s*\{.*$/u, () => `: ${mark()}`);
      }
      if (depth < 0 || line.trim() === '') return line;
      if (indent <= depth) {
        depth = -1;
        return line;
      }
      return /:/u.test(line) ? line.replace(/:\s*.*$/u, () => `: ${mark()}`) : `${line.slice(0, indent)}${mark()}`;
    })
    .join('\n');
}
