import { toJamo } from '../../retrieval/hangul.ts';
import { hangulFromKeys, keysFromHangul } from '../../retrieval/keyboard.ts';
import { normalise } from '../../retrieval/normalise.ts';
import { withoutParticles } from '../../retrieval/particles.ts';
import { singular } from '../../retrieval/words.ts';

/** A name as it is compared: without case, blanks and signs. */
export function nameForm(name: string): string {
  const letters = normalise(name)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
  // A name of nothing but signs, such as `-f` or `|`, is compared as it stands.
  return letters === '' ? normalise(name).replaceAll(/\s+/gu, '') : letters;
}

/** What a name may have been meant to be: itself, in the singular, without a particle, on the other keyboard layout. */
export function meantForms(words: string): ReadonlySet<string> {
  const form = nameForm(words);
  const forms = new Set([form, nameForm(words.split(' ').map(singularOf).join(' '))]);
  for (const bare of withoutParticles(form)) if (bare !== '') forms.add(bare);
  const latin = /^[a-z]+$/i.test(words.replaceAll(/\s/g, '')) ? hangulFromKeys(words.replaceAll(/\s/g, '')) : null;
  if (latin !== null) for (const bare of withoutParticles(latin)) if (bare !== '') forms.add(bare);
  if (/[ㄱ-ㅎㅏ-ㅣ가-힣]/u.test(form)) {
    const keys = keysFromHangul(form);
    if (/^[a-z0-9]+$/i.test(keys)) forms.add(keys.toLowerCase());
  }
  return forms;
}

/** The words of a name of at least three, whatever their order: `scale --replicas=5 web` is `scale web --replicas=5`. Null for fewer. */
export function sortedForm(name: string): string | null {
  const words = name
    .split(/\s+/)
    .map(nameForm)
    .filter((word) => word !== '');
  return words.length < 3 ? null : words.toSorted().join(' ');
}

/** The letters of a form, Hangul taken apart. */
export function lettersOf(form: string): string {
  return toJamo(form);
}

function singularOf(word: string): string {
  return /^[a-z]+$/i.test(word) ? singular(word.toLowerCase()) : word;
}
