import { type FinalSound, finalSound } from './final-sound.ts';

/** A particle as its two shapes: after a closed syllable, and after an open one. */
export type Particle =
  | '은/는'
  | '이/가'
  | '을/를'
  | '과/와'
  | '으로/로'
  | '이에요/예요'
  | '이라/라'
  | '이라고/라고'
  | '이라는/라는'
  | '이란/란'
  | '이나/나'
  | '이랑/랑';

/** The word with the particle's shape that its pronunciation asks for: `서비스는`, `파드는`, `Helm은`, `볼륨으로`, `URL로`. */
export function withParticle(word: string, particle: Particle): string {
  const [closed = '', open = ''] = particle.split('/');
  return `${word}${isOpen(finalSound(word), particle) ? open : closed}`;
}

/** ㄹ takes `로` as an open syllable does; otherwise it is closed. */
function isOpen(sound: FinalSound | null, particle: Particle): boolean {
  return sound === null || sound === 'vowel' || (sound === 'rieul' && particle === '으로/로');
}
