import { type Locale, localeOf } from '../locale.ts';
import { normalise } from '../retrieval/normalise.ts';
import { holdsMarkup } from './markup.ts';
import { foldForQuoting } from './quote.ts';

/** What a model knows beyond the notes, when somebody asked for it: never among an answer's statements, and never checked. */
export type Beyond =
  | { readonly kind: 'written'; readonly texts: readonly string[] }
  /** It is switched off, or there is no model. */
  | { readonly kind: 'off' }
  /** The model gave nothing that may be shown. */
  | { readonly kind: 'failed' };

const mostTexts = 4;
const longest = 400;

/** A name of a site, with or without a path; links come from code alone, and no source of the group's vouches for these. */
const site =
  /(?<![\w/-])(?:[a-z0-9-]+\.)+(?:com|net|org|io|dev|app|co|kr|me|ai|example|xyz|info|site)\b|[\w-]+\.[a-z]{2,}\/\S*\?/iu;

/** What of a model's texts may be shown: plain sentences in the answer's language, without links, mentions and addresses. */
export function takeBeyond(texts: readonly string[], locale: Locale): Beyond {
  const plain = texts
    .map((text) => normalise(text).replaceAll(/\s+/gu, ' ').trim())
    .filter((text) => text !== '' && [...text].length <= longest)
    .filter((text) => !holdsMarkup(text) && !site.test(text) && localeOf(text, locale) === locale);
  const each = [...new Map(plain.map((text) => [foldForQuoting(text), text])).values()].slice(0, mostTexts);
  return each.length === 0 ? { kind: 'failed' } : { kind: 'written', texts: each };
}
