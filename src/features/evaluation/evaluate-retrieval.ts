import type { Interval } from '../../domain/evaluation/bootstrap.ts';
import { bootstrapMean, meanOf, seededRandom } from '../../domain/evaluation/bootstrap.ts';
import type { ConfidenceMeasures } from '../../domain/evaluation/confidence-measures.ts';
import { measureConfidence } from '../../domain/evaluation/confidence-measures.ts';
import type { JudgedQuestion } from '../../domain/evaluation/judged-question.ts';
import { halfOf, isOutOfScope } from '../../domain/evaluation/judged-question.ts';
import type { RankingMeasures } from '../../domain/evaluation/ranking-measures.ts';
import { measureRanking } from '../../domain/evaluation/ranking-measures.ts';
import type { SearchLibrary, SectionOf } from './ports.ts';

/** One question with what search made of it. */
export interface Evaluated {
  readonly question: JudgedQuestion;
  /** Null for questions out of scope. */
  readonly page: RankingMeasures | null;
  /** Null where no section is judged. */
  readonly section: RankingMeasures | null;
  readonly confidence: number;
  /** Sections as found, best first. */
  readonly found: readonly string[];
}

export interface LevelSummary {
  readonly questions: number;
  readonly ndcg: Interval;
  readonly mrr: number;
  readonly recall: number;
  /** nDCG of either half. */
  readonly halves: readonly [number, number];
}

export interface SetSummary {
  /** A set's name, or `c_*` for all sets that begin so. */
  readonly set: string;
  readonly page: LevelSummary;
  readonly section: LevelSummary;
}

export interface RetrievalReport {
  readonly sets: readonly SetSummary[];
  /** Sets `c_*` against `d_*`; null without either. */
  readonly confidence: ConfidenceMeasures | null;
  readonly evaluated: readonly Evaluated[];
}

/** Deep enough that ten pages remain when each is found by several of its sections. */
const depth = 50;

/** Measures a search by judged questions. */
export async function evaluateRetrieval(
  questions: readonly JudgedQuestion[],
  { search, sectionOf }: { readonly search: SearchLibrary; readonly sectionOf: SectionOf },
): Promise<RetrievalReport> {
  const evaluated: Evaluated[] = [];
  for (const question of questions) evaluated.push(await evaluate(question, search, sectionOf));
  const ranked = evaluated.filter(({ page }) => page !== null);
  const names = [...new Set(ranked.map(({ question }) => question.set))];
  const families = [...new Set(names.map((name) => name.replace(/_.*$/u, '_')))];
  const ofFamily = (family: string) => ranked.filter(({ question }) => question.set.startsWith(family));
  return {
    sets: [
      ...names.map((name) =>
        summarise(
          name,
          ranked.filter(({ question }) => question.set === name),
        ),
      ),
      ...families
        .filter((family) => names.filter((name) => name.startsWith(family)).length > 1)
        .map((family) => summarise(`${family}*`, ofFamily(family))),
    ],
    confidence: confidenceOf(ofFamily('c_'), evaluated),
    evaluated,
  };
}

async function evaluate(question: JudgedQuestion, search: SearchLibrary, sectionOf: SectionOf): Promise<Evaluated> {
  const { hits, confidence } = await search(question.query, depth);
  const pages = [...new Set(hits.map(({ passage }) => passage.path))];
  const found = [...new Set(hits.map(({ passage }) => sectionOf(passage)))];
  const isRanked = !isOutOfScope(question);
  const hasSections = isRanked && Object.keys(question.sections).length > 0;
  return {
    question,
    page: isRanked ? measureRanking(pages, question.pages) : null,
    section: hasSections ? measureRanking(found, question.sections) : null,
    confidence,
    found,
  };
}

function summarise(set: string, evaluated: readonly Evaluated[]): SetSummary {
  return { set, page: summariseLevel(evaluated, 'page'), section: summariseLevel(evaluated, 'section') };
}

function summariseLevel(evaluated: readonly Evaluated[], level: 'page' | 'section'): LevelSummary {
  const measured = evaluated.flatMap(({ question, [level]: measures }) =>
    measures === null ? [] : [{ half: halfOf(question.query), ...measures }],
  );
  const half = (which: 0 | 1) => meanOf(measured.filter((one) => one.half === which).map(({ ndcg }) => ndcg));
  return {
    questions: measured.length,
    ndcg: bootstrapMean(
      measured.map(({ ndcg }) => ndcg),
      seededRandom(1),
    ),
    mrr: meanOf(measured.map(({ mrr }) => mrr)),
    recall: meanOf(measured.map(({ recall }) => recall)),
    halves: [half(0), half(1)],
  };
}

function confidenceOf(inside: readonly Evaluated[], all: readonly Evaluated[]): ConfidenceMeasures | null {
  const outside = all.filter(({ question }) => isOutOfScope(question));
  if (inside.length === 0 || outside.length === 0) return null;
  return measureConfidence(
    [...inside, ...outside].map(({ question, confidence, found, section, page }) => ({
      confidence,
      answerable: page !== null,
      kinds: question.tags,
      firstAnswers: section !== null && Object.hasOwn(question.sections, found[0] ?? ''),
    })),
  );
}
