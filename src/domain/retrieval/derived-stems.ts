/** Endings that make a noun or an adjective of an English verb. */
const endings = /(?:ion|ations?|ions|ments?|ers?|ors?|als?|ures?|ances?|ences?|able|ability)$/u;

/** Shorter stems begin too many words that have nothing in common. */
const shortest = 4;

/**
 * Stems of the verbs that an English word may be made of, as the light stemmer writes them (`deletion` → delet, `replacement` →
 * replac, `failure` → fail). Candidates only: one that no text holds means nothing.
 */
export function derivedStems(word: string): readonly string[] {
  const stem = word.toLowerCase().replace(/s$/u, '');
  if (!/^[a-z]+$/u.test(stem) || !endings.test(stem)) return [];
  const forms = [stem.replace(/ation$/u, ''), stem.replace(/ation$/u, 'at'), stem.replace(endings, '')];
  const bare = forms.filter((form) => form !== stem).map((form) => form.replace(/e$/u, ''));
  return [...new Set(bare)].filter((form) => form.length >= shortest);
}
