import type { Quiz } from '../../../features/quiz/quiz.ts';
import type { Messages } from '../../../messages/messages.ts';

/** `A` for the first option. */
export function letterOf(option: number): string {
  return String.fromCharCode(65 + option);
}

/** What a quiz is about, in words. */
export function topicWords(topic: Quiz['topic'], { quiz }: Messages): string | null {
  if (topic === null) return null;
  return topic.kind === 'chapter' ? quiz.chapter(topic.chapter) : topic.name;
}
