import { type Particle, withParticle } from './particle.ts';

/** Longer ones first, so that `이라는` is not read as `이` with something behind it. */
const particles: readonly Particle[] = [
  '이에요/예요',
  '이라고/라고',
  '이라는/라는',
  '이라/라',
  '이란/란',
  '이나/나',
  '이랑/랑',
  '으로/로',
  '은/는',
  '이/가',
  '을/를',
  '과/와',
];

/** What may stand behind a particle and belong to it: `와의`, `로는`, `로부터`. */
const behind = /^(?:|은|는|도|만|의|서|써|부터|서는|부터는)$/u;

/**
 * What stands right behind a word, once another word stands there: `와` behind `노드` becomes `과` behind `플레인`. What is no
 * particle stays as it is.
 * @param tail the Hangul up to the next space or mark
 */
export function fitParticle(word: string, tail: string): string {
  for (const particle of particles) {
    for (const shape of particle.split('/')) {
      if (!tail.startsWith(shape) || !behind.test(tail.slice(shape.length))) continue;
      return withParticle(word, particle).slice(word.length) + tail.slice(shape.length);
    }
  }
  return tail;
}
