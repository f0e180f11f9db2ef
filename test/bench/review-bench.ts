import { seededChance } from '#src/domain/quiz/seeded-chance.ts';
import { ratings } from '#src/domain/review/rating.ts';
import { type DayAnswer, type Engine, leitner, sm2, tutorEngine } from './review-engines.ts';
import { afterAnswer, around, firstMemory, type TrueMemory, trueRecall } from './review-learner.ts';

const concepts = 60;
const newADay = 3;
const dailyCap = 8;
/** Whoever does not know picks one of four, and says so seven times of ten. */
const [guess, saysSo] = [0.25, 0.7];
/** The default weights fit the first kind of group; no scheduler is told of the others. */
const paces = [1, 0.5, 0.25, 2];

interface Studied {
  memory: TrueMemory;
  history: DayAnswer[];
  due: number;
}

/** A review at least a day after the one before it. */
interface Review {
  readonly history: readonly DayAnswer[];
  readonly days: number;
  /** What the learner's true memory gave. */
  readonly recall: number;
  readonly isRight: boolean;
}

interface Group {
  readonly members: number;
  readonly days: number;
  /** How long its members remember, beside published learners. */
  readonly pace: number;
}

interface GroupRun {
  readonly reviews: readonly Review[];
  readonly perMemberDay: number;
  /** Recall on the last day of everything that was begun, on average. */
  readonly atEnd: number;
  readonly begun: number;
}

/** Simulates a group that studies by one scheduler. Members, absences and luck are the same for every scheduler. */
function simulate(engine: Engine, { members, days, pace }: Group): GroupRun {
  const reviews: Review[] = [];
  let [answers, atEnd, begun] = [0, 0, 0];
  for (let member = 0; member < members; member += 1) {
    const chance = seededChance(`member ${member}`);
    const luck = seededChance(`luck ${member}`);
    const ability = around(chance, 0.25);
    const eases = Array.from({ length: concepts }, () => around(chance, 0.4));
    // A quarter of them is away for two weeks, and everybody misses every fourth day.
    const away = chance() < 0.25 ? 30 + Math.floor(chance() * 60) : days;
    const studied = new Map<number, Studied>();
    for (let day = 0; day < days; day += 1) {
      const isHere = chance() < 0.75 && !(day >= away && day < away + 14);
      if (!isHere) continue;
      const due = [...studied].filter(([, one]) => one.due <= day).slice(0, dailyCap);
      for (const [concept, one] of due) {
        const since = day - (one.history.at(-1)?.day ?? day);
        const recall = trueRecall(one.memory, since);
        const knows = luck() < recall;
        const isRight = knows || (luck() < guess && luck() >= saysSo);
        reviews.push({ history: [...one.history], days: since, recall, isRight });
        one.history.push({ day, rating: isRight ? ratings.good : ratings.again });
        one.memory = afterAnswer(one.memory, recall, knows, ability);
        one.due = day + engine.interval(one.history, `${member}:${concept}`);
        answers += 1;
      }
      const fresh = Math.min(newADay, dailyCap - due.length, concepts - studied.size);
      for (let at = 0; at < fresh; at += 1) {
        const concept = studied.size;
        const known = luck() < 0.6;
        const history: DayAnswer[] = [{ day, rating: known ? ratings.good : ratings.again }];
        const due = day + engine.interval(history, `${member}:${concept}`);
        studied.set(concept, { memory: firstMemory(known, ability, eases[concept] ?? 1, pace), history, due });
        answers += 1;
      }
    }
    for (const { memory, history } of studied.values()) {
      atEnd += trueRecall(memory, days - (history.at(-1)?.day ?? days));
      begun += 1;
    }
  }
  return { reviews, perMemberDay: answers / members / days, atEnd: atEnd / begun, begun: begun / members };
}

/** How well predictions fit what happened; the bins of RMSE are by time since the last review, answers and failures so far. */
function measure(reviews: readonly Review[], predict: (review: Review) => number) {
  const made = reviews.map((review) => ({ review, p: Math.min(0.999, Math.max(0.001, predict(review))) }));
  const loss = made.reduce((sum, { review, p }) => sum - Math.log(review.isRight ? p : 1 - p), 0) / made.length;
  const bins = Map.groupBy(made, ({ review: { days, history } }) => {
    const failures = history.filter(({ rating }) => rating === ratings.again).length;
    return `${Math.floor(Math.log2(Math.max(1, days)))} ${Math.min(8, history.length)} ${Math.min(4, failures)}`;
  });
  let squares = 0;
  for (const bin of bins.values()) {
    const mean = (value: (one: (typeof bin)[number]) => number) =>
      bin.reduce((sum, one) => sum + value(one), 0) / bin.length;
    squares += bin.length * (mean(({ p }) => p) - mean(({ review }) => Number(review.isRight))) ** 2;
  }
  return { loss, rmse: Math.sqrt(squares / made.length), auc: areaUnderCurve(made) };
}

/** The probability that a review that went well was predicted higher than one that did not; ties count half. */
function areaUnderCurve(made: readonly { readonly review: Review; readonly p: number }[]): number {
  const sorted = made.toSorted((a, b) => a.p - b.p);
  let [rank, rankSum, right] = [0, 0, 0];
  while (rank < sorted.length) {
    let end = rank;
    while (end < sorted.length && sorted[end]?.p === sorted[rank]?.p) end += 1;
    for (let at = rank; at < end; at += 1) {
      if (sorted[at]?.review.isRight !== true) continue;
      right += 1;
      rankSum += (rank + 1 + end) / 2;
    }
    rank = end;
  }
  return (rankSum - (right * (right + 1)) / 2) / (right * (made.length - right));
}

/** A group that reviews by the tutor beside the same group under other schedulers, and how well each predicts. */
export function benchReview(members = 20, days = 120): void {
  for (const pace of paces) benchGroup({ members, days, pace });
}

function benchGroup(group: Group): void {
  const { members, days, pace } = group;
  const tutor = tutorEngine();
  const engines = [tutor, sm2, leitner];
  console.log(
    `\n${members} members, ${days} days, ${concepts} concepts, at most ${dailyCap} cards a day; they remember ${pace} times as long as published learners`,
  );
  console.log('\nstudying by           recall at review  answers/member/day  recall on the last day  concepts begun');
  let common: readonly Review[] = [];
  for (const engine of engines) {
    const run = simulate(engine, group);
    if (engine === tutor) common = run.reviews;
    const recall = run.reviews.reduce((sum, one) => sum + one.recall, 0) / run.reviews.length;
    console.log(
      `${engine.name.padEnd(22)}${recall.toFixed(3).padEnd(18)}${run.perMemberDay.toFixed(2).padEnd(20)}${run.atEnd.toFixed(3).padEnd(24)}${run.begun.toFixed(1)}`,
    );
  }
  const share = common.filter(({ isRight }) => isRight).length / common.length;
  const predictors: readonly { readonly name: string; readonly predict: (review: Review) => number }[] = [
    ...engines.map(({ name, predict }) => ({
      name,
      predict: ({ history, days: since }: Review) => predict(history, since),
    })),
    { name: `constant ${share.toFixed(2)}`, predict: () => share },
    { name: 'true memory', predict: ({ recall }) => recall + (1 - recall) * guess * (1 - saysSo) },
  ];
  console.log(`\npredicting the ${common.length} reviews of the tutor's group`);
  console.log('by                    log loss  RMSE(bins)  AUC');
  for (const { name, predict } of predictors) {
    const { loss, rmse, auc } = measure(common, predict);
    console.log(`${name.padEnd(22)}${loss.toFixed(4).padEnd(10)}${rmse.toFixed(4).padEnd(12)}${auc.toFixed(4)}`);
  }
}
