import { withParticle } from '../korean/particle.ts';
import type { Locale } from '../locale.ts';

/** A question about the difference of two things, as a member would put it: `클러스터IP랑 노드포트는 뭐가 달라요?` */
export function differenceQuestion(one: string, other: string, locale: Locale): string {
  return locale === 'ko'
    ? `${withParticle(one, '이랑/랑')} ${withParticle(other, '은/는')} 뭐가 달라요?`
    : `How do ${one} and ${other} differ?`;
}

/** A question for what one thing is: `인그레스는 뭐예요?` */
export function definitionQuestion(name: string, locale: Locale): string {
  return locale === 'ko'
    ? `${withParticle(name, '은/는')} 뭐예요?`
    : `What is ${/^[A-Z]?[a-z]+ [a-z]/.test(name) ? 'a ' : ''}${name}?`;
}
