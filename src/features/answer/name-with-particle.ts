import { type Particle, withParticle } from '../../domain/korean/particle.ts';

/** Particles that change their shape with the sound before them; longer beginnings first, so that `이랑` is not read as `이`. */
const particles: readonly Particle[] = ['으로/로', '이랑/랑', '이나/나', '이란/란', '은/는', '이/가', '을/를', '과/와'];

/** A name with a particle's beginning in the shape that its last sound asks for: `(hostPath, 은)` → `hostPath는`. */
export function nameWithParticle(name: string, particle: string): string {
  for (const pair of particles) {
    const written = pair.split('/').find((shape) => particle.startsWith(shape));
    if (written !== undefined) return `${withParticle(name, pair)}${particle.slice(written.length)}`;
  }
  return `${name}${particle}`;
}
