import { endsInConsonant, endsInRieul } from '../../domain/retrieval/hangul.ts';

/** Particles by what they follow: `[after a closed syllable, after an open one]`. */
const shapes: readonly (readonly [closed: string, open: string])[] = [
  ['으로', '로'],
  ['이랑', '랑'],
  ['이나', '나'],
  ['이란', '란'],
  ['은', '는'],
  ['이', '가'],
  ['을', '를'],
  ['과', '와'],
];

/** Ends of Latin names that are closed syllables when read aloud (헬름, 네임, 셋, 맵, 팩, 롤), so far as spelling tells. */
const closedLatin = /(?:[lmn]e?|ng|[^aeiou][aeiou]t|[aeiou]p|ck|job)$/i;

/** Capitals at the end are spelled out (PVC 씨, IP 피); L, M, N and R alone close. */
const spelledOut = /[A-Z]{2,}$/;

/** A name with a particle's beginning in the shape that its last sound asks for: `(hostPath, 은)` → `hostPath는`. */
export function nameWithParticle(name: string, particle: string): string {
  const found = shapes.find((pair) => pair.some((shape) => particle.startsWith(shape)));
  const written = found?.find((shape) => particle.startsWith(shape)) ?? '';
  if (found === undefined) return `${name}${particle}`;
  const open = found[0] === '으로' ? !isClosed(name) || endsInRieulSound(name) : !isClosed(name);
  return `${name}${found[open ? 1 : 0]}${particle.slice(written.length)}`;
}

function isClosed(name: string): boolean {
  const last = name.at(-1) ?? '';
  if (!/[A-Za-z]/.test(last)) return endsInConsonant(last);
  return spelledOut.test(name) ? /[LMNR]$/.test(name) : closedLatin.test(name);
}

function endsInRieulSound(name: string): boolean {
  return endsInRieul(name.at(-1) ?? '') || /le?$/i.test(name);
}
