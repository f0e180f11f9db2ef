import { readsAsQuestion } from './reads-as-question.ts';

/** How the words introduce somebody: the name in `iam 하늘`, `나는 하늘이야`; null when they do not. */
export function ownName(text: string): string | null {
  const explicit = /^iam(?:\s*[:,]\s*|\s+)(.+)$/i.exec(text);
  if (explicit) return name((explicit[1] ?? '').replace(/(?:입니다|이에요|예요)\.?$/, ''), 4);
  const spoken = /^(?:나는|난|저는|전|내\s?이름은|제\s?이름은)\s+(.+)$/.exec(text);
  if (!spoken) return null;
  const said = (spoken[1] ?? '').replace(/(?<=\S\S)(?:이?라고\s?(?:해요?|합니다)|입니다|이에요|예요|이야|야)\.?$/, '');
  return /^(?:[가-힣]{2,4}|[A-Za-z][A-Za-z.'-]*(?:\s[A-Z][A-Za-z.'-]*)?)님?$/.test(unquoted(said))
    ? name(said, 2)
    : null;
}

function name(said: string, mostWords: number): string | null {
  const found = unquoted(said).replace(/(?<=\S\S)님$/, '');
  if (!/^[\p{L}\p{M}][\p{L}\p{M}\p{N} .'_()-]{0,39}$/u.test(found) || found.split(' ').length > mostWords) return null;
  return notNames.test(found) || readsAsQuestion(found) ? null : found;
}

function unquoted(said: string): string {
  return said.trim().replace(/^[@"'`*_\s]+|["'`*_.\s]+$/g, '');
}

/** Words that follow `iam` and `나는` in questions about the subject or in plain talk. */
const notNames = new RegExp(
  [
    '^(?:roles?|polic(?:y|ies)|users?|groups?|permissions?|service|accounts?|not|an?|the|in|on|at|so|very|here|confused|lost|stuck|new|done|sorry|trying|looking|wondering|그냥|잘|못|안|다|또|더|여기|혼자|처음|초보|학생|신입|사람|개발자|찬성|반대|지금|오늘|아직)(?:\\s|$)',
    '^(?:모르|몰라|궁금|이해|누구|누군|뭐|무엇|무슨|왜|어떻|언제|어디|배고|졸려|좋아|싫어|괜찮|아니|없어|있어)',
    '[가-힣](?:이|가|을|를|은|는|에)\\s',
  ].join('|'),
  'i',
);
