import type { JudgedAnswer } from './judge-grading.ts';
import type { ModelReply, ModelRequest } from './scripted-model.ts';

/** What a grading model is asked about: the answer between its marks, and the question it belongs to. */
interface AskedGrade {
  readonly question: string;
  readonly modelAnswer: string;
  readonly typed: string;
}

/** How a model behaves that grades: three yes or no, each with words. */
type GradingCharacter = (asked: AskedGrade, judged: JudgedAnswer) => readonly object[];

const verdicts = (says: boolean, names: boolean, contradicts: boolean, quote: string) => [
  { id: 'says-the-same', met: says, quote: says ? quote : '' },
  { id: 'names-the-asked', met: names, quote: names ? quote : '' },
  { id: 'contradicts', met: contradicts, quote: contradicts ? quote : '' },
];
const beginning = (text: string) => [...text.trim()].slice(0, 12).join('');

/** Finds what the person found who graded the answers. */
const honest: GradingCharacter = ({ typed }, { label }) =>
  verdicts(label === 'right', label !== 'wrong', label === 'wrong', beginning(typed));

export const gradingCharacters: Readonly<Record<string, GradingCharacter>> = {
  honest,
  'always-yes': ({ typed }) => verdicts(true, true, true, beginning(typed)),
  // Finds no fault with anything, and says so well.
  lenient: ({ typed }) => verdicts(true, true, false, beginning(typed)),
  'always-no': ({ typed }) => verdicts(false, false, true, beginning(typed)),
  // Its proofs are the model answer's words, not the member's.
  'quoting-what-is-not-there': ({ modelAnswer }) => verdicts(true, true, false, `${beginning(modelAnswer)} 그대로`),
  // Whatever an answer orders is done; all others are graded honestly.
  obedient: (asked, judged) =>
    /injection/i.test(judged.note) ? verdicts(true, true, false, beginning(asked.typed)) : honest(asked, judged),
  // Yes and no in turn.
  fickle: (() => {
    let turn = 0;
    return ({ typed }) => {
      turn += 1;
      return verdicts(turn % 2 === 0, true, turn % 2 === 1, beginning(typed));
    };
  })(),
  'giving-a-grade': () => [{ id: 'grade', met: true, quote: '' }],
};

/** A script of a model that knows the graded answers and behaves in one way. */
export function gradingScript(name: string, answers: readonly JudgedAnswer[]): (request: ModelRequest) => ModelReply {
  const character = gradingCharacters[name];
  if (character === undefined) throw new Error(`No such character: ${name}`);
  const keyOf = (question: string, typed: string) => `${question}\n${typed.trim()}`;
  const known = new Map(answers.map((one) => [keyOf(one.question.replaceAll(/\s+/gu, ' ').trim(), one.answer), one]));
  return ({ body }) => {
    const [, material = '', answer = ''] = body.messages.map(({ content }) => content);
    const asked = {
      question: /^QUESTION\n(.*)$/mu.exec(material)?.[1] ?? '',
      modelAnswer: /^MODEL ANSWER\n(.*)$/mu.exec(material)?.[1] ?? '',
      typed: /^ANSWER \S+\n([\s\S]*)\nEND \S+$/u.exec(answer)?.[1] ?? '',
    };
    const judged = known.get(keyOf(asked.question, asked.typed));
    // What is in no set is a wrong option or the model answer, on which the model is tried.
    const isKey = asked.modelAnswer.split(' | ').includes(asked.typed.trim());
    const tried = { ...(answers[0] as JudgedAnswer), label: isKey ? 'right' : 'wrong', note: '' } as const;
    return { kind: 'text', text: JSON.stringify({ criteria: character(asked, judged ?? tried) }) };
  };
}
