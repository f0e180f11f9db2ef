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
  return locale === 'ko' ? `${withParticle(name, '은/는')} 뭐예요?` : `What is ${withArticle(name)}?`;
}

/** A question for what goes wrong with one thing: `노드포트에서 주의할 점은 뭐예요?` */
export function cautionQuestion(name: string, locale: Locale): string {
  return locale === 'ko' ? `${name}에서 주의할 점은 뭐예요?` : `What are the pitfalls of ${withArticle(name)}?`;
}

/** A question for what one thing is good for: `노드포트는 언제 써요?` */
export function usageQuestion(name: string, locale: Locale): string {
  return locale === 'ko' ? `${withParticle(name, '은/는')} 언제 써요?` : `When should I use ${withArticle(name)}?`;
}

/** Names of several words are common nouns, and take an article unless they name a doing, which is not counted. */
function withArticle(name: string): string {
  const isCounted = /^[A-Z]?[a-z]+ [a-z]/.test(name) && !/(?:ing|ry|ty|tion)$/.test(name);
  return `${isCounted ? 'a ' : ''}${name}`;
}
