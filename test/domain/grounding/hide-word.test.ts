import { expect, it } from 'vitest';
import { hideWord } from '#src/domain/grounding/hide-word.ts';

it.each([
  ['노드포트는 30000–32767 사이의 포트를 열어요.', '노드포트가 뭐야?', '노드포트는 ____–32767 사이의 포트를 열어요.'],
  ['A Pod is the smallest deployable unit.', 'pod', 'A Pod is the smallest ____ unit.'],
  ['파드', '파드', '파드'],
])('hideWord hides what was not asked with: %s', (sentence, asked, hidden) => {
  expect(hideWord(sentence, asked)).toBe(hidden);
});
