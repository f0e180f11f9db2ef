import type { Lexicon } from '../retrieval/lexicon.ts';
import type { Definition } from './definitions.ts';
import { type DistractorGround, distractorsFor } from './distractors.ts';
import type { Draft } from './draft.ts';
import { gapMark } from './item-problems.ts';
import { isNegated, mayDraft } from './may-draft.ts';
import { plainForm } from './plain-form.ts';
import type { StemWords } from './stem-words.ts';

/** Options are read side by side: no definition may be twice as long as another. */
const mostTimesLonger = 2;
const longestOption = 90;

/** Questions about what a concept is: the name for a definition, the definition for a name, the name in its sentence. */
export function draftFromDefinition(
  definition: Definition,
  given: DistractorGround & { readonly words: StemWords },
): readonly Draft[] {
  const { conceptId, name, text, block, isSentence } = definition;
  const { lexicon, definitions, locale, words } = given;
  const said = text.replace(/[.。]\s*$/u, '');
  if (!mayDraft(said) || isNegated(said) || hasOwnName(definition, lexicon)) return [];
  const others = distractorsFor(definition, given);
  const shared = { accepted: [], explanation: '' };
  const at = { conceptId, block };
  const drafts: Draft[] = [];
  const answer = lexicon.concepts.get(conceptId)?.names[locale] ?? name;
  const named = { answer, wrong: others.map(({ names }) => names[locale]) };
  if (others.length >= 2) {
    if (isSentence) {
      const stem = words.fill(`${gapMark}${locale === 'ko' ? '은(는) ' : ''}${said}`);
      drafts.push({ kind: 'gap', words: { ...shared, ...named, kind: 'choice', stem }, ...at });
    } else {
      drafts.push({
        kind: 'definition',
        words: { ...shared, ...named, kind: 'choice', stem: words.whoIs(said) },
        ...at,
      });
    }
  }
  const texts = others.flatMap(
    ({ id }) => definitions.find((one) => one.conceptId === id && one.isSentence === isSentence)?.text ?? [],
  );
  const wrong = texts
    .map((one) => one.replace(/[.。]\s*$/u, ''))
    .filter((one) => fits(said, one) && mayDraft(one) && !plainForm(one).includes(plainForm(answer)));
  if (wrong.length >= 2 && !isSentence && [...said].length <= longestOption) {
    drafts.push({
      kind: 'meaning',
      words: { ...shared, kind: 'choice', stem: words.whatIs(answer), answer: said, wrong },
      ...at,
    });
  }
  return drafts;
}

function fits(right: string, wrong: string): boolean {
  const [a, b] = [[...right].length, [...wrong].length];
  return b <= longestOption && Math.max(a, b) <= mostTimesLonger * Math.min(a, b);
}

/** A definition with the name in it answers itself. */
function hasOwnName({ conceptId, name, text }: Definition, lexicon: Lexicon): boolean {
  const own = lexicon.concepts.get(conceptId);
  const names = [name, own?.names.ko ?? '', own?.names.en ?? '', ...(own?.aliases ?? [])].map(plainForm);
  return names.some((one) => one.length > 1 && plainForm(text).includes(one));
}
