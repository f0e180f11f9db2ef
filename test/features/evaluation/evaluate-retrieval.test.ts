import { expect, it } from 'vitest';
import { evaluationJson, evaluationView } from '#src/adapters/terminal/evaluation-view.ts';
import { explainSearchView } from '#src/adapters/terminal/explain-search-view.ts';
import { createPassageIndex } from '#src/domain/retrieval/passage-index.ts';
import { evaluateRetrieval } from '#src/features/evaluation/evaluate-retrieval.ts';
import { buildLibrary, buildNote, shippedCards } from '#test/support/build-library.ts';
import { studyNote } from '#test/support/study-note.ts';

const library = buildLibrary({
  notes: [buildNote(studyNote, { path: 'a.md' })],
  cards: shippedCards(),
  quoteCards: false,
});
const { search } = createPassageIndex(library);
const sectionOf = ({ path, headingPath }: { path: string; headingPath?: readonly string[] }) =>
  `${path}#${headingPath?.at(-1) ?? ''}`;
const question = (id: string, set: string, query: string, section: string | null) => ({
  id,
  set,
  query,
  tags: [],
  pages: section === null ? {} : { 'a.md': 2 },
  sections: section === null ? {} : { [`a.md#${section}`]: 2 },
});
const questions = [
  question('1', 'c_ko', '노드포트가 뭐야', 'NodePort'),
  question('2', 'c_en', 'what is a ClusterIP', 'ClusterIP'),
  question('3', 'c_en', '김치찌개', 'NodePort'),
  question('4', 'd_oos', '오늘 서울 날씨 어때?', null),
];
const report = await evaluateRetrieval(questions, { search, sectionOf });

it('measures each set and all sets of a family', () => {
  expect(report.sets.map(({ set }) => set)).toEqual(['c_ko', 'c_en', 'c_*']);
  expect(report.sets[0]?.section.ndcg.mean).toBe(1);
  expect(report.sets[1]?.section.ndcg.mean).toBe(0.5);
  expect(report.sets[2]?.section.questions).toBe(3);
});

it('measures confidence by what can be answered against what cannot', () => {
  expect(report.confidence?.auroc).toBeGreaterThanOrEqual(0.5);
  expect(report.confidence?.curve[0]?.coverage).toBeGreaterThan(0);
});

it('shows every set, the curve and the worst questions', () => {
  const view = evaluationView(report);
  expect(view).toContain('c_*');
  expect(view).toContain('AUROC');
  expect(view).toMatch(/worst questions:\n {2}c_en "김치찌개"/);
  expect(evaluationJson(report)).toMatchObject({ worst: [{ id: '3', section: 0 }] });
});

it('explains how a search came about', () => {
  const view = explainSearchView(search('serrvice와 노드포트', 3));
  expect(view).toContain('serrvice = service (corrected)');
  expect(view).toMatch(/heading \+\d/);
  expect(view).toContain('before the next by');
});
